import { standing } from '../../../desk/institution/day-book/day-book';
import { civilDay } from '../../../desk/kit/civil-time';
import { aCode } from './a-desk';
import { aWorkplace, itemOf } from './a-workplace';

const ct = itemOf('F0303');
const blood = itemOf('F0201');
const one = 10_000;

/** A counter with somebody registered and a CT on the bill. */
async function aBill() {
  const place = aWorkplace();
  const { outpatient, run } = place;
  await run(outpatient.scan(aCode()));
  await run(outpatient.register());
  outpatient.edits.addItem(ct, one);
  return place;
}

async function aSettlement() {
  const place = await aBill();
  await place.run(place.outpatient.quote());
  await place.run(place.outpatient.settle());
  return place;
}

describe('the counter of a hospital', () => {
  it('reads the person, registers, uploads, tries, settles', async () => {
    const { outpatient, centre, run, tones } = await aBill();
    await run(outpatient.quote());
    expect(outpatient.till.stage).toMatchObject({
      kind: 'quoted',
      split: { totalFen: 19_000, accountFen: 10_000, cashFen: 9_000 },
    });
    await run(outpatient.settle());
    expect(outpatient.till.stage).toMatchObject({
      kind: 'settled',
      made: { split: { cashFen: 9_000, explanation: [{ words: '账户先付' }] } },
    });
    expect(centre.series()).toEqual(['1162', '1101', '2201', '2203', '2204', '2206', '2207']);
    expect(tones).toEqual(['success', 'success']);
  });

  it('says where the person is insured once 1101 has told it', async () => {
    const { centre } = await aSettlement();
    const regions = centre.received.map(({ body }) => body['insuplc_admdvs']);
    expect(regions.slice(0, 2)).toEqual(['', '']);
    expect(new Set(regions.slice(2))).toEqual(new Set(['500103']));
  });

  it('registers by itself where the clerk goes straight to the trial', async () => {
    const { outpatient, centre, run } = aWorkplace();
    await run(outpatient.scan(aCode()));
    outpatient.edits.addItem(blood, 2 * one);
    await run(outpatient.quote());
    expect(centre.series()).toContain('2201');
    expect(outpatient.till.stage).toMatchObject({ split: { totalFen: 4_000 } });
  });

  it('uploads a batch whole: one that has changed is taken back and sent anew', async () => {
    const { outpatient, centre, run } = await aBill();
    await run(outpatient.quote());
    outpatient.edits.addItem(blood, one);
    expect(outpatient.till.stage.kind).toBe('open');
    await run(outpatient.quote());
    const later = centre.series().slice(6);
    expect(later).toEqual(['2205', '2204', '2206']);
    const numbers = centre
      .of('2204')
      .flatMap(({ body }) => (body['input'] as { feedetail: { feedetl_sn: string }[] }).feedetail)
      .map(({ feedetl_sn }) => feedetl_sn);
    expect(new Set(numbers).size).toBe(3);
  });

  it('does not send the fees again where only the account changes', async () => {
    const { outpatient, centre, run } = await aBill();
    await run(outpatient.quote());
    await run(outpatient.useAccount('0'));
    expect(outpatient.till.stage).toMatchObject({ split: { accountFen: 0, cashFen: 19_000 } });
    expect(centre.of('2204')).toHaveLength(1);
    expect(centre.of('2206')[1]?.input['data']).toMatchObject({ acct_used_flag: '0' });
  });

  it('lets a relative pay along after the second code', async () => {
    const { outpatient, centre, run } = await aBill();
    await run(outpatient.quote());
    await run(outpatient.useAccount('2'));
    expect(outpatient.till.awaitsRelative).toBe(true);
    await run(outpatient.settle());
    expect(centre.of('2207')).toHaveLength(0);
    await run(outpatient.scan(aCode('7')));
    expect(outpatient.till).toMatchObject({
      awaitsRelative: false,
      bill: { person: { name: '张小明' }, relative: { maskedName: '李**' } },
      stage: { split: { accountFen: 15_000, relativeFen: 5_000, cashFen: 4_000 } },
    });
    await run(outpatient.settle());
    const data = centre.of('2207')[0]?.input['data'];
    expect(data?.['acct_used_flag']).toBe('2');
    expect(JSON.parse(data?.['exp_content'] ?? '')).toEqual({
      acct_mulaid_cert_type: '01',
      acct_mulaid_cert_no: `token-${aCode('7')}`,
    });
  });

  it('settles nothing by what was shown for another account', async () => {
    const { outpatient, centre, run } = await aBill();
    await run(outpatient.quote());
    await run(outpatient.useAccount('2'));
    centre.troubles.push({ infno: '2206', trouble: { no: '与该患者没有亲情账户关系' } });
    await run(outpatient.scan(aCode('7')));
    expect(outpatient.till).toMatchObject({
      stage: { kind: 'open' },
      trouble: { problem: { words: '与该患者没有亲情账户关系' } },
    });
    await run(outpatient.settle());
    expect(centre.of('2207')).toHaveLength(0);
    await run(outpatient.useAccount('1'));
    await run(outpatient.quote());
    expect(outpatient.till.stage).toMatchObject({ kind: 'quoted', split: { relativeFen: 0 } });
  });

  it('gives back once asked twice, and has both in its book', async () => {
    const { outpatient, centre, run, dayBook, clock } = await aSettlement();
    outpatient.edits.ask('refund');
    expect(centre.of('2208')).toHaveLength(0);
    await run(outpatient.answerYes());
    expect(outpatient.till.stage).toMatchObject({
      kind: 'refunded',
      refund: { split: { cashFen: -9_000 } },
    });
    const entries = dayBook.of(civilDay(clock.now()));
    expect(entries.map(({ totalFen }) => totalFen)).toEqual([19_000, -19_000]);
    expect(standing(entries)).toEqual([]);
    expect(centre.balanceFen).toBe(10_000);
  });

  it('keeps no name and nothing that was bought', async () => {
    const { computer, tab } = await aSettlement();
    const kept = JSON.stringify([...computer.kept, ...tab.kept]);
    expect(kept).toContain('19000');
    for (const secret of ['张小明', '11010519491231002X', ct.code, ct.name, 'token-'])
      expect(kept).not.toContain(secret);
  });

  it('takes a registration back, and begins anew', async () => {
    const { outpatient, centre, run } = await aBill();
    outpatient.edits.ask('cancel-registration');
    await run(outpatient.answerYes());
    expect(centre.of('2202')[0]?.input['data']).toMatchObject({
      mdtrt_id: 'visit-1',
      psn_no: 'P1',
    });
    expect(outpatient.till.bill).toMatchObject({ person: null, lines: [] });
  });

  it('does not let the next person in before this one is through, and then does', async () => {
    const { outpatient, run, centre } = await aBill();
    await run(outpatient.scan(aCode('2')));
    expect(outpatient.till.trouble).toEqual({ kind: 'still-open' });
    await run(outpatient.quote());
    await run(outpatient.settle());
    await run(outpatient.scan(aCode('3')));
    expect(outpatient.till.stage.kind).toBe('open');
    expect(outpatient.till.bill).toMatchObject({ visit: null, lines: [] });
    expect(centre.of('1162')).toHaveLength(2);
  });

  it('says what the other side said, and goes on from there', async () => {
    const { outpatient, centre, run } = await aBill();
    centre.troubles.push({ infno: '2206', trouble: { no: '该险种未开通' } });
    await run(outpatient.quote());
    expect(outpatient.till).toMatchObject({
      busy: null,
      trouble: { kind: 'fsi', during: 'quoting', problem: { words: '该险种未开通' } },
    });
    await run(outpatient.quote());
    expect(outpatient.till.stage.kind).toBe('quoted');
    // What had been uploaded before was not uploaded again.
    expect(centre.of('2204')).toHaveLength(1);
  });

  it('takes back a settlement that nobody answers for, and settles then', async () => {
    const { outpatient, centre, run, dayBook, clock } = await aBill();
    await run(outpatient.quote());
    for (let nth = 0; nth < 3; nth += 1)
      centre.troubles.push({ infno: '2207', trouble: 'answer-lost' });
    await run(outpatient.settle());
    expect(outpatient.till).toMatchObject({
      stage: { kind: 'open' },
      doubt: null,
      trouble: { kind: 'unsure', unsure: { kind: 'reversed' } },
    });
    expect(dayBook.of(civilDay(clock.now()))).toEqual([]);
    await run(outpatient.quote());
    await run(outpatient.settle());
    expect(outpatient.till.stage.kind).toBe('settled');
  });

  it('lets nothing else happen while a settlement is in doubt', async () => {
    const { outpatient, centre, run } = await aBill();
    await run(outpatient.quote());
    for (let nth = 0; nth < 3; nth += 1)
      for (const infno of ['2207', '2601']) centre.troubles.push({ infno, trouble: 'line-dead' });
    await run(outpatient.settle());
    expect(outpatient.till.doubt).not.toBeNull();
    outpatient.next();
    expect(outpatient.till.bill.person).not.toBeNull();
    await run(outpatient.quote());
    await run(outpatient.settle());
    expect(centre.of('2207')).toHaveLength(3);
    await run(outpatient.reverseAgain());
    expect(outpatient.till).toMatchObject({
      doubt: null,
      trouble: { unsure: { kind: 'reversed' } },
    });
  });

  it('does not take money by amounts that do not add up', async () => {
    const { outpatient, centre, run } = await aBill();
    centre.crookedFen = 1_000;
    await run(outpatient.quote());
    expect(outpatient.till.trouble).toEqual({ kind: 'unreadable', during: 'quoting' });
  });

  it('leaves a bill for the machine: uploaded, not settled', async () => {
    const { outpatient, centre, run, waiting } = await aBill();
    await run(outpatient.leaveForSelfService());
    expect(outpatient.till.stage).toEqual({ kind: 'left', totalFen: 19_000 });
    expect(centre.series()).not.toContain('2206');
    expect(waiting.of('P1')).toMatchObject([
      { visitId: 'visit-1', lineCount: 1, totalFen: 19_000 },
    ]);
  });

  it('asks before a bill is dropped', async () => {
    const { outpatient, run } = await aBill();
    outpatient.edits.ask('drop-bill');
    outpatient.edits.answerNo();
    expect(outpatient.till.bill.lines).toHaveLength(1);
    outpatient.edits.ask('drop-bill');
    await run(outpatient.answerYes());
    expect(outpatient.till.bill.lines).toHaveLength(0);
  });

  it('imports what can be read, and names the rest', async () => {
    const { outpatient } = await aBill();
    outpatient.edits.importText('F0201,2\nZ9999,1');
    expect(outpatient.till.bill.lines.map(({ item, count }) => [item.code, count])).toEqual([
      ['F0303', one],
      ['F0201', 2 * one],
    ]);
    expect(outpatient.till.trouble).toMatchObject({
      taken: 1,
      bad: [{ number: 2, why: 'unknown-item', said: 'Z9999' }],
    });
  });
});
