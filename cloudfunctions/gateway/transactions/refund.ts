import { ok, type Result } from '@contract/result';
import type { VisitKind } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { giveBack } from '../settling/give-back';
import { keptSetlinfoOf, setldetailOf } from '../settling/settlement-output';

interface RefundInput {
  readonly setl_id: string;
  readonly mdtrt_id: string;
  readonly psn_no: string;
}

async function act(
  { setl_id: settlementId, mdtrt_id: visitId, psn_no: personId }: RefundInput,
  kind: VisitKind,
  { context, needs }: { readonly context: FsiContext; readonly needs: Pick<Parts, 'ids'> },
) {
  const named = { settlementId, visitId, personId, kind };
  const given = await giveBack(named, context, needs.ids);
  if (!given.ok) return given;
  const { refund, person } = given.value;
  const setlinfo = keptSetlinfoOf(refund, person);
  return ok({ setlinfo, setldetail: setldetailOf(refund) }) satisfies Result<unknown>;
}

/** 2208: gives an outpatient settlement back; every amount is negative. @requirement E7 */
export const refundOutpatient = (needs: Pick<Parts, 'ids'>): Transaction<'2208'> =>
  transaction('2208', 'writes', ({ data }, context) => act(data, 'outpatient', { context, needs }));

/** 2103: the same for a pharmacy. @requirement E7 */
export const refundPharmacy = (needs: Pick<Parts, 'ids'>): Transaction<'2103'> =>
  transaction('2103', 'writes', ({ data }, context) => act(data, 'pharmacy', { context, needs }));

/** 2305: the same for a stay, which is discharged and unsettled again. @requirement E7 D10 */
export const refundInpatient = (needs: Pick<Parts, 'ids'>): Transaction<'2305'> =>
  transaction('2305', 'writes', ({ data }, context) => act(data, 'inpatient', { context, needs }));
