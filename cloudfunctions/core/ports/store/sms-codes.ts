import type { RecentWishes, SentSms, SmsPurpose } from '../../domain/sms-code';

/** A code that was sent, known by its keyed fingerprint. */
export interface StoredSms extends SentSms {
  readonly codeKey: string;
  /** The number it went to. */
  readonly phone: string;
}

/** Somebody wishes a code to be sent. */
export interface SmsWish {
  readonly personId: string;
  readonly purpose: SmsPurpose;
  readonly phone: string;
}

/** One live SMS code per person and purpose. */
export interface SmsCodes {
  /** Held against other writers until the transaction ends, also when there is none yet. */
  lock(personId: string, purpose: SmsPurpose): Promise<StoredSms | null>;
  save(personId: string, purpose: SmsPurpose, sms: StoredSms): Promise<void>;
  remove(personId: string, purpose: SmsPurpose): Promise<void>;
  /** Wishes since a moment; the number is held against other wishes until the transaction ends. */
  recentWishes(wish: SmsWish, sinceMs: number): Promise<RecentWishes>;
  /** Remembers a wish until `expiresAtMs`; gives its id. */
  noteWish(wish: SmsWish, atMs: number, expiresAtMs: number): Promise<string>;
  /** The message could not be sent: it no longer counts as one. */
  wishFailed(personId: string, wishId: string): Promise<void>;
}
