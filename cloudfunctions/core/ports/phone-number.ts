import type { Channel } from '@contract/channel';
import type { Result } from '@contract/result';

/** The platform's word on the mobile number of the account that asks. */
export interface PhoneNumber {
  /**
   * Redeems what the platform's own button gave to the phone, once.
   * Noes: PHONE_TICKET_EXPIRED (used, old or not this account's), PHONE_INVALID (no number of the
   * mainland), SERVICE_UNAVAILABLE.
   */
  redeem(ticket: {
    readonly channel: Channel;
    readonly subject: string;
    readonly code: string;
  }): Promise<Result<{ readonly phone: string }>>;
}
