export { compareLines, type Difference, type Disagreement } from './compare-lines';
export { compareTotals, totalsOf, type TotalDifference, type Totals } from './compare-totals';
export {
  isRefundLine,
  mostOwnLines,
  mostTheirLines,
  type Amounts,
  type OwnLine,
  type TheirLine,
} from './line';
export { differenceWords, totalWords } from './statement.copy';
