import { amountNames, type AmountName, type Amounts } from './line';

/** The sums of some settlements and refunds, in fen, and how many there are of both together. */
export interface Totals extends Amounts {
  readonly count: number;
}

/** A sum in which the two sides differ: fen, or a number of settlements. */
export interface TotalDifference {
  readonly name: AmountName | 'count';
  readonly theirs: number;
  readonly ours: number;
}

/** The sums of lines. A refund counts as a line of its own, with its negative amounts. */
export const totalsOf = (lines: readonly Amounts[]): Totals => {
  const sumOf = (name: AmountName): number => lines.reduce((sum, line) => sum + line[name], 0);
  return {
    totalFen: sumOf('totalFen'),
    fundFen: sumOf('fundFen'),
    accountFen: sumOf('accountFen'),
    count: lines.length,
  };
};

/** In which sums the two sides differ; none: the statement is even. @requirement E7 */
export const compareTotals = (theirs: Totals, ours: Totals): readonly TotalDifference[] =>
  [...amountNames, 'count' as const]
    .map((name) => ({ name, theirs: theirs[name], ours: ours[name] }))
    .filter((one) => one.theirs !== one.ours);
