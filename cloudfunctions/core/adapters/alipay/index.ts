import type { ChannelServices } from '../vendor/services';
import type { VendorParts } from '../vendor/vendor-parts';
import { createAlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';
import { createAlipayFace } from './face-check';
import { createAlipayPhoneNumber } from './phone-number';
import { createAlipayRealName } from './real-name';
import { createAlipaySignIn } from './sign-in';
import { createAlipaySubscriptions } from './subscriptions';

/** What a mini-program of Alipay is set up to do. */
export function createAlipay(settings: AlipaySettings, parts: VendorParts): ChannelServices {
  const { account, realName, face, phoneNumber, subscriptions } = settings;
  const api = createAlipayApi(settings, parts);
  const messages = subscriptions && { account, templates: subscriptions.templates };
  return {
    signIn: createAlipaySignIn(settings, api),
    ...(realName ? { realName: createAlipayRealName(settings, api, parts) } : {}),
    ...(face ? { face: createAlipayFace(face, api, parts) } : {}),
    ...(phoneNumber
      ? { phoneNumber: createAlipayPhoneNumber({ ...settings, phoneNumber }, parts) }
      : {}),
    ...(messages ? { subscriptions: createAlipaySubscriptions(messages, api, parts) } : {}),
  };
}
