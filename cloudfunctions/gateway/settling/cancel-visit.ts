import { ok, type Result } from '@contract/result';
import { decideStep } from '@core/domain/visit';
import type { Visit } from '@core/ports/store/visits';
import type { FsiContext } from '../fsi/transaction';

/** Takes a visit back, and the fees that nothing settled. Its person is held. Noes: those of `decideStep`. */
export async function cancelVisit(
  visit: Visit,
  { nouns }: Pick<FsiContext, 'nouns'>,
): Promise<Result<null>> {
  const { unsettledRows, liveSettlements } = visit;
  const next = decideStep(visit, 'cancel', { unsettledRows, liveSettlements });
  if (!next.ok) return next;
  await nouns.fees.remove(visit.visitId, null);
  await nouns.visits.move(visit, { state: next.value });
  return ok(null);
}
