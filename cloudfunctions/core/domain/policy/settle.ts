import { ok, refuse, type Result } from '@contract/result';
import { noAccumulation, type Added } from './accumulation';
import { applyBenefit, type Applied } from './apply-benefit';
import { decideTerms, type FindRules, type Terms } from './choose-benefit';
import { composeSplit, type SplitParts } from './compose-split';
import { explain } from './explain';
import type { BillFacts } from './facts';
import { sumOf } from './money';
import { payFromAccounts } from './pay-from-accounts';
import type { FundKey, Split } from './split';

/** A bill, settled. */
export interface Settled {
  readonly split: Split;
  /** admdvs of the pool whose funds paid. */
  readonly poolCode: string;
  /** What goes to the year's accumulations with it. */
  readonly added: Added;
  /** The first fund's cap before this bill, in fen; null: no cap, or no fund. */
  readonly capLeftFen: number | null;
}

/** Does the total that came with a bill (medfee_sumamt) fit its rows? */
export const decideTotal = (givenFen: number, rows: BillFacts['rows']): Result<null> =>
  sumOf(rows.map(({ totalFen }) => totalFen)) === givenFen ? ok(null) : refuse('FEES_DIFFER');

/** No part of a bill may be less than nothing: more was taken back than there was. */
function decideRows({ rows }: BillFacts): Result<null> {
  const parts = ['fullSelfPayFen', 'overLimitFen', 'copayFen', 'inScopeFen'] as const;
  const isWhole = parts.every((part) => sumOf(rows.map((row) => row[part])) >= 0);
  return isWhole ? ok(null) : refuse('FEE_ROW_WRONG');
}

function fundsOf(applied: Applied | null): SplitParts['funds'] {
  const funds: Partial<Record<FundKey, number>> = {};
  if (!applied) return funds;
  funds[applied.fund] = applied.fundFen;
  for (const { fund, paidFen } of applied.supplements) funds[fund] = (funds[fund] ?? 0) + paidFen;
  return funds;
}

/** The ratio that applied last, or 0 when the fund was not reached. */
const lastRatio = (applied: Applied | null): number => applied?.stretches.at(-1)?.ratio ?? 0;

/** What is left to the person before the institution takes anything over. */
function personalOf({ rows }: BillFacts, applied: Applied | null): number {
  const totalFen = sumOf(rows.map((row) => row.totalFen));
  const fundFen = applied ? applied.fundFen + sumOf(applied.supplements.map((s) => s.paidFen)) : 0;
  return totalFen - fundFen;
}

function splitOf(facts: BillFacts, { scheme, benefit }: Terms, applied: Applied | null): Split {
  const personalFen = personalOf(facts, applied);
  const hospitalFen = Math.min(facts.hospitalFen, personalFen);
  const order = scheme.accountOrder.value;
  const paid = payFromAccounts(facts.account, personalFen - hospitalFen, order);
  const sums = composeSplit({
    rows: facts.rows,
    deductibleFen: applied?.deductible.usedFen ?? 0,
    poolRatio: lastRatio(applied),
    funds: fundsOf(applied),
    hospitalFen,
    ownAccountFen: paid.ownFen,
    relativeAccountFen: paid.relativeFen,
  });
  const own = facts.account.flag === '0' ? null : facts.account.own;
  const isBanded = (benefit?.bands.length ?? 0) > 1;
  return { ...sums, explanation: explain(sums, { applied, isBanded, paid, own }) };
}

/**
 * Splits a bill: facts and rules in, split and explanation out. Nothing is kept, so pre-settling is the same
 * call. Noes: REGION_NOT_OPENED, BENEFIT_NOT_OPENED, CHRONIC_NOT_FILED, FEE_ROW_WRONG. @requirement E3
 */
export function settleBill(facts: BillFacts, find?: FindRules): Result<Settled> {
  const whole = decideRows(facts);
  if (!whole.ok) return whole;
  const terms = decideTerms(facts, find);
  if (!terms.ok) return terms;
  const { benefit } = terms.value;
  const inScopeFen = sumOf(facts.rows.map((row) => row.inScopeFen));
  const applied =
    benefit &&
    applyBenefit(benefit, terms.value, { inScopeFen, before: facts.before[benefit.pot] });
  return ok({
    split: splitOf(facts, terms.value, applied),
    poolCode: terms.value.poolCode,
    added: {
      year: facts.year,
      pot: benefit?.pot ?? 'outpatient',
      amounts: applied?.adds ?? noAccumulation,
    },
    capLeftFen: applied?.capLeftFen ?? null,
  });
}
