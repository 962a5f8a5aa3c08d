import type { Channel } from '@contract/channel';

/** The channels in which a person shows the one credential. @requirement B1 */
export interface ChannelLinks {
  /** Adding a link that is there changes nothing. */
  add(link: {
    readonly personId: string;
    readonly accountId: string;
    readonly channel: Channel;
    readonly atMs: number;
  }): Promise<void>;
}
