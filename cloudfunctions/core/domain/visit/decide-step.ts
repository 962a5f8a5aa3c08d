import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import type { Held, VisitKind, VisitStanding, VisitState } from './visit';
import { visitSteps, type HowMany, type VisitAct, type VisitStep } from './visit-steps';

const isSo = (howMany: HowMany | undefined, count: number): boolean =>
  howMany === undefined || (howMany === 'some') === count > 0;

const leaves = ({ leaving }: VisitStep, held: Held): boolean =>
  isSo(leaving?.unsettledRows, held.unsettledRows) &&
  isSo(leaving?.liveSettlements, held.liveSettlements);

/** The state a visit begins in; throws for an act that begins none of this kind. */
export function beginningOf(kind: VisitKind, act: VisitAct): VisitState {
  const step = visitSteps.find((one) => one.kind === kind && one.from === null && one.act === act);
  if (!step) throw new RangeError(`No ${kind} visit begins with ${act}.`);
  return step.to;
}

/** Why an act that no row of the table allows is refused. */
function whyNot({ kind, state, liveSettlements }: VisitStanding, act: VisitAct): ProblemCode {
  if (state === 'cancelled') return 'VISIT_CANCELLED';
  if (act === 'refund') return 'SETTLEMENT_REFUNDED';
  if (act === 'discharge') return 'VISIT_DISCHARGED';
  if (kind === 'inpatient' && state === 'admitted' && act === 'settle')
    return 'VISIT_NOT_DISCHARGED';
  return liveSettlements > 0 ? 'VISIT_SETTLED' : 'VISIT_NO_FEES';
}

/**
 * May this be done to a visit now, and where does it stand afterwards? `left` is what the visit will hold then.
 * Noes: VISIT_CANCELLED, VISIT_SETTLED, VISIT_NO_FEES, VISIT_NOT_DISCHARGED, VISIT_DISCHARGED,
 * SETTLEMENT_REFUNDED.
 */
export function decideStep(visit: VisitStanding, act: VisitAct, left: Held): Result<VisitState> {
  const step = visitSteps.find(
    (one) =>
      one.kind === visit.kind && one.from === visit.state && one.act === act && leaves(one, left),
  );
  const needsFees = act === 'preSettle' || act === 'settle';
  if (!step) return refuse(whyNot(visit, act));
  return needsFees && visit.unsettledRows === 0 ? refuse('VISIT_NO_FEES') : ok(step.to);
}
