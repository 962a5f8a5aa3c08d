import type { SentSms, SmsPurpose } from '../../domain/sms-code';

/** A code that was sent, known by its keyed fingerprint. */
export interface StoredSms extends SentSms {
  readonly codeKey: string;
  /** The number it went to. */
  readonly phone: string;
}

/** One live SMS code per person and purpose. */
export interface SmsCodes {
  /** Held against other writers until the transaction ends, also when there is none yet. */
  lock(personId: string, purpose: SmsPurpose): Promise<StoredSms | null>;
  save(personId: string, purpose: SmsPurpose, sms: StoredSms): Promise<void>;
  remove(personId: string, purpose: SmsPurpose): Promise<void>;
}
