import {
  beginningOf,
  decideStep,
  decideVisit,
  visitSteps,
  type Held,
  type VisitAct,
  type VisitKind,
  type VisitStage,
  type VisitStanding,
} from '@core/domain/visit';

const who = { personId: 'p', institutionCode: 'H11010800901' };
const aVisit = (stage: VisitStage, held: Partial<Held> = {}): VisitStanding => ({
  ...stage,
  ...{ unsettledRows: 0, liveSettlements: 0, ...who },
  ...held,
});
const held = (unsettledRows: number, liveSettlements: number): Held => ({
  unsettledRows,
  liveSettlements,
});

/** Walks a visit through acts, each with what it leaves behind; what it answers to each. */
function walk(begin: VisitStage, acts: readonly (readonly [VisitAct, Held])[]): readonly string[] {
  let visit = aVisit(begin);
  return acts.map(([act, left]) => {
    const step = decideStep(visit, act, left);
    if (!step.ok) return step.problem.code;
    visit = { ...visit, state: step.value, ...left } as VisitStanding;
    return step.value;
  });
}

const registered = { kind: 'outpatient', state: 'registered' } as const;
const admitted = { kind: 'inpatient', state: 'admitted' } as const;

describe('an outpatient visit', () => {
  it('is settled, given back, and settled again', () => {
    const acts = [
      ['describe', held(0, 0)],
      ['uploadFees', held(3, 0)],
      ['preSettle', held(3, 0)],
      ['settle', held(0, 1)],
      ['cancel', held(0, 1)],
      ['refund', held(3, 0)],
      ['refund', held(3, 0)],
      ['settle', held(0, 1)],
      ['refund', held(3, 0)],
      ['cancel', held(3, 0)],
      ['settle', held(0, 1)],
      ['refund', held(0, 0)],
    ] as const;
    expect(walk(registered, acts)).toEqual([
      ...['registered', 'feesUploaded', 'feesUploaded', 'settled', 'VISIT_SETTLED'],
      ...['refunded', 'SETTLEMENT_REFUNDED', 'settled', 'refunded', 'cancelled'],
      ...['VISIT_CANCELLED', 'VISIT_CANCELLED'],
    ]);
  });

  it('may settle its batches one by one', () => {
    const acts = [
      ['uploadFees', held(2, 0)],
      ['settle', held(1, 1)],
      ['cancel', held(1, 1)],
      ['settle', held(0, 2)],
      ['uploadFees', held(1, 2)],
      ['withdrawFees', held(0, 2)],
      ['refund', held(1, 1)],
      ['refund', held(2, 0)],
      ['withdrawFees', held(1, 0)],
      ['withdrawFees', held(0, 0)],
      ['cancel', held(0, 0)],
    ] as const;
    expect(walk(registered, acts)).toEqual([
      ...['feesUploaded', 'feesUploaded', 'VISIT_SETTLED', 'settled', 'feesUploaded', 'settled'],
      ...['feesUploaded', 'refunded', 'feesUploaded', 'registered', 'cancelled'],
    ]);
  });

  it('without fees has nothing to settle, to withdraw or to give back', () => {
    for (const act of ['preSettle', 'settle', 'withdrawFees'] as const)
      expect(walk(registered, [[act, held(0, 0)]])).toEqual(['VISIT_NO_FEES']);
    expect(walk(registered, [['refund', held(0, 0)]])).toEqual(['SETTLEMENT_REFUNDED']);
    const settled = aVisit({ kind: 'outpatient', state: 'settled' }, { liveSettlements: 1 });
    for (const act of ['preSettle', 'settle', 'withdrawFees', 'describe'] as const)
      expect(decideStep(settled, act, held(0, 1))).toMatchObject({
        problem: { code: 'VISIT_SETTLED' },
      });
  });
});

describe('a stay in hospital', () => {
  it('is discharged, settled, and unsettled again when that is given back', () => {
    const acts = [
      ['uploadFees', held(5, 0)],
      ['preSettle', held(5, 0)],
      ['settle', held(0, 1)],
      ['discharge', held(5, 0)],
      ['discharge', held(5, 0)],
      ['uploadFees', held(6, 0)],
      ['settle', held(0, 1)],
      ['cancel', held(0, 1)],
      ['uploadFees', held(1, 1)],
      ['refund', held(6, 0)],
      ['cancel', held(6, 0)],
    ] as const;
    expect(walk(admitted, acts)).toEqual([
      ...['admitted', 'admitted', 'VISIT_NOT_DISCHARGED', 'discharged', 'VISIT_DISCHARGED'],
      ...['discharged', 'settled', 'VISIT_SETTLED', 'VISIT_SETTLED', 'discharged', 'cancelled'],
    ]);
  });

  it('without fees is not settled', () => {
    const acts = [
      ['discharge', held(0, 0)],
      ['settle', held(0, 1)],
    ] as const;
    expect(walk(admitted, acts)).toEqual(['discharged', 'VISIT_NO_FEES']);
  });
});

it('lets a purchase be given back once', () => {
  const bought = aVisit({ kind: 'pharmacy', state: 'settled' }, { liveSettlements: 1 });
  expect(decideStep(bought, 'refund', held(0, 0))).toEqual({ ok: true, value: 'refunded' });
  const back = aVisit({ kind: 'pharmacy', state: 'refunded' });
  expect(decideStep(back, 'refund', held(0, 0))).toMatchObject({
    problem: { code: 'SETTLEMENT_REFUNDED' },
  });
});

describe('the table', () => {
  const kinds: readonly VisitKind[] = ['outpatient', 'pharmacy', 'inpatient'];
  const everyHeld = [held(0, 0), held(0, 1), held(1, 0), held(1, 1)];

  it('has one answer to an act at most', () => {
    for (const { kind, from, act } of visitSteps)
      for (const left of everyHeld) {
        const fitting = visitSteps.filter(
          (step) =>
            step.kind === kind &&
            step.from === from &&
            step.act === act &&
            (step.leaving?.unsettledRows ?? (left.unsettledRows > 0 ? 'some' : 'none')) ===
              (left.unsettledRows > 0 ? 'some' : 'none') &&
            (step.leaving?.liveSettlements ?? (left.liveSettlements > 0 ? 'some' : 'none')) ===
              (left.liveSettlements > 0 ? 'some' : 'none'),
        );
        expect(fitting.length).toBeLessThanOrEqual(1);
      }
  });

  it('leads everywhere from a beginning, and leaves nothing that was cancelled', () => {
    for (const kind of kinds) {
      const steps = visitSteps.filter((step) => step.kind === kind);
      const reached = new Set(steps.flatMap(({ from, to }) => (from === null ? [to] : [])));
      for (let round = 0; round < steps.length; round += 1)
        for (const { from, to } of steps) if (from !== null && reached.has(from)) reached.add(to);
      const named = new Set(steps.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
      expect(reached).toEqual(named);
      expect(steps.filter(({ from }) => from === 'cancelled')).toEqual([]);
    }
  });

  it('says how each kind begins', () => {
    expect(beginningOf('outpatient', 'register')).toBe('registered');
    expect(beginningOf('inpatient', 'admit')).toBe('admitted');
    expect(beginningOf('pharmacy', 'settle')).toBe('settled');
    expect(() => beginningOf('pharmacy', 'register')).toThrow('No pharmacy visit begins');
  });
});

it('finds a visit for its own person, institution and kind alone', () => {
  const visit = aVisit(registered);
  expect(decideVisit(visit, { ...who, kind: 'outpatient' })).toEqual({ ok: true, value: visit });
  const none = { ok: false, problem: { code: 'VISIT_NOT_FOUND' } };
  expect(decideVisit(null, { ...who, kind: 'outpatient' })).toEqual(none);
  expect(decideVisit(visit, { ...who, kind: 'inpatient' })).toEqual(none);
  expect(decideVisit(visit, { ...who, kind: 'outpatient', personId: 'q' })).toEqual(none);
  const elsewhere = { ...who, kind: 'outpatient', institutionCode: 'H50010300902' } as const;
  expect(decideVisit(visit, elsewhere)).toEqual(none);
});
