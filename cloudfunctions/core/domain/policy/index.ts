export {
  accumulate,
  accumulationYear,
  givenBack,
  noAccumulation,
  noAccumulations,
  type Accumulation,
  type Accumulations,
  type Added,
} from './accumulation';
export { checkFunds, type CheckedFund, type CheckFacts } from './check-funds';
export { noPriceLimit, unmappedSelfPayRatio, type CatalogueEntry, type FeeRow } from './catalogue';
export { type AccountUse, type BillFacts, type Purse } from './facts';
export { fundLines, type FundLine } from './fund-lines';
export { yuanWords } from './money';
export { refundRow, refundSettlement } from './refund';
export { openRegions, rulesOf } from './regions';
export { decideTotal, settleBill, type Settled } from './settle';
export {
  fundKeys,
  type Carrier,
  type Explanation,
  type FundKey,
  type RowSplit,
  type Split,
} from './split';
export { careOf } from './standing';
export { decideRow, splitRow, splitWithdrawal } from './split-row';
