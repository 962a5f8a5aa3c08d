import { sumOf } from './money';
import { fundKeys, type FundKey, type RowSplit, type Split } from './split';

/** The parts that a split is made of; every other figure of it follows from them. All in fen. */
export interface SplitParts {
  readonly rows: readonly RowSplit[];
  readonly deductibleFen: number;
  readonly poolRatio: number;
  readonly funds: Readonly<Partial<Record<FundKey, number>>>;
  readonly hospitalFen: number;
  readonly ownAccountFen: number;
  readonly relativeAccountFen: number;
}

const fundsOf = (paid: SplitParts['funds']): Split['funds'] => ({
  pooled: paid.pooled ?? 0,
  civilServant: paid.civilServant ?? 0,
  enterprise: paid.enterprise ?? 0,
  residentMajor: paid.residentMajor ?? 0,
  employeeLarge: paid.employeeLarge ?? 0,
  aid: paid.aid ?? 0,
  disabled: paid.disabled ?? 0,
  other: paid.other ?? 0,
});

/**
 * A split whose sums are right whatever the parts are: what no fund, no institution and no account carries is
 * paid in cash. (Money identities of transactions 2206 and 2207.)
 */
export function composeSplit(parts: SplitParts): Omit<Split, 'explanation'> {
  const { rows, deductibleFen, poolRatio, hospitalFen, relativeAccountFen } = parts;
  const totalFen = sumOf(rows.map((row) => row.totalFen));
  const funds = fundsOf(parts.funds);
  const fundFen = sumOf(fundKeys.map((key) => funds[key]));
  const personFen = totalFen - fundFen - hospitalFen;
  const accountFen = parts.ownAccountFen + relativeAccountFen;
  return {
    totalFen,
    fullSelfPayFen: sumOf(rows.map((row) => row.fullSelfPayFen)),
    overLimitFen: sumOf(rows.map((row) => row.overLimitFen)),
    copayFen: sumOf(rows.map((row) => row.copayFen)),
    inScopeFen: sumOf(rows.map((row) => row.inScopeFen)),
    ...{ deductibleFen, poolRatio, funds, fundFen, personFen, hospitalFen },
    ...{ accountFen, relativeAccountFen, cashFen: personFen - accountFen },
  };
}
