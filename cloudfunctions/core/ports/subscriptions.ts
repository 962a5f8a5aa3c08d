import type { Channel } from '@contract/channel';
import type { Result } from '@contract/result';

/** One message to somebody who subscribed to its kind, shown by the platform outside the mini-program. */
export interface SubscriptionMessage {
  readonly channel: Channel;
  /** The account (openid, user_id) that subscribed. */
  readonly subject: string;
  /** Our name of the kind of message; a deployment says which template of the platform stands for it. */
  readonly template: string;
  /** Page that opens on a tap, without a leading slash. */
  readonly page: string;
  /** Values by our names; never a name or number of a person, for the platform reads them. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The platform’s subscription messages. @requirement E4 */
export interface Subscriptions {
  /**
   * Sends once; a message that may have gone out is not sent again.
   * Noes: MESSAGE_UNWANTED (not subscribed, or no longer), MESSAGE_DOWN.
   */
  send(message: SubscriptionMessage): Promise<Result<null>>;
  /** The platform's own ids of kinds of message, of those that it has: a phone asks its person to subscribe by them. */
  idsOf(channel: Channel, templates: readonly string[]): readonly string[];
}
