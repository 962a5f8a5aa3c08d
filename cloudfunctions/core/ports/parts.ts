import type { Settings } from '../domain/settings';
import type { Catalogue } from './catalogue';
import type { Clock } from './clock';
import type { CodeCipher } from './code-cipher';
import type { ChannelSignIn, FaceCheck, RealName } from './identity';
import type { Ids } from './ids';
import type { InsuredBase } from './insured-base';
import type { Log } from './log';
import type { Sms } from './messages';
import type { PayCode } from './pay-code';
import type { PhoneNumber } from './phone-number';
import type { RateLimit } from './rate-limit';
import type { Store } from './store';
import type { Subscriptions } from './subscriptions';
import type { Passwords, Vault } from './vault';

/** Everything the functions are made from; a verb names the few that it needs. */
export interface Parts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly vault: Vault;
  readonly passwords: Passwords;
  readonly cipher: CodeCipher;
  readonly signIn: ChannelSignIn;
  readonly realName: RealName;
  readonly face: FaceCheck;
  readonly insuredBase: InsuredBase;
  readonly catalogue: Catalogue;
  readonly sms: Sms;
  readonly payCode: PayCode;
  readonly phoneNumber: PhoneNumber;
  readonly subscriptions: Subscriptions;
  readonly rateLimit: RateLimit;
  readonly log: Log;
}
