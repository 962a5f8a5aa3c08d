import type { Channel } from '@contract/channel';

/** A channel about to be opened. */
export interface NewLink {
  readonly linkId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly channel: Channel;
  readonly atMs: number;
  /** A photo was taken that replaces an earlier one. @requirement G7 */
  readonly isPhotoNew: boolean;
}

/** An open channel, as its person's list shows it. */
export interface ChannelLink {
  readonly linkId: string;
  readonly accountId: string;
  readonly channel: Channel;
  readonly device: string | null;
  readonly openedAtMs: number;
  readonly lastUsedAtMs: number;
}

/** The channels in which a person shows the one credential. @requirement B1 */
export interface ChannelLinks {
  /** Adding a link that is there changes nothing but the moment of its photo. */
  add(link: NewLink): Promise<void>;
  /** The oldest first. */
  listOf(personId: string): Promise<readonly ChannelLink[]>;
  /** Takes a channel away and unties its account; null when the person has no such channel. */
  end(personId: string, linkId: string): Promise<{ readonly accountId: string } | null>;
  /** Takes every channel of a person away; gives their accounts. */
  endAll(personId: string): Promise<readonly string[]>;
  touch(personId: string, linkId: string, atMs: number): Promise<void>;
  setShowCheck(personId: string, linkId: string, isOn: boolean): Promise<void>;
  /** The password is known in this channel, and in no other. */
  knowPassword(personId: string, linkId: string, isNew: boolean): Promise<void>;
}
