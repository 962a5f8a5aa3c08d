import type { ChannelServices } from '../vendor/services';
import type { VendorParts } from '../vendor/vendor-parts';
import { createWechatFace } from './face-check';
import { createWechatPhoneNumber } from './phone-number';
import { createWechatRealName } from './real-name';
import { createWechatSignIn } from './sign-in';
import { createWechatSubscriptions } from './subscriptions';
import { createWechatApi } from './wechat-api';
import type { WechatSettings } from './wechat-settings';

/** What a mini-program of WeChat is set up to do. */
export function createWechat(settings: WechatSettings, parts: VendorParts): ChannelServices {
  const { realName, face, phoneNumber, subscriptions } = settings;
  const api = createWechatApi(settings, parts);
  return {
    signIn: createWechatSignIn(settings, api),
    ...(realName ? { realName: createWechatRealName({ ...settings, ...realName }, parts) } : {}),
    ...(face ? { face: createWechatFace(face, api, parts) } : {}),
    ...(phoneNumber ? { phoneNumber: createWechatPhoneNumber(api) } : {}),
    ...(subscriptions
      ? { subscriptions: createWechatSubscriptions(subscriptions, api, parts) }
      : {}),
  };
}
