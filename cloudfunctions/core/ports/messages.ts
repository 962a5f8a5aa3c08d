import type { Result } from '@contract/result';

/** Short messages to a mobile number. */
export interface Sms {
  /** `text` is whole, signature included. Noes: SMS_DOWN. */
  send(message: { readonly phone: string; readonly text: string }): Promise<Result<null>>;
}
