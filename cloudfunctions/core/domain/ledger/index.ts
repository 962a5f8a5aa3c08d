export { postDeposit, postSettlement, type Parties } from './post-settlement';
export {
  accountName,
  decideEntry,
  isBalanced,
  reversed,
  type Balances,
  type LedgerAccount,
  type Posting,
} from './posting';
