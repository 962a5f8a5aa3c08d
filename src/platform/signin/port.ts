import type { Channel } from '@contract/channel';
import type { Result } from '@contract/result';

/** Silent sign-in of a platform account. */
export interface SignInPort {
  readonly channel: Channel;
  /** A one-time code that the cloud exchanges for the account. */
  code(): Promise<Result<string>>;
}
