import type { Store } from '@core/ports/store';
import type { Delivery } from '@core/ports/store/outbox';
import { describeOnStores } from '../fixtures/databases';
import { anInsuredRecord } from '../fixtures/people';
import { activated, aTown, atDesk, shown, yes, type Town } from '../fixtures/town';

describeOnStores('what people are told', (open) => {
  let town: Town;
  let store: Store;
  let accountId: string;
  beforeAll(async () => {
    town = await aTown(open().pool);
    store = town.parts.store;
    ({ accountId } = await store.accounts.open('wechat', 'the-subject', 1));
  }, 60_000);

  describe('the inbox', () => {
    const message = (messageId: string, atMs: number) =>
      ({ messageId, personId: 'reader', kind: 'settled', settlementId: messageId, atMs }) as const;

    it('shows a settlement once, the newest first, until it is read', async () => {
      await store.inbox.add(message('m1', 10));
      await store.inbox.add(message('m2', 20));
      await store.inbox.add({ ...message('m3', 30), settlementId: 'm1' });
      await store.inbox.add({ ...message('m4', 40), settlementId: 'm1', kind: 'refunded' });
      const ids = async (after: Parameters<typeof store.inbox.list>[1], most: number) =>
        (await store.inbox.list('reader', after, most)).map(({ messageId }) => messageId);
      expect(await ids(null, 10)).toEqual(['m4', 'm2', 'm1']);
      expect(await ids({ atMs: 40, messageId: 'm4' }, 1)).toEqual(['m2']);
      expect(await store.inbox.unread('reader')).toBe(3);
      await store.inbox.markRead('reader', 'm1', 60);
      await store.inbox.markRead('reader', 'm1', 70);
      await store.inbox.markRead('another', 'm2', 70);
      expect(await store.inbox.find('reader', 'm1')).toEqual({
        ...message('m1', 10),
        readAtMs: 60,
      });
      expect(await store.inbox.find('another', 'm1')).toBeNull();
      expect(await store.inbox.unread('reader')).toBe(2);
    });
  });

  describe('the outbox', () => {
    const delivery = (deliveryId: string, atMs: number): Delivery => ({
      ...{ deliveryId, messageId: deliveryId, accountId, channel: 'wechat', atMs },
      ...{ template: 'settled', page: 'pages/more/receipt', fields: { amount: '12.50' } },
    });

    it('gives each delivery to one of many who take at once, and again when the lease is over', async () => {
      for (let n = 0; n < 30; n += 1) await store.outbox.add(delivery(`d${n}`, 100 + n));
      await store.outbox.add({ ...delivery('later', 1_000_000), messageId: 'd1' });
      const take = (nowMs: number) => store.outbox.take({ nowMs, leaseMs: 50 }, 10);
      const taken = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => take(200)))).flat();
      const again = (await take(200)).map(({ deliveryId }) => deliveryId);
      const ids = [...taken.map(({ deliveryId }) => deliveryId), ...again].sort();
      expect(ids).toEqual(Array.from({ length: 30 }, (_, n) => `d${n}`).sort());
      expect(taken[0]).toMatchObject({ subject: 'the-subject', tries: 1 });
      expect(await take(249)).toEqual([]);
      expect(await store.outbox.nextDueMs()).toBe(250);
      const lost = await take(250);
      expect(lost).toHaveLength(10);
      expect(new Set(lost.map(({ tries }) => tries))).toEqual(new Set([2]));
      await open().pool.query('delete from outbox_delivery');
    });

    it('comes back when it is due again, and not after it has ended', async () => {
      const told = delivery('once', 100);
      await store.outbox.add(told);
      const take = (nowMs: number) => store.outbox.take({ nowMs, leaseMs: 50 }, 10);
      expect(await take(99)).toEqual([]);
      expect(await take(100)).toEqual([{ ...told, subject: 'the-subject', tries: 1 }]);
      await store.outbox.later('once', 500);
      expect(await store.outbox.nextDueMs()).toBe(500);
      expect(await take(500)).toHaveLength(1);
      await store.outbox.end('once', 'sent', 510);
      await store.outbox.later('once', 520);
      await store.outbox.end('once', 'givenUp', 530);
      expect(await take(1_000)).toEqual([]);
      expect(await store.outbox.nextDueMs()).toBeNull();
      const { rows } = await open().pool.query('select ended, ended_at_ms from outbox_delivery');
      expect(rows).toEqual([{ ended: 'sent', ended_at_ms: 510 }]);
    });
  });

  it('names a person on file by number, and nobody by another', async () => {
    const record = anInsuredRecord();
    const { personId } = await store.people.register(record, 1);
    const { identity, insuredRegion, insuranceType, personType, insurance } = record;
    expect(await store.people.find(personId)).toEqual({
      ...{ personId, identity, insuredRegion, insuranceType, personType, insurance },
    });
    expect(await store.people.find('nobody')).toBeNull();
  });

  it('finds a scan by its token, for the institution that has read the code', async () => {
    const phone = await activated(town, 'wechat', 'zhang-wei');
    const desk = await atDesk(town);
    const ecQrCode = shown(yes(await phone('credential', 'showCode', {}))).payload;
    const scan = { ecQrCode, businessType: '01101' };
    const { scanId, ecToken } = yes(await desk('gateway', 'scan', scan));
    const { rows } = await open().pool.query<{ institution_code: string; credential_id: string }>(
      'select institution_code, credential_id from scan where scan_id = $1',
      [scanId],
    );
    const institutionCode = rows[0]?.institution_code ?? '';
    const found = await store.scans.ofToken(institutionCode, ecToken);
    const credentialId = rows[0]?.credential_id;
    expect(found).toMatchObject({ scanId, credentialId, atMs: town.clock.now() });
    expect(await store.scans.ofToken('another', ecToken)).toBeNull();
  });
});
