import { fundLines, type Explanation, type Split } from '@core/domain/policy';
import { labelOf } from '@core/domain/dictionaries';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { Settlement } from '@core/ports/store/settlements';
import { personOutput } from './person-output';

/** exp_content holds 4,000 characters. */
const mostExtension = 4000;

/** The amounts of a split under the interface's names, in fen. */
export const amountsOf = (split: Split) => ({
  medfee_sumamt: split.totalFen,
  fulamt_ownpay_amt: split.fullSelfPayFen,
  overlmt_selfpay: split.overLimitFen,
  preselfpay_amt: split.copayFen,
  inscp_scp_amt: split.inScopeFen,
  act_pay_dedc: split.deductibleFen,
  pool_prop_selfpay: split.poolRatio,
  hifp_pay: split.funds.pooled,
  cvlserv_pay: split.funds.civilServant,
  hifes_pay: split.funds.enterprise,
  hifmi_pay: split.funds.residentMajor,
  hifob_pay: split.funds.employeeLarge,
  maf_pay: split.funds.aid,
  hifdm_pay: split.funds.disabled,
  oth_pay: split.funds.other,
  fund_pay_sumamt: split.fundFen,
  psn_part_amt: split.personFen,
  hosp_part_amt: split.hospitalFen,
  acct_pay: split.accountFen,
  acct_mulaid_pay: split.relativeAccountFen,
  psn_cash_pay: split.cashFen,
});

/** One line per amount that moved; a bill with more lines than fit tells the first ones. */
function explanationText(explanation: readonly Explanation[]): string {
  const lines = explanation.map(({ ruleCode, carriedBy, amountFen, words }) => ({
    code: ruleCode,
    payer: carriedBy,
    fen: amountFen,
    words,
  }));
  let text = JSON.stringify({ explanation: lines });
  while (text.length > mostExtension && lines.length > 0) {
    lines.pop();
    text = JSON.stringify({ explanation: lines });
  }
  return text;
}

/** A settlement as it is recorded, or would be: then it has no number and no time. */
export type ShownSettlement = Omit<Settlement, 'settlementId'> & {
  readonly settlementId: string | null;
};

/** clr_way: by item. */
const byItem = '1';

/** What every settlement node says of itself, whatever it is of. */
const headOf = (settlement: ShownSettlement) => {
  const isKept = settlement.settlementId !== null;
  return {
    mdtrt_id: settlement.visitId,
    setl_time: isKept ? settlement.settledAtMs : null,
    mdtrt_cert_type: settlement.certType,
    med_type: settlement.medType,
    insutype: settlement.insuranceType,
    psn_type: settlement.personType,
    cvlserv_flag: '0',
    balc: settlement.balanceFen ?? 0,
    medins_setl_id: settlement.messageNumber,
    clr_optins: isKept ? settlement.poolCode : null,
    clr_way: byItem,
    clr_type: settlement.clearingType,
    invono: settlement.invoiceNumber,
  };
};

/** The node `setlinfo` of a bill that is only split: no number, no time. */
export const setlinfoOf = (
  settlement: ShownSettlement,
  person: RegisteredPerson,
  nowMs: number,
) => ({
  ...personOutput(person, nowMs),
  ...headOf(settlement),
  ...amountsOf(settlement.split),
  exp_content: explanationText(settlement.split.explanation),
});

/** The node `setlinfo` of a settlement or a refund that was kept. */
export const keptSetlinfoOf = (settlement: Settlement, person: RegisteredPerson) => ({
  ...setlinfoOf(settlement, person, settlement.settledAtMs),
  setl_id: settlement.settlementId,
  setl_time: settlement.settledAtMs,
});

/** The rows `setldetail`: what each fund and the personal accounts paid, with the words of each line. */
export const setldetailOf = ({
  split,
  added,
  poolCode,
  capLeftFen,
  insuranceType,
}: ShownSettlement) =>
  fundLines({ split, added, poolCode, capLeftFen }, insuranceType).map((line) => ({
    fund_pay_type: line.fundPayType,
    inscp_scp_amt: split.inScopeFen,
    crt_payb_lmt_amt: line.limitFen ?? 0,
    fund_payamt: line.paidFen,
    fund_pay_type_name: labelOf('fund_pay_type', line.fundPayType),
    setl_proc_info: null,
  }));
