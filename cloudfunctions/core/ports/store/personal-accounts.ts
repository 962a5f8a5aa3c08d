import type { Posting } from '../../domain/ledger';

/** An entry of the ledger: balanced postings, made once. */
export interface LedgerEntry {
  readonly entryId: string;
  readonly why: 'opening' | 'settlement' | 'refund';
  readonly settlementId: string | null;
  readonly postings: readonly Posting[];
  readonly atMs: number;
}

/** A posting as it is kept. */
export interface LedgerLine {
  readonly entryId: string;
  readonly why: LedgerEntry['why'];
  readonly settlementId: string | null;
  readonly amountFen: number;
  readonly atMs: number;
}

/** Personal accounts (个人账户) and the ledger behind them: a balance is always the sum of its postings. */
export interface PersonalAccounts {
  /** Opens a person's account with what the insured base says is in it; one that is open stays as it is. */
  open(personId: string, opening: { readonly fen: number; readonly atMs: number }): Promise<void>;
  /** In fen, or null where there is no account. */
  balanceOf(personId: string): Promise<number | null>;
  /**
   * Keeps an entry and moves the balances. `short` when a personal account would fall below nothing, and then
   * nothing was kept; a check of the table says the same, so that no race gets past it.
   */
  post(entry: LedgerEntry): Promise<'posted' | 'short'>;
  /** The newest first. */
  linesOf(personId: string, most: number): Promise<readonly LedgerLine[]>;
  /** The sum of all postings of a ledger account by its name (`accountName`). */
  sumOf(name: string): Promise<number>;
}
