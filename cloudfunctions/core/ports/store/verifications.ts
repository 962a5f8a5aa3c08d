import type { VerifyPurpose } from '@contract/credential';
import type { VerifyMethod, VerifyTicket } from '../../domain/verify';

/** A platform's check of a holder that was begun. */
export interface BegunCheck {
  readonly accountId: string;
  readonly purpose: VerifyPurpose;
  readonly method: Extract<VerifyMethod, 'face' | 'quick'>;
  readonly verifyId: string;
  readonly outSeqNo: string;
  readonly begunAtMs: number;
}

/** Checks of holders, and tickets of those that passed. @requirement X5 */
export interface Verifications {
  /** The one open check of an account and purpose; a new one takes the place of the old. */
  begin(check: BegunCheck): Promise<void>;
  begun(accountId: string, purpose: VerifyPurpose): Promise<BegunCheck | null>;
  /** The check came to its end: of many who say so at once exactly one is told true. */
  end(check: Pick<BegunCheck, 'accountId' | 'purpose' | 'verifyId'>): Promise<boolean>;
  open(ticketKey: string, ticket: VerifyTicket): Promise<void>;
  find(ticketKey: string): Promise<VerifyTicket | null>;
  renew(ticketKey: string, expiresAtMs: number): Promise<void>;
  /** Gets and removes: of many who spend one exactly one has it. */
  spend(ticketKey: string): Promise<VerifyTicket | null>;
  /** Removes the tickets of a person, in one account or in all. */
  closeOf(personId: string, accountId?: string): Promise<void>;
}
