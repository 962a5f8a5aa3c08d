import { leaveAfterMs } from '../../../desk/institution/self-service/self-service.store';
import { createDayBook, type DayEntry } from '../../../desk/institution/day-book/day-book';
import { readDifferences, statementFile } from '../../../desk/institution/closing/statement';
import { aBrowserStore, aCode } from './a-desk';
import { anAccess } from './an-access';
import { aWorkplace, itemOf } from './a-workplace';

const one = 10_000;

/** Somebody's bill waits at the machine. */
async function aWaitingBill() {
  const place = aWorkplace();
  const { outpatient, run } = place;
  await run(outpatient.scan(aCode()));
  outpatient.edits.addItem(itemOf('F0303'), one);
  await run(outpatient.leaveForSelfService());
  return place;
}

describe('the self-service machine', () => {
  it('shows what is owed, takes it, and is done', async () => {
    const { selfService, run, centre, waiting, dayBook } = await aWaitingBill();
    await run(selfService.scan(aCode('2')));
    expect(selfService.state).toMatchObject({
      step: 'due',
      split: { totalFen: 19_000, cashFen: 9_000 },
    });
    await run(selfService.pay());
    expect(selfService.state).toMatchObject({
      step: 'done',
      made: { split: { totalFen: 19_000 } },
    });
    expect(waiting.of('P1')).toEqual([]);
    expect(dayBook.of('2023-11-15')).toMatchObject([{ madeAt: 'self-service', cashFen: 9_000 }]);
    expect(centre.of('2207')[0]?.body['opter_type']).toBe('2');
    expect(centre.of('2204')).toHaveLength(1);
  });

  it('asks again where the account is not to be used', async () => {
    const { selfService, run } = await aWaitingBill();
    await run(selfService.scan(aCode('2')));
    await run(selfService.useAccount(false));
    expect(selfService.state).toMatchObject({ step: 'due', split: { cashFen: 19_000 } });
  });

  it.each([
    ['due', leaveAfterMs.due],
    ['done', leaveAfterMs.done],
  ])('goes back by itself from: %s', async (step, ms) => {
    const { selfService, run, clock } = await aWaitingBill();
    await run(selfService.scan(aCode('2')));
    if (step === 'done') await run(selfService.pay());
    expect(selfService.state.step).toBe(step);
    clock.pass(ms - 1_000);
    expect(selfService.state.step).toBe(step);
    clock.pass(1_000);
    expect(selfService.state).toEqual({ step: 'invite', trouble: null });
  });

  it('takes a new choice for a sign of life', async () => {
    const { selfService, run, clock } = await aWaitingBill();
    await run(selfService.scan(aCode('2')));
    clock.pass(leaveAfterMs.due - 1_000);
    await run(selfService.useAccount(false));
    clock.pass(leaveAfterMs.due - 1_000);
    expect(selfService.state.step).toBe('due');
  });

  it('says that nothing is owed, or what was shown is no code', async () => {
    const { selfService, run, centre } = aWorkplace();
    await run(selfService.scan('123'));
    expect(selfService.state).toEqual({ step: 'invite', trouble: { kind: 'not-a-code' } });
    await run(selfService.scan(aCode()));
    expect(selfService.state).toMatchObject({ step: 'nothing-due' });
    selfService.leave();
    centre.troubles.push({ infno: '1162', trouble: 'system-error' });
    await run(selfService.scan(aCode()));
    expect(selfService.state).toMatchObject({ trouble: { kind: 'code-refused' } });
  });

  it('sends to the counter when it was taken back, and when nobody knows', async () => {
    const { selfService, run, centre } = await aWaitingBill();
    for (const [ways, kind] of [
      [['answer-lost', null], 'taken-back'],
      [['line-dead', 'line-dead'], 'doubtful'],
    ] as const) {
      selfService.leave();
      await run(selfService.scan(aCode('2')));
      for (let nth = 0; nth < 3; nth += 1) {
        centre.troubles.push({ infno: '2207', trouble: ways[0] });
        if (ways[1]) centre.troubles.push({ infno: '2601', trouble: ways[1] });
      }
      await run(selfService.pay());
      expect(selfService.state).toMatchObject({ step: 'to-counter', trouble: { kind } });
    }
  });
});

describe('the closing of a day', () => {
  const settled = async () => {
    const place = aWorkplace();
    const { outpatient, run } = place;
    await run(outpatient.scan(aCode()));
    outpatient.edits.addItem(itemOf('F0201'), one);
    await run(outpatient.quote());
    await run(outpatient.settle());
    return place;
  };

  it('is level where both sides have the same', async () => {
    const { closing, run, centre } = await settled();
    await run(closing.run());
    expect(closing.state).toMatchObject({
      step: 'told',
      results: [{ outcome: { kind: 'level' } }],
      details: { kind: 'none' },
    });
    expect(centre.of('3201')[0]?.input['data']).toMatchObject({
      insutype: '310',
      clr_type: '11',
      setl_optins: '500103',
      stmt_begndate: '2023-11-15',
      medfee_sumamt: '20.00',
      acct_pay: '20.00',
      fixmedins_setl_cnt: '1',
    });
    expect(centre.series()).not.toContain('3202');
  });

  it('finds the line that the other side has more', async () => {
    const { closing, run, centre } = await settled();
    centre.lines.push({
      settlementId: 'planted',
      visitId: 'v',
      person: 'P2',
      totalFen: 500,
      accountFen: 0,
      refundOf: null,
    });
    await run(closing.run());
    expect(closing.state).toMatchObject({
      results: [{ outcome: { kind: 'differs', words: '少' } }],
      details: {
        kind: 'found',
        differences: [
          { settlementId: 'planted', personNumber: 'P2', memo: '机构没有这一笔', totalFen: 500 },
        ],
      },
    });
    expect(centre.series().slice(-4)).toEqual(['3201', '9101', '3202', '9102']);
  });

  it('tells which total could not be asked for', async () => {
    const { closing, run, centre } = await settled();
    centre.troubles.push({ infno: '3201', trouble: { no: '尚未开通' } });
    await run(closing.run());
    expect(closing.state).toMatchObject({
      results: [{ outcome: { kind: 'failed', problem: { words: '尚未开通' } } }],
    });
  });

  it('gives an earlier settlement back without its person, and stays level', async () => {
    const { closing, refunds, outpatient, run, centre } = await settled();
    outpatient.next();
    const [entry] = closing.entries();
    if (!entry) throw new Error('Nothing was settled.');
    refunds.ask(entry);
    refunds.answerNo();
    expect(centre.of('2208')).toHaveLength(0);
    refunds.ask(entry);
    await run(refunds.answerYes());
    expect(closing.entries()).toMatchObject([
      { totalFen: 2_000, refundOf: null },
      { totalFen: -2_000, refundOf: entry.settlementId },
    ]);
    await run(closing.run());
    expect(closing.state).toMatchObject({ results: [{ outcome: { kind: 'level' } }] });
  });

  it('says of a refund that was refused why, and writes nothing down', async () => {
    const { closing, refunds, run, centre } = await settled();
    const [entry] = closing.entries();
    if (!entry) throw new Error('Nothing was settled.');
    centre.troubles.push({ infno: '2208', trouble: { no: '已退费' } });
    refunds.ask(entry);
    await run(refunds.answerYes());
    expect(refunds.state).toMatchObject({ step: 'refused', problem: { words: '已退费' } });
    expect(closing.entries()).toHaveLength(1);
  });

  it('cannot read what is no zip', () => {
    expect(readDifferences(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(readDifferences(statementFile([]))).toEqual([]);
  });
});

describe('the day book', () => {
  const entry = (atMs: number, settlementId: string): DayEntry => ({
    settlementId,
    refundOf: null,
    visitId: 'v',
    personNumber: 'P1',
    insuranceType: '310',
    insuredRegion: '500103',
    clearingType: '11',
    atMs,
    totalFen: 1,
    fundFen: 0,
    accountFen: 0,
    cashFen: 1,
    madeAt: 'counter',
  });
  const dayMs = 86_400_000;
  const noonMs = Date.UTC(2026, 10, 25, 4);

  it('keeps a week, each day by the clock of Shanghai', () => {
    const store = aBrowserStore();
    const book = createDayBook(() => store, 'H1');
    for (let day = 0; day < 10; day += 1) book.add(entry(noonMs + day * dayMs, `s${day}`));
    expect(book.of('2026-11-27')).toEqual([]);
    expect(book.of('2026-11-28').map(({ settlementId }) => settlementId)).toEqual(['s3']);
    expect(createDayBook(() => store, 'H2').of('2026-12-04')).toEqual([]);
    // 23:59:59 and midnight in Shanghai.
    book.add(entry(Date.UTC(2026, 11, 4, 15, 59, 59), 'late'));
    book.add(entry(Date.UTC(2026, 11, 4, 16), 'next'));
    expect(book.of('2026-12-04').map(({ settlementId }) => settlementId)).toEqual(['s9', 'late']);
    expect(book.of('2026-12-05')).toHaveLength(1);
  });
});

describe('the access of an institution', () => {
  it('is proved by signing on, and remembered in the tab alone', async () => {
    const { accessStore, access, run, tab, computer, client, centre } = aWorkplace();
    const store = accessStore();
    await run(store.signOn(access));
    expect(store.state).toMatchObject({ step: 'ready', signedOn: { signNumber: '123456' } });
    expect(client.signNumber).toBe('123456');
    expect(accessStore().state.step).toBe('ready');
    expect([...computer.kept.values()].join()).not.toContain('secret');
    await run(store.signOff());
    expect(tab.kept.size).toBe(0);
    expect(accessStore().state.step).toBe('missing');
    expect(centre.of('9002')[0]?.input['signOut']).toEqual({ sign_no: '123456', opter_no: '1001' });
  });

  it('is not kept when the gateway does not take it', async () => {
    const { accessStore, access, run, tab, centre } = aWorkplace();
    const store = accessStore();
    centre.troubles.push({ infno: '9001', trouble: 'denied' });
    await run(store.signOn(access));
    expect(store.state).toMatchObject({ step: 'missing', problem: { kind: 'denied' } });
    expect(store.access).toBeNull();
    expect(tab.kept.size).toBe(0);
  });

  it('does not trust what it finds in the tab', () => {
    const { accessStore, tab } = aWorkplace();
    for (const text of [
      '{',
      '{"access":{}}',
      JSON.stringify({ access: anAccess({ scheme: 'x' as 'ca' }), signNumber: '1' }),
    ]) {
      tab.setItem('yima.desk.access', text);
      expect(accessStore().state.step).toBe('missing');
    }
  });
});
