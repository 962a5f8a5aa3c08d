import { ok } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import type { PersonProof } from '../settling/person-proof';
import { keptSetlinfoOf, setldetailOf, setlinfoOf } from '../settling/settlement-output';
import { preSettleVisit, settleVisit } from '../settling/settle-visit';
import type { AskedBill, SettleNeeds } from '../settling/visit-bill';

interface OutpatientInput extends PersonProof {
  readonly psn_no: string;
  readonly mdtrt_id: string;
  readonly insutype: string;
  readonly med_type: string;
  readonly chrg_bchno: string;
  readonly medfee_sumamt: number;
  readonly acct_used_flag: string;
  readonly exp_content: string | null;
  readonly invono?: string | null;
}

/**
 * The parts of the bill that come along (fulamt_ownpay_amt …) are the institution's own reckoning; what the rows were
 * split into when they were uploaded is what counts.
 */
const asked = (data: OutpatientInput): AskedBill => ({
  personId: data.psn_no,
  visitId: data.mdtrt_id,
  kind: 'outpatient',
  insuranceType: data.insutype,
  medType: data.med_type,
  batchNumber: data.chrg_bchno,
  totalFen: data.medfee_sumamt,
  accountFlag: data.acct_used_flag,
  extension: data.exp_content,
  proof: data,
  isProofOptional: false,
  invoiceNumber: data.invono ?? null,
});

const preSettle = (infno: '2206' | '2206A') => (needs: SettleNeeds) =>
  transaction(infno, 'reads', async ({ data }, context) => {
    const done = await preSettleVisit(asked(data), context, needs);
    if (!done.ok) return done;
    const { shown, person } = done.value;
    const setlinfo = setlinfoOf(shown, person, context.nowMs);
    return ok({ setlinfo, setldetail: setldetailOf(shown) });
  });

const settle = (infno: '2207' | '2207A') => (needs: SettleNeeds) =>
  transaction(infno, 'writes', async ({ data }, context) => {
    const done = await settleVisit(asked(data), context, needs);
    if (!done.ok) return done;
    const { settlement, person } = done.value;
    const setlinfo = keptSetlinfoOf(settlement, person);
    return ok({ setlinfo, setldetail: setldetailOf(settlement) });
  });

/** 2206: what a batch of an outpatient visit would come to; nothing is kept. @requirement E3 */
export const preSettleOutpatient = preSettle('2206') as (needs: SettleNeeds) => Transaction<'2206'>;
/** 2206A: the same under the number of the national baseline. */
export const preSettleOutpatientA = preSettle('2206A') as (
  needs: SettleNeeds,
) => Transaction<'2206A'>;
/** 2207: settles a batch of an outpatient visit. @requirement E3 */
export const settleOutpatient = settle('2207') as (needs: SettleNeeds) => Transaction<'2207'>;
/** 2207A: the same under the number of the national baseline. */
export const settleOutpatientA = settle('2207A') as (needs: SettleNeeds) => Transaction<'2207A'>;
