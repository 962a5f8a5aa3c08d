import { ok, refuse, type Result } from '@contract/result';
import { decideStep } from '@core/domain/visit';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { holdPerson, visitOf } from '../settling/on-file';

/** chrg_bchno that stands for every batch. */
const everyBatch = '0000';

interface Withdrawal {
  readonly psn_no: string;
  readonly mdtrt_id: string;
  readonly chrg_bchno: string;
}

async function act(data: Withdrawal, context: FsiContext): Promise<Result<null>> {
  const { psn_no: personId, mdtrt_id: visitId, chrg_bchno } = data;
  const person = await holdPerson(personId, context);
  if (!person.ok) return person;
  const visit = await visitOf({ visitId, personId, kind: 'outpatient' }, context);
  if (!visit.ok) return visit;
  const batch = chrg_bchno === everyBatch ? null : chrg_bchno;
  const removed = await context.nouns.fees.remove(visitId, batch);
  if (removed === 0) return refuse('VISIT_NO_FEES');
  const { unsettledRows, liveSettlements } = visit.value;
  const left = { unsettledRows: unsettledRows - removed, liveSettlements };
  const next = decideStep(visit.value, 'withdrawFees', left);
  if (!next.ok) return next;
  await context.nouns.visits.move(visit.value, { state: next.value });
  return ok(null);
}

/** 2205: takes back the rows of a batch, or all, that no settlement holds. */
export const withdrawFees = (): Transaction<'2205'> =>
  transaction('2205', 'writes', ({ data }, context) => act(data, context));
