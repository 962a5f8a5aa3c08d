import type { InsuranceFacts, NamedPerson } from '../../domain/person';
import type { InsuredRecord } from '../insured-base';

/** A person who is on file, opened from the vault. */
export interface RegisteredPerson extends InsuranceFacts {
  /** psn_no at the institutions' door. */
  readonly personId: string;
  readonly identity: NamedPerson;
}

/** Insured people who have, or are about to have, a credential. */
export interface People {
  /**
   * The person of a document, with the newest insurance facts, held against other writers until the
   * transaction ends. A number the person gave us outweighs the one of the insured base.
   */
  register(record: InsuredRecord, atMs: number): Promise<{ readonly personId: string }>;
  /** The person of a document, when one is registered. */
  known(identity: NamedPerson): Promise<string | null>;
  /** Somebody who is on file, or null. */
  find(personId: string): Promise<RegisteredPerson | null>;
  /**
   * Holds a person against every other act about them until the transaction ends. Each transaction about a
   * person begins with it, so that all of them stand in one line.
   */
  lock(personId: string): Promise<void>;
  /** The number a person gave us is theirs no longer: the insured base's counts again. */
  forgetPhone(personId: string, atMs: number): Promise<void>;
  setPhone(personId: string, phone: string, atMs: number): Promise<void>;
}
