import type { NamedPerson } from '../../domain/person';
import type { InsuredRecord } from '../insured-base';

/** Insured people who have, or are about to have, a credential. */
export interface People {
  /**
   * The person of a document, with the newest insurance facts, held against other writers until the
   * transaction ends. A number the person gave us outweighs the one of the insured base.
   */
  register(record: InsuredRecord, atMs: number): Promise<{ readonly personId: string }>;
  /** The person of a document, when one is registered. */
  known(identity: NamedPerson): Promise<string | null>;
  setPhone(personId: string, phone: string, atMs: number): Promise<void>;
}
