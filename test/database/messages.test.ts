import { sandboxInstitutions } from '@core/adapters/sandbox';
import { deliverDue } from '@core/telling/deliver';
import { tellSettlement } from '@core/telling/tell-settlement';
import type { Settlement } from '@core/ports/store/settlements';
import { describeOnStores } from '../fixtures/databases';
import { aRefund, aSettlement, madeSplit } from '../fixtures/made-settlement';
import { activated, aTown, atDesk, noOf, shown, yes, type Call, type Town } from '../fixtures/town';

const [hospital, other] = sandboxInstitutions;
if (!hospital || !other) throw new Error('No institutions.');

describeOnStores('the message back', (open) => {
  let town: Town;
  let wechat: Call;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         code_use, scan, audit, reply, sandbox_shelf, settlement, inbox_message, outbox_delivery`,
    );
    town = await aTown(open().pool);
    wechat = await activated(town, 'wechat', 'zhang-wei');
  });

  const personOf = async (name: string): Promise<string> => {
    const { rows } = await open().pool.query<{ person_id: string }>(
      `select l.person_id from channel_link l join account a using (account_id)
        where a.channel = $1 order by l.linked_at_ms desc limit 1`,
      [name],
    );
    return rows[0]?.person_id ?? '';
  };
  const count = async (table: string): Promise<number> =>
    Number(
      (await open().pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n,
    );
  const keepAndTell = (settlement: Settlement) =>
    town.parts.store.transaction(async (nouns) => {
      await nouns.settlements.keep(settlement);
      const told = { settlement, institutionName: hospital.name };
      await tellSettlement(told, nouns, town.parts.ids);
    });
  const settle = async (made: Partial<Settlement> = {}): Promise<Settlement> => {
    const settlement = aSettlement({
      settlementId: '1001',
      personId: await personOf('wechat'),
      institutionCode: hospital.code,
      settledAtMs: town.clock.now(),
      ...made,
    });
    await keepAndTell(settlement);
    return settlement;
  };
  const list = async (call: Call) => yes(await call('messages', 'list', {}));
  const onPhone = async (channel: 'wechat' | 'alipay', person = 'zhang-wei') => {
    if (!town.vendor) throw new Error('No sandbox.');
    return yes(await town.vendor.messagesOf(channel, person, 0)).messages;
  };

  it('is one line and one delivery, however often it is told, also by two at once', async () => {
    const settlement = await settle();
    const told = { settlement, institutionName: hospital.name };
    const { store, ids } = town.parts;
    await Promise.all(
      [1, 2, 3].map(() => store.transaction((nouns) => tellSettlement(told, nouns, ids))),
    );
    expect(await count('inbox_message')).toBe(1);
    expect(await count('outbox_delivery')).toBe(1);
  });

  it('is not there when the settlement is not', async () => {
    const { store, ids } = town.parts;
    const settlement = aSettlement({
      settlementId: '1',
      personId: await personOf('wechat'),
      institutionCode: hospital.code,
      settledAtMs: town.clock.now(),
    });
    const lost = store.transaction(async (nouns) => {
      await tellSettlement({ settlement, institutionName: hospital.name }, nouns, ids);
      throw new Error('planted');
    });
    await expect(lost).rejects.toThrow('planted');
    expect(await count('inbox_message')).toBe(0);
    expect(await count('outbox_delivery')).toBe(0);
  });

  it('goes to the channel through which the code was last shown, and says nothing of the person', async () => {
    town.clock.pass(1000);
    const alipay = await activated(town, 'alipay', 'zhang-wei');
    town.clock.pass(1000);
    yes(
      await alipay('credential', 'showCode', {}).then(() => wechat('credential', 'showCode', {})),
    );
    await settle();
    expect(await deliverDue(town.parts)).toBe(1);
    expect(await onPhone('alipay')).toEqual([]);
    const [message] = await onPhone('wechat');
    const { rows } = await list(alipay);
    expect(message).toMatchObject({
      template: 'settled',
      page: `pages/more/receipt/index?messageId=${rows[0]?.messageId}`,
      fields: { total: '200.00元', cash: '44.00元', time: '2026年12月01日 10:00' },
    });
    expect(JSON.stringify(message)).not.toMatch(/张|伟|1101/);
    expect(await deliverDue(town.parts)).toBe(0);
  });

  it('is listed newest first, page by page, counted and marked, each for its own person', async () => {
    const personId = await personOf('wechat');
    // Two of one moment straddle the end of the page.
    for (let n = 0; n < 23; n += 1) {
      if (n !== 3) town.clock.pass(1000);
      await settle({ settlementId: String(2000 + n), personId });
    }
    const first = await list(wechat);
    expect(first).toMatchObject({ unread: 23 });
    expect(first.rows).toHaveLength(20);
    const second = yes(await wechat('messages', 'list', { after: first.next ?? '' }));
    expect(second.rows).toHaveLength(3);
    expect(second.next).toBeNull();
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(23);
    const times = all.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const messageId = all[0]?.messageId ?? '';
    expect(yes(await wechat('messages', 'markRead', { messageId }))).toEqual({ unread: 22 });
    expect(yes(await wechat('messages', 'markRead', { messageId }))).toEqual({ unread: 22 });
    expect((await list(wechat)).rows[0]).toMatchObject({ messageId, isRead: true });
    const stranger = await activated(town, 'wechat', 'wang-xiuying');
    expect(await list(stranger)).toEqual({
      rows: [],
      next: null,
      unread: 0,
      templates: ['settled', 'refunded', 'familyPaid'],
    });
    for (const verb of ['receipt', 'markRead'] as const)
      expect(noOf(await stranger('messages', verb, { messageId }))).toBe('MESSAGE_NOT_FOUND');
  });

  it('opens the receipt of a settlement and of its refund, masked and with every amount as it is', async () => {
    const settlement = await settle();
    town.clock.pass(60_000);
    await keepAndTell(aRefund(settlement, '1002', town.clock.now()));
    const [refund, paid] = (await list(wechat)).rows;
    expect([refund?.kind, paid?.kind]).toEqual(['refunded', 'settled']);
    const open_ = async (messageId = '') => yes(await wechat('messages', 'receipt', { messageId }));
    const sums = { totalFen: 20_000, fundFen: 12_600, accountFen: 3_000, cashFen: 4_400 };
    const fees = [
      { name: '阿莫西林胶囊', totalFen: 12_000 },
      { name: '血常规', totalFen: 8_000 },
    ];
    expect(await open_(paid?.messageId)).toMatchObject({
      ...{ about: 'own', kind: 'settled', patientName: '张*', institution: hospital.name },
      ...{ visitName: '普通门诊', settlementId: '1001', balanceFen: 17_000, isRefunded: true },
      ...{ ...sums, fees },
    });
    expect((await open_(paid?.messageId)).about).toBe('own');
    const back = await open_(refund?.messageId);
    expect(back).toMatchObject({ kind: 'refunded', ...sums, fees, balanceFen: 20_000 });
    expect(back.about === 'own' && back.explanation.map(({ words }) => words)).toEqual([
      '退回个人账户 30.00 元',
      '退还自费 44.00 元',
    ]);
  });

  it('tells a relative whose account paid, and nothing of what was treated', async () => {
    const personId = await personOf('wechat');
    town.clock.pass(1000);
    const payer = await activated(town, 'wechat', 'wang-xiuying');
    const relativeId = await personOf('wechat');
    const split = { ...madeSplit, relativeAccountFen: 3_000 };
    await settle({ personId, relativeId, split });
    const [line] = (await list(payer)).rows;
    expect(line).toMatchObject({ about: 'family', amountFen: 3_000, cashFen: 0 });
    const messageId = line?.messageId ?? '';
    const receipt = yes(await payer('messages', 'receipt', { messageId }));
    expect(receipt).toMatchObject({ about: 'family', patientName: '张*', accountFen: 3_000 });
    expect(receipt).not.toHaveProperty('fees');
    expect((await list(wechat)).rows).toMatchObject([{ about: 'own', amountFen: 20_000 }]);
    await deliverDue(town.parts);
    expect(await onPhone('wechat', 'wang-xiuying')).toMatchObject([
      { template: 'familyPaid', fields: { amount: '30.00元' } },
    ]);
  });

  it('is known to the page of the code that was read, where it was read and since then', async () => {
    const { payload, issuedAtMs } = shown(yes(await wechat('credential', 'showCode', {})));
    const desk = await atDesk(town);
    yes(await desk('gateway', 'scan', { ecQrCode: payload, businessType: '01101' }));
    const use = async () => yes(await wechat('credential', 'codeUse', { payload, issuedAtMs })).use;
    expect(await use()).not.toHaveProperty('messageId');
    await settle({ institutionCode: other.code });
    expect(await use()).not.toHaveProperty('messageId');
    town.clock.pass(1000);
    await settle({ settlementId: '1003' });
    expect(await use()).toMatchObject({ messageId: (await list(wechat)).rows[0]?.messageId });
  });

  it('is not shown on a phone whose credential is frozen, nor sent to one whose channel ended', async () => {
    await settle();
    const links = yes(await wechat('credential', 'channels', {}));
    yes(await wechat('credential', 'freeze', { reason: 'lost' }));
    for (const verb of ['list', 'unread'] as const)
      expect(noOf(await wechat('messages', verb, {}))).toBe('CREDENTIAL_FROZEN');
    yes(await wechat('credential', 'endChannel', { linkId: links[0]?.linkId ?? '' }));
    expect(await deliverDue(town.parts)).toBe(1);
    expect(await onPhone('wechat')).toEqual([]);
    const { rows } = await open().pool.query('select ended from outbox_delivery');
    expect(rows).toEqual([{ ended: 'unwanted' }]);
  });

  it('is tried again while the platform is down, and comes once', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { message: 'down' });
    await settle();
    expect(await deliverDue(town.parts)).toBe(1);
    expect(await onPhone('wechat')).toEqual([]);
    await town.vendor?.setOutcomes('zhang-wei', { message: 'delivered' });
    expect(await deliverDue(town.parts)).toBe(0);
    town.clock.pass(town.parts.settings.deliveryFirstWaitMs);
    expect(await deliverDue(town.parts)).toBe(1);
    expect(await onPhone('wechat')).toHaveLength(1);
  });

  it('comes again after a crash between sending and writing it down, and not before the lease is over', async () => {
    await settle();
    const { parts } = town;
    const crashing = {
      ...parts,
      log: { fault: () => undefined },
      store: {
        ...parts.store,
        outbox: { ...parts.store.outbox, end: () => Promise.reject(new Error('planted')) },
      },
    };
    expect(await deliverDue(crashing)).toBe(1);
    expect(await deliverDue(parts)).toBe(0);
    town.clock.pass(parts.settings.deliveryLeaseMs);
    expect(await deliverDue(parts)).toBe(1);
    town.clock.pass(parts.settings.deliveryLeaseMs);
    expect(await deliverDue(parts)).toBe(0);
    expect(await onPhone('wechat')).toHaveLength(2);
    expect((await list(wechat)).rows).toHaveLength(1);
  });

  it('is sent by one of two that look at the same time', async () => {
    await settle();
    const tried = await Promise.all([1, 2, 3, 4].map(() => deliverDue(town.parts)));
    expect(tried.sort()).toEqual([0, 0, 0, 1]);
    expect(await onPhone('wechat')).toHaveLength(1);
  });
});
