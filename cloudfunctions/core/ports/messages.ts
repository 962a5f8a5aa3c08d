import type { Result } from '@contract/result';

/** Short messages to a mobile number. */
export interface Sms {
  /** `text` is whole, signature included. Noes: SMS_DOWN. */
  send(message: {
    readonly phone: string;
    readonly text: string;
    /** Channel account (`subject`) at whose wish it is sent; a provider has no use for it. */
    readonly holder?: string;
  }): Promise<Result<null>>;
}
