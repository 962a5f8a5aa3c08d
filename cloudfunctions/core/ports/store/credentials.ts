import type { Holder } from '../../domain/person';

/** A credential about to be issued. */
export interface NewCredential {
  readonly personId: string;
  readonly credentialId: string;
  /** 0 … 2^34 − 1 */
  readonly credentialIndex: number;
  readonly atMs: number;
}

/** A person's one credential that is not closed. */
export interface CurrentCredential {
  readonly credentialId: string;
  readonly frozenAtMs: number | null;
}

/** Credentials: at most one per person that is not closed, which an index promises as well. */
export interface Credentials {
  currentOf(personId: string): Promise<CurrentCredential | null>;
  /** Has this person ever had one? */
  hasHad(personId: string): Promise<boolean>;
  /** `taken` when the number is in use (try another), `exists` when the person has one already. */
  issue(credential: NewCredential): Promise<'issued' | 'exists' | 'taken'>;
  /** The holder behind an account, or null when nothing was activated there. */
  holderOf(accountId: string): Promise<Holder | null>;
  setPassword(holder: Pick<Holder, 'personId' | 'credentialId'>, hash: string): Promise<void>;
  /** Gives the credential another number, so that no code of before is read any more; false when it is in use. */
  renumber(personId: string, credentialIndex: number): Promise<boolean>;
  /** False when it was frozen already. */
  freeze(personId: string, atMs: number): Promise<boolean>;
  thaw(personId: string): Promise<void>;
  close(personId: string): Promise<void>;
}
