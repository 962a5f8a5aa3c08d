import type { Channel } from '@contract/channel';

/** A person's account at a channel; linked to a person once an activation was granted in it. */
export interface Account {
  readonly accountId: string;
  readonly channel: Channel;
  /** The platform's own id (openid, user_id). */
  readonly subject: string;
  readonly personId: string | null;
}

/** Channel accounts. */
export interface Accounts {
  /** The account of a platform's id; made on the first sign-in. */
  open(channel: Channel, subject: string, atMs: number): Promise<Account>;
  /** What its phone calls itself. */
  setDevice(accountId: string, device: string): Promise<void>;
  find(accountId: string): Promise<Account | null>;
  /** The person an account is tied to, held against other writers until the transaction ends. */
  lockPerson(accountId: string): Promise<string | null>;
  /** Ties the account to its person; `tied` when it is another's already, and stays so. */
  link(accountId: string, personId: string): Promise<'linked' | 'tied'>;
}
