import type { ChannelSignIn, FaceCheck, RealName } from '../../ports/identity';
import type { PhoneNumber } from '../../ports/phone-number';
import type { Subscriptions } from '../../ports/subscriptions';

/** What one platform does for us; what a deployment did not configure is not there. */
export interface ChannelServices {
  readonly signIn?: ChannelSignIn;
  readonly realName?: RealName;
  readonly face?: FaceCheck;
  readonly phoneNumber?: PhoneNumber;
  readonly subscriptions?: Subscriptions;
}
