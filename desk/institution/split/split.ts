import type { SettlementFound, SettlementRow } from '../../kit/fsi/transactions';
import { rowsOf } from '../../kit/fsi/transactions';
import { fenOf } from '../../kit/money';

/** One line of why: who carries how much, and the rule's words. */
export interface ExplanationLine {
  readonly code: string;
  readonly payer: string;
  readonly fen: number;
  readonly words: string;
}

/** What one fund pays. */
export interface FundPart {
  readonly type: string;
  readonly name: string;
  readonly fen: number;
}

/** How a bill is shared, in fen; of a refund everything has a minus. */
export interface SplitView {
  readonly totalFen: number;
  readonly fundFen: number;
  readonly institutionFen: number;
  /** Personal accounts together; the relative's part is in it. */
  readonly accountFen: number;
  readonly relativeFen: number;
  readonly cashFen: number;
  /** The person's own account afterwards. */
  readonly balanceFen: number;
  readonly deductibleFen: number;
  readonly ownPayFen: number;
  readonly overLimitFen: number;
  readonly paidBeforehandFen: number;
  readonly inScopeFen: number;
  readonly funds: readonly FundPart[];
  readonly explanation: readonly ExplanationLine[];
}

/** An extension field is a text of JSON, or the object itself. */
function extensionOf(given: unknown): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isExplanation(line: unknown): line is ExplanationLine {
  if (typeof line !== 'object' || line === null) return false;
  const { words, fen, payer } = line as Partial<ExplanationLine>;
  return typeof words === 'string' && typeof payer === 'string' && Number.isSafeInteger(fen);
}

/** The explanation lines of a settlement; software of elsewhere gives none, then what its funds say of themselves. */
function explanationOf({ setlinfo, setldetail }: SettlementFound): readonly ExplanationLine[] {
  const { explanation } = extensionOf(setlinfo.exp_content);
  if (Array.isArray(explanation)) return (explanation as readonly unknown[]).filter(isExplanation);
  return rowsOf(setldetail).flatMap((row) =>
    row.setl_proc_info
      ? [
          {
            code: row.fund_pay_type,
            payer: 'fund',
            fen: fenOf(row.fund_payamt) ?? 0,
            words: row.setl_proc_info,
          },
        ]
      : [],
  );
}

type AmountName = {
  [N in keyof SettlementRow]-?: N extends `${string}_${string}` | 'balc' ? N : never;
}[keyof SettlementRow];

/** Amounts that may be missing count nothing; one that must be there and is not makes the whole unreadable. */
function amountsOf(row: SettlementRow) {
  const must = (name: AmountName): number => {
    const fen = fenOf(row[name]);
    if (fen === null) throw new TypeError(`No amount in ${name}.`);
    return fen;
  };
  return {
    totalFen: must('medfee_sumamt'),
    fundFen: must('fund_pay_sumamt'),
    institutionFen: fenOf(row.hosp_part_amt) ?? 0,
    accountFen: must('acct_pay'),
    relativeFen: fenOf(row.acct_mulaid_pay) ?? 0,
    cashFen: must('psn_cash_pay'),
    balanceFen: fenOf(row.balc) ?? 0,
    deductibleFen: fenOf(row.act_pay_dedc) ?? 0,
    ownPayFen: fenOf(row.fulamt_ownpay_amt) ?? 0,
    overLimitFen: fenOf(row.overlmt_selfpay) ?? 0,
    paidBeforehandFen: fenOf(row.preselfpay_amt) ?? 0,
    inScopeFen: fenOf(row.inscp_scp_amt) ?? 0,
  };
}

/**
 * How a bill is shared. Null when the answer cannot be read or its parts do not make up the whole: a clerk must not
 * take money by it.
 */
export function splitOf(found: SettlementFound): SplitView | null {
  try {
    const amounts = amountsOf(found.setlinfo);
    const { totalFen, fundFen, institutionFen, accountFen, cashFen } = amounts;
    if (totalFen !== fundFen + institutionFen + accountFen + cashFen) return null;
    const funds = rowsOf(found.setldetail)
      .map((row) => ({
        type: row.fund_pay_type,
        name: row.fund_pay_type_name ?? row.fund_pay_type,
        fen: fenOf(row.fund_payamt) ?? 0,
      }))
      .filter(({ fen }) => fen !== 0);
    return { ...amounts, funds, explanation: explanationOf(found) };
  } catch {
    return null;
  }
}
