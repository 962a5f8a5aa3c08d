import { ok, refuse, type Result } from '@contract/result';
import { decideStep } from '@core/domain/visit';
import type { Fee } from '@core/ports/store/fees';
import type { FsiContext } from '../fsi/transaction';
import { holdPerson, visitOf, type NamedVisit } from './on-file';

/** The one visit and person that all rows of a message are of, or null. */
export function onlyVisitOf(
  rows: readonly { readonly mdtrt_id: string; readonly psn_no: string }[],
): Pick<NamedVisit, 'visitId' | 'personId'> | null {
  const [first] = rows;
  if (!first) return null;
  const { mdtrt_id: visitId, psn_no: personId } = first;
  const isOne = rows.every((row) => row.mdtrt_id === visitId && row.psn_no === personId);
  return isOne ? { visitId, personId } : null;
}

/**
 * Puts fee rows to a visit, all or none. Holds the person. Noes: PERSON_NOT_FOUND, VISIT_NOT_FOUND, FEE_ROW_KNOWN
 * and those of `decideStep`. @requirement E3
 */
export async function keepFees(
  named: NamedVisit,
  decideRows: () => Promise<Result<readonly Fee[]>>,
  context: FsiContext,
): Promise<Result<readonly Fee[]>> {
  const person = await holdPerson(named.personId, context);
  if (!person.ok) return person;
  const visit = await visitOf(named, context);
  if (!visit.ok) return visit;
  const fees = await decideRows();
  if (!fees.ok) return fees;
  const { unsettledRows, liveSettlements } = visit.value;
  const left = { unsettledRows: unsettledRows + fees.value.length, liveSettlements };
  const next = decideStep(visit.value, 'uploadFees', left);
  if (!next.ok) return next;
  if ((await context.nouns.fees.add(fees.value)) === 'known') return refuse('FEE_ROW_KNOWN');
  await context.nouns.visits.move(visit.value, { state: next.value });
  return ok(fees.value);
}
