import { noAccumulations } from '@core/domain/policy';
import type { Store } from '@core/ports/store';
import type { ChronicRecord } from '@core/ports/store/chronic-records';
import type { Delivery } from '@core/ports/store/outbox';
import { describeOnStores } from '../fixtures/databases';
import { anInsuredRecord } from '../fixtures/people';
import { anAddition, anEntry } from '../fixtures/settlement';
import { aStore } from '../fixtures/town';

describeOnStores('people’s accounts, files and messages', (open) => {
  let store: Store;
  beforeAll(() => {
    store = aStore(open().pool);
  });

  describe('an account', () => {
    it('pays exactly what is in it, of fifty at once', async () => {
      await store.personalAccounts.open('payer', { fen: 20 * 150, atMs: 1 });
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () => store.personalAccounts.post(anEntry('payer', 150))),
      );
      expect(outcomes.filter((one) => one === 'posted')).toHaveLength(20);
      expect(await store.personalAccounts.balanceOf('payer')).toBe(0);
      expect(await store.personalAccounts.sumOf('personal:payer')).toBe(0);
      expect(await store.personalAccounts.linesOf('payer', 100)).toHaveLength(21);
    });

    it('is opened once, with what is in it then', async () => {
      expect(await store.personalAccounts.balanceOf('opened')).toBeNull();
      await Promise.all([
        store.personalAccounts.open('opened', { fen: 700, atMs: 1 }),
        store.personalAccounts.open('opened', { fen: 700, atMs: 1 }),
      ]);
      await store.personalAccounts.open('opened', { fen: 900, atMs: 2 });
      expect(await store.personalAccounts.balanceOf('opened')).toBe(700);
      expect(await store.personalAccounts.sumOf('personal:opened')).toBe(700);
      const entry = anEntry('opened', 100);
      expect(await store.personalAccounts.post(entry)).toBe('posted');
      const { entryId, why, settlementId, atMs } = entry;
      const [newest, opening] = await store.personalAccounts.linesOf('opened', 10);
      expect(newest).toEqual({ entryId, why, settlementId, atMs, amountFen: -100 });
      expect(opening).toMatchObject({ why: 'opening', settlementId: null, amountFen: 700 });
      await store.personalAccounts.open('empty', { fen: 0, atMs: 1 });
      expect(await store.personalAccounts.balanceOf('empty')).toBe(0);
      expect(await store.personalAccounts.linesOf('empty', 10)).toEqual([]);
    });

    it('that is short stops the whole entry, and the transaction goes on', async () => {
      await store.personalAccounts.open('rich', { fen: 500, atMs: 1 });
      await store.personalAccounts.open('poor', { fen: 50, atMs: 1 });
      const [rich, poor] = [anEntry('rich', 100), anEntry('poor', 51)];
      const both = { ...rich, postings: [...rich.postings, ...poor.postings] };
      const outcomes = await store.transaction(async ({ personalAccounts }) => [
        await personalAccounts.post(both),
        await personalAccounts.post(anEntry('nobody', 1)),
        await personalAccounts.post(anEntry('poor', 50)),
      ]);
      expect(outcomes).toEqual(['short', 'short', 'posted']);
      expect(await store.personalAccounts.balanceOf('rich')).toBe(500);
      expect(await store.personalAccounts.linesOf('rich', 10)).toHaveLength(1);
      expect(await store.personalAccounts.balanceOf('poor')).toBe(0);
    });

    it('of two who pay for each other at once, neither waits for ever', async () => {
      await store.personalAccounts.open('anna', { fen: 1_000, atMs: 1 });
      await store.personalAccounts.open('bert', { fen: 1_000, atMs: 1 });
      const pair = (first: string, second: string) => {
        const [one, other] = [anEntry(first, 10), anEntry(second, 10)];
        return { ...one, postings: [...one.postings, ...other.postings] };
      };
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.personalAccounts.post(n % 2 ? pair('anna', 'bert') : pair('bert', 'anna')),
        ),
      );
      expect(new Set(outcomes)).toEqual(new Set(['posted']));
      expect(await store.personalAccounts.balanceOf('anna')).toBe(800);
      expect(await store.personalAccounts.balanceOf('bert')).toBe(800);
    });

    it('keeps no entry that does not add up, none twice, and none of nobody', async () => {
      const entry = anEntry('rich', 10);
      const half = { ...entry, postings: entry.postings.slice(0, 1) };
      await expect(store.personalAccounts.post(half)).rejects.toThrow('add up');
      await store.personalAccounts.post(entry);
      const twice = { ...entry, entryId: 'another' };
      await expect(store.personalAccounts.post(twice)).rejects.toThrow('ledger_entry_once');
      const gain = { ...anEntry('nobody', -10), settlementId: null };
      await expect(store.personalAccounts.post(gain)).rejects.toThrow('opened');
      expect(await store.personalAccounts.balanceOf('rich')).toBe(490);
      await expect(
        open().pool.query(`update personal_account set balance_fen = -1 where person_id = 'rich'`),
      ).rejects.toThrow('check');
    });
  });

  describe('an accumulation', () => {
    const key = { personId: 'gatherer', insuranceType: '310' };

    it('begins at nothing, by year, and grows by what is added', async () => {
      expect(await store.accumulations.of({ ...key, year: 2026 })).toEqual(noAccumulations);
      await store.accumulations.add(key, anAddition(100));
      await store.accumulations.add(key, anAddition(50));
      const gathered = { ...noAccumulations, outpatient: anAddition(150, 2).amounts };
      expect(await store.accumulations.of({ ...key, year: 2026 })).toEqual(gathered);
      expect(await store.accumulations.of({ ...key, year: 2027 })).toEqual(noAccumulations);
      await store.accumulations.add(key, anAddition(-150, -2));
      expect(await store.accumulations.of({ ...key, year: 2026 })).toEqual(noAccumulations);
    });

    it('never falls below nothing, by the rule and by the table', async () => {
      await store.accumulations.add(key, anAddition(10));
      await expect(store.accumulations.add(key, anAddition(-11, -1))).rejects.toThrow('given back');
      const { inScopeFen } = (await store.accumulations.of({ ...key, year: 2026 })).outpatient;
      expect(inScopeFen).toBe(10);
      await expect(
        open().pool.query(`update accumulation set in_scope_fen = in_scope_fen - 11`),
      ).rejects.toThrow('check');
    });
  });

  describe('a chronic disease', () => {
    const record = (over: Partial<ChronicRecord>): ChronicRecord => ({
      ...{ recordNumber: '1', personId: 'patient', insuranceType: '310', filedAtMs: 1 },
      ...{ diseaseCode: 'M03900', diseaseName: '高血压', institutionCode: 'H1' },
      ...{ beginDate: '2026-01-01', endDate: '2026-06-30' },
      ...over,
    });

    it('is on file once at any time, until it is withdrawn by who filed it', async () => {
      const { file, withdraw, ofPerson } = store.chronicRecords;
      expect(await file(record({}))).toBe('filed');
      const overlapping = { recordNumber: '2', beginDate: '2026-06-30', endDate: null };
      expect(await file(record(overlapping))).toBe('known');
      expect(await file(record({ ...overlapping, diseaseCode: 'M01607' }))).toBe('filed');
      const later = { recordNumber: '3', beginDate: '2026-07-01', endDate: null };
      expect(await file(record(later))).toBe('filed');
      expect((await ofPerson('patient')).map(({ recordNumber }) => recordNumber)).toEqual([
        '1',
        '2',
        '3',
      ]);
      expect(await withdraw(record({ institutionCode: 'H2' }), 5)).toBe(false);
      expect(await withdraw(record({}), 5)).toBe(true);
      expect(await withdraw(record({}), 5)).toBe(false);
      expect(await file(record({ recordNumber: '4' }))).toBe('filed');
      expect((await ofPerson('patient'))[0]).toEqual(record({ recordNumber: '4' }));
    });
  });

  it('tells who is bound to whom, either way round', async () => {
    await store.families.bind('mother', 'child', 1);
    await store.families.bind('mother', 'child', 2);
    expect(await store.families.areBound('mother', 'child')).toBe(true);
    expect(await store.families.areBound('child', 'mother')).toBe(true);
    expect(await store.families.areBound('child', 'aunt')).toBe(false);
  });

  it('keeps a file for its institution, sealed, until it expires', async () => {
    const bytes = Uint8Array.from([0, 255, 80, 75, 3, 4]);
    const file = { fileNumber: '7', institutionCode: 'H1', filename: 'a.zip', bytes };
    await store.statementFiles.keep({ ...file, atMs: 1, expiresAtMs: 100 });
    expect(await store.statementFiles.find('H1', '7', 99)).toEqual({
      ...file,
      ...{ atMs: 1, expiresAtMs: 100 },
    });
    expect(await store.statementFiles.find('H1', '7', 100)).toBeNull();
    expect(await store.statementFiles.find('H2', '7', 99)).toBeNull();
    const { rows } = await open().pool.query<{ bytes_sealed: string }>(
      `select bytes_sealed from statement_file`,
    );
    expect(rows[0]?.bytes_sealed).not.toContain(Buffer.from(bytes).toString('base64'));
  });

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
    let accountId: string;
    beforeAll(async () => {
      ({ accountId } = await store.accounts.open('wechat', 'the-subject', 1));
    });
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
});
