import { ok, refuse, type Result } from '@contract/result';
import { beginningOf } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import type { Fee } from '@core/ports/store/fees';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { chooseAccount } from '../settling/account-choice';
import { decideBeginning } from '../settling/begin-visit';
import { payerOf, type Bill } from '../settling/bill';
import { decideFees, type RowPlace, type UploadedRow } from '../settling/fee-rows';
import { newNumber } from '../settling/numbers';
import type { PersonProof } from '../settling/person-proof';
import { keptSetlinfoOf, setldetailOf, setlinfoOf } from '../settling/settlement-output';
import { keepBill, showSplit } from '../settling/settle-visit';
import { toldIn } from '../settling/told';
import type { SettleNeeds } from '../settling/visit-bill';
import { splitOutput } from './upload-fees';

type Needs = SettleNeeds & Pick<Parts, 'catalogue'>;

interface Purchase extends PersonProof {
  readonly psn_no: string;
  readonly insutype: string;
  readonly med_type: string;
  readonly medfee_sumamt: number;
  readonly acct_used_flag: string;
  readonly dise_codg: string | null;
  readonly exp_content: string | null;
  readonly invono?: string | null;
}

interface Drug extends UploadedRow {
  readonly rxno: string | null;
}

/** A pharmacy has one bill a purchase. */
const onlyBatch = '';

/** A prescription is what approves a limited drug at a pharmacy. */
const placeOf =
  (visitId: string) =>
  ({ rxno }: Drug): RowPlace => ({
    visitId,
    batchNumber: onlyBatch,
    takesBackRow: null,
    approval: rxno === null ? '0' : '1',
    isPrescribed: rxno !== null,
  });

interface At {
  readonly context: FsiContext;
  readonly needs: Needs;
}

/** The purchase as a bill, when it may be made now. Patient and payer are held. @requirement D4 E5 */
async function billOf(
  bought: Purchase,
  drugs: readonly Drug[],
  { context, needs }: At,
): Promise<Result<Bill>> {
  const { psn_no: personId, acct_used_flag: flag, exp_content: extension } = bought;
  const account = await chooseAccount({ personId, flag, extension }, context, needs);
  if (!account.ok) return account;
  const payerId = payerOf(account.value);
  const asked = {
    ...{ personId, insuranceType: bought.insutype, kind: 'pharmacy' as const, proof: bought },
    others: payerId === null ? [] : [payerId],
  };
  const person = await decideBeginning(asked, context, needs);
  if (!person.ok) return person;
  const visitId = newNumber(context.institution.regionCode, context.nowMs, needs.ids);
  const fees = await decideFees(drugs, placeOf(visitId), needs.catalogue);
  if (!fees.ok) return fees;
  return ok({
    person: person.value,
    visitId,
    insuranceType: bought.insutype,
    medType: bought.med_type,
    certType: bought.mdtrt_cert_type,
    batchNumber: onlyBatch,
    diseaseCode: bought.dise_codg,
    fees: fees.value,
    totalFen: bought.medfee_sumamt,
    account: account.value,
    invoiceNumber: bought.invono ?? null,
  });
}

/** 2101: what a purchase would come to; nothing is kept, so that its visit has a number of no use. @requirement E5 */
export const preSettlePharmacy = (needs: Needs): Transaction<'2101'> =>
  transaction('2101', 'reads', async ({ druginfo, drugdetail }, context) => {
    const bill = await billOf(druginfo, drugdetail, { context, needs });
    if (!bill.ok) return bill;
    const done = await showSplit(bill.value, context);
    if (!done.ok) return done;
    const { shown, person } = done.value;
    return ok({
      setlinfo: setlinfoOf(shown, person, context.nowMs),
      setldetail: setldetailOf(shown),
      detlcutinfo: await splitOutput(drugdetail, shown.fees, needs),
    });
  });

/** The purchase is a visit that begins with its settlement. */
async function beginPurchase(
  { person, visitId, insuranceType, medType, certType, fees }: Bill,
  told: Purchase,
  { nouns, institution, operatorId, nowMs, msgid }: FsiContext,
): Promise<Result<readonly Fee[]>> {
  const begun = await nouns.visits.begin({
    ...{ visitId, kind: 'pharmacy', state: beginningOf('pharmacy', 'settle') },
    ...{ personId: person.personId, institutionCode: institution.code, insuranceType, medType },
    ...{ visitNumber: msgid, certType, operatorId, beganAtMs: nowMs },
    told: toldIn({ ...told }),
  });
  if (begun === 'taken') return refuse('VISIT_NUMBER_USED');
  await nouns.fees.add(fees);
  return ok(fees);
}

/** 2102: settles a purchase of drugs. @requirement E5 */
export const settlePharmacy = (needs: Needs): Transaction<'2102'> =>
  transaction('2102', 'writes', async ({ druginfo, drugdetail }, context) => {
    const bill = await billOf(druginfo, drugdetail, { context, needs });
    if (!bill.ok) return bill;
    const begun = await beginPurchase(bill.value, druginfo, context);
    if (!begun.ok) return begun;
    const done = await keepBill(bill.value, context, needs);
    if (!done.ok) return done;
    const { settlement, person } = done.value;
    return ok({
      setlinfo: keptSetlinfoOf(settlement, person),
      setldetail: setldetailOf(settlement),
      detlcutinfo: await splitOutput(drugdetail, settlement.fees, needs),
    });
  });
