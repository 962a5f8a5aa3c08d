import { ok, refuse } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import type { PersonProof } from '../settling/person-proof';
import { keptSetlinfoOf, setldetailOf, setlinfoOf } from '../settling/settlement-output';
import { preSettleVisit, settleVisit } from '../settling/settle-visit';
import type { AskedBill, SettleNeeds } from '../settling/visit-bill';

interface InpatientInput extends PersonProof {
  readonly psn_no: string;
  readonly mdtrt_id: string;
  readonly insutype: string;
  readonly medfee_sumamt: number;
  readonly acct_used_flag: string | null;
  readonly mid_setl_flag: string;
  readonly exp_content: string | null;
  readonly invono?: string | null;
}

const asked = (data: InpatientInput): AskedBill => ({
  personId: data.psn_no,
  visitId: data.mdtrt_id,
  kind: 'inpatient',
  insuranceType: data.insutype,
  medType: null,
  batchNumber: null,
  totalFen: data.medfee_sumamt,
  accountFlag: data.acct_used_flag ?? '0',
  extension: data.exp_content,
  proof: data,
  isProofOptional: true,
  invoiceNumber: data.invono ?? null,
});

/** A stay is settled whole: what a settlement in its middle does to the deductible is nowhere written. */
const refuseMiddle = () => refuse('BENEFIT_NOT_OPENED', { told: '中途结算' });
const isMiddle = ({ mid_setl_flag }: InpatientInput): boolean => mid_setl_flag === '1';

/** 2303: what a stay comes to so far; nothing is kept. @requirement E3 */
export const preSettleInpatient = (needs: SettleNeeds): Transaction<'2303'> =>
  transaction('2303', 'reads', async ({ data }, context) => {
    if (isMiddle(data)) return refuseMiddle();
    const done = await preSettleVisit(asked(data), context, needs);
    if (!done.ok) return done;
    const { shown, person } = done.value;
    const setlinfo = setlinfoOf(shown, person, context.nowMs);
    return ok({ setlinfo, setldetail: setldetailOf(shown) });
  });

/** 2304: settles a stay after the discharge. @requirement E3 D10 */
export const settleInpatient = (needs: SettleNeeds): Transaction<'2304'> =>
  transaction('2304', 'writes', async ({ data }, context) => {
    if (isMiddle(data)) return refuseMiddle();
    const done = await settleVisit(asked(data), context, needs);
    if (!done.ok) return done;
    const { settlement, person } = done.value;
    const setlinfo = keptSetlinfoOf(settlement, person);
    return ok({ setlinfo, setldetail: setldetailOf(settlement) });
  });
