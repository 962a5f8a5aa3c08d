import { givenBack } from './accumulation';
import { words } from './policy.copy';
import type { Settled } from './settle';
import type { Explanation, RowSplit, Split } from './split';

/** The other way round; never -0. */
const minus = (fen: number): number => 0 - fen;

const mirroredFunds = ({ funds }: Split): Split['funds'] => ({
  pooled: minus(funds.pooled),
  civilServant: minus(funds.civilServant),
  enterprise: minus(funds.enterprise),
  residentMajor: minus(funds.residentMajor),
  employeeLarge: minus(funds.employeeLarge),
  aid: minus(funds.aid),
  disabled: minus(funds.disabled),
  other: minus(funds.other),
});

/** A row of a bill that is given back. */
export const refundRow = (row: RowSplit): RowSplit => ({
  rowNumber: row.rowNumber,
  totalFen: minus(row.totalFen),
  fullSelfPayFen: minus(row.fullSelfPayFen),
  overLimitFen: minus(row.overLimitFen),
  copayFen: minus(row.copayFen),
  inScopeFen: minus(row.inScopeFen),
});

/** What was said of a payment does not hold for giving it back: the balance is another by then. */
function refundWords({ carriedBy, amountFen, words: told }: Explanation): string {
  switch (carriedBy) {
    case 'account':
      return words.backToAccount(amountFen);
    case 'relativeAccount':
      return words.backToRelative(amountFen);
    case 'cash':
      return words.cashBack(amountFen);
    default:
      return words.refunded(told);
  }
}

/** The split of a bill that is given back: every amount the other way round, to whom it came from. */
const mirrored = (split: Split): Split => ({
  totalFen: minus(split.totalFen),
  fullSelfPayFen: minus(split.fullSelfPayFen),
  overLimitFen: minus(split.overLimitFen),
  copayFen: minus(split.copayFen),
  inScopeFen: minus(split.inScopeFen),
  deductibleFen: minus(split.deductibleFen),
  poolRatio: split.poolRatio,
  funds: mirroredFunds(split),
  fundFen: minus(split.fundFen),
  personFen: minus(split.personFen),
  hospitalFen: minus(split.hospitalFen),
  accountFen: minus(split.accountFen),
  relativeAccountFen: minus(split.relativeAccountFen),
  cashFen: minus(split.cashFen),
  explanation: split.explanation.map((line) => ({
    ...line,
    amountFen: minus(line.amountFen),
    words: refundWords(line),
  })),
});

/**
 * Gives a settlement back as it was made, by nothing but its own record: rules that have changed since do not
 * matter, nor does the year it is given back in. @requirement E7
 */
export const refundSettlement = (
  settled: Pick<Settled, 'split' | 'added'>,
): Pick<Settled, 'split' | 'added'> => ({
  split: mirrored(settled.split),
  added: givenBack(settled.added),
});
