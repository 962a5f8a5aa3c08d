import type { Channel } from '@contract/channel';

/** A message that is to leave by a channel's subscription messages. */
export interface Delivery {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly accountId: string;
  readonly channel: Channel;
  /** Our name of the kind of message. */
  readonly template: string;
  /** Page that opens on a tap, without a leading slash. */
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly atMs: number;
}

/** A delivery that this taker has for a while. */
export interface TakenDelivery extends Delivery {
  /** The platform's own id of the account. */
  readonly subject: string;
  /** How often it was taken, this time included. */
  readonly tries: number;
}

/** How a delivery ended. */
export type DeliveryEnd = 'sent' | 'unwanted' | 'givenUp';

/** Written with what it tells of, in one transaction; delivered at least once. @requirement E4 */
export interface Outbox {
  add(delivery: Delivery): Promise<void>;
  /** Takes what is due. Nobody else gets it before `leaseMs` are over; then it counts as lost and is due again. */
  take(
    due: { readonly nowMs: number; readonly leaseMs: number },
    most: number,
  ): Promise<readonly TakenDelivery[]>;
  end(deliveryId: string, end: DeliveryEnd, atMs: number): Promise<void>;
  /** Due again at that moment. */
  later(deliveryId: string, dueAtMs: number): Promise<void>;
  /** When the next one is due, or null. */
  nextDueMs(): Promise<number | null>;
}
