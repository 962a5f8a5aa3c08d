import { ok, refuse, type Result } from '@contract/result';
import type { FundKey } from '../policy/split';

/** Where money lies, or whom it is owed to. */
export type LedgerAccount =
  /** A person's account (个人账户), whoever's bill it pays. */
  | { readonly of: 'personal'; readonly personId: string }
  /** A fund of a pool (admdvs) and an insurance (insutype). */
  | {
      readonly of: 'fund';
      readonly fund: FundKey;
      readonly poolCode: string;
      readonly insuranceType: string;
    }
  /** What the insurance owes an institution until it is cleared. */
  | { readonly of: 'receivable'; readonly institutionCode: string }
  /** What an institution was paid at its counter. */
  | { readonly of: 'cash'; readonly institutionCode: string }
  /** Everything beyond the ledger: people's pockets, premiums. */
  | { readonly of: 'outside' };

/** One line of an entry: an account gains (positive) or gives (negative) so many fen, never none. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly amountFen: number;
}

/** An account as one text, for a column or a map. */
export function accountName(account: LedgerAccount): string {
  switch (account.of) {
    case 'personal':
      return `personal:${account.personId}`;
    case 'fund':
      return `fund:${account.fund}:${account.poolCode}:${account.insuranceType}`;
    case 'receivable':
    case 'cash':
      return `${account.of}:${account.institutionCode}`;
    case 'outside':
      return 'outside';
  }
}

/** Double entry: what some accounts gain, others give. */
export const isBalanced = (postings: readonly Posting[]): boolean =>
  postings.reduce((sum, { amountFen }) => sum + amountFen, 0) === 0;

/** The entry that undoes another. */
export const reversed = (postings: readonly Posting[]): readonly Posting[] =>
  postings.map(({ account, amountFen }) => ({ account, amountFen: 0 - amountFen }));

/** Balances in fen by the name of the account; one that is not there has nothing. */
export type Balances = ReadonlyMap<string, number>;

/** The balances after an entry. No personal account ever holds less than nothing: ACCOUNT_SHORT. */
export function decideEntry(before: Balances, postings: readonly Posting[]): Result<Balances> {
  if (!isBalanced(postings)) throw new RangeError('An entry must add up to nothing.');
  const after = new Map(before);
  for (const { account, amountFen } of postings) {
    const name = accountName(account);
    after.set(name, (after.get(name) ?? 0) + amountFen);
  }
  const isShort = postings.some(
    ({ account }) => account.of === 'personal' && (after.get(accountName(account)) ?? 0) < 0,
  );
  return isShort ? refuse('ACCOUNT_SHORT') : ok(after);
}
