/** Who may carry a part of a bill besides the person, as the settlement node of the national interface names them. */
export type FundKey =
  /** hifp_pay: 基本医保统筹基金 */
  | 'pooled'
  /** cvlserv_pay: 公务员医疗补助 */
  | 'civilServant'
  /** hifes_pay: 企业补充医疗保险 */
  | 'enterprise'
  /** hifmi_pay: 居民大病保险 */
  | 'residentMajor'
  /** hifob_pay: 职工大额医疗费用补助 */
  | 'employeeLarge'
  /** maf_pay: 医疗救助 */
  | 'aid'
  /** hifdm_pay: 伤残人员医疗保障基金 */
  | 'disabled'
  /** oth_pay: 其他 */
  | 'other';

/** Every fund, in the order of the settlement node. */
export const fundKeys: readonly FundKey[] = [
  'pooled',
  'civilServant',
  'enterprise',
  'residentMajor',
  'employeeLarge',
  'aid',
  'disabled',
  'other',
];

/**
 * How one fee row falls apart; all amounts in fen, and
 * totalFen = fullSelfPayFen + overLimitFen + copayFen + inScopeFen.
 */
export interface RowSplit {
  /** feedetl_sn */
  readonly rowNumber: string;
  readonly totalFen: number;
  /** fulamt_ownpay_amt */
  readonly fullSelfPayFen: number;
  /** overlmt_amt */
  readonly overLimitFen: number;
  /** preselfpay_amt: the part that a class-B item leaves to the person before any rule of the fund. */
  readonly copayFen: number;
  /** inscp_scp_amt */
  readonly inScopeFen: number;
}

/**
 * Who carries an amount. A bill falls on funds, hospital and person; what fell on the person is then paid from
 * the own account, a relative's account and in cash.
 */
export type Carrier = FundKey | 'hospital' | 'person' | 'account' | 'relativeAccount' | 'cash';

/**
 * One line per amount that moved: which rule moved how much, and why. The lines of a carrier add up to its part
 * of the split; a line of the person is negative where somebody else takes over what had fallen on them.
 */
export interface Explanation {
  /** A code of polItemCode; HP01, TA02 and TA03 are ours, for what that table has no word for. */
  readonly ruleCode: string;
  readonly carriedBy: Carrier;
  /** In fen; of a refund the other way round. */
  readonly amountFen: number;
  /** Chinese words for the person, with the figures in them. */
  readonly words: string;
}

/**
 * A settlement, split; all amounts in fen.
 * totalFen = fullSelfPayFen + overLimitFen + copayFen + inScopeFen
 *          = fundFen + personFen + hospitalFen;
 * fundFen = the sum of `funds`; personFen = accountFen + cashFen; accountFen includes relativeAccountFen.
 */
export interface Split {
  readonly totalFen: number;
  readonly fullSelfPayFen: number;
  readonly overLimitFen: number;
  readonly copayFen: number;
  readonly inScopeFen: number;
  /** act_pay_dedc: what of this bill went below the deductible. */
  readonly deductibleFen: number;
  /** pool_prop_selfpay: the ratio of the pooled fund that applied last, in ten-thousandths. */
  readonly poolRatio: number;
  readonly funds: Readonly<Record<FundKey, number>>;
  readonly fundFen: number;
  readonly personFen: number;
  readonly hospitalFen: number;
  /** acct_pay, own and relative's together. */
  readonly accountFen: number;
  /** acct_mulaid_pay */
  readonly relativeAccountFen: number;
  /** psn_cash_pay */
  readonly cashFen: number;
  readonly explanation: readonly Explanation[];
}
