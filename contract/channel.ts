/** The channels a person may activate in; `h5` is the app of a bank or a city that embeds our pages. */
export type Channel = 'wechat' | 'alipay' | 'h5';

/** A channel that a holder has opened, as the list of channels shows it. @requirement B1 */
export interface ChannelRow {
  readonly linkId: string;
  readonly channel: Channel;
  /** Model of the phone as it named itself, or null. */
  readonly device: string | null;
  readonly openedAtMs: number;
  readonly lastUsedAtMs: number;
  /** The channel that asks. */
  readonly isHere: boolean;
}
