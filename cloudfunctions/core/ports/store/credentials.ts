import type { Holder } from '../../domain/person';

/** A credential about to be issued. */
export interface NewCredential {
  readonly personId: string;
  readonly credentialId: string;
  /** 0 … 2^34 − 1 */
  readonly credentialIndex: number;
  readonly atMs: number;
}

/** Credentials: at most one active per person, which an index promises as well. */
export interface Credentials {
  activeOf(personId: string): Promise<{ readonly credentialId: string } | null>;
  /** `taken` when the number is in use (try another), `exists` when the person has an active one. */
  issue(credential: NewCredential): Promise<'issued' | 'exists' | 'taken'>;
  /** The holder behind an account, or null when nothing was activated there. */
  holderOf(accountId: string): Promise<Holder | null>;
  setPassword(holder: Pick<Holder, 'personId' | 'credentialId'>, hash: string): Promise<void>;
}
