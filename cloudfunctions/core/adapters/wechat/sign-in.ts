import { ok, refuse } from '@contract/result';
import type { ChannelSignIn } from '../../ports/identity';
import type { WechatApi } from './wechat-api';
import type { WechatSettings } from './wechat-settings';

// Invalid, used and blocked codes; 40226 is an account that WeChat itself holds for dangerous.
const codeIsNoGood: ReadonlySet<number> = new Set([40029, 40163, 40226, 41008]);

/**
 * `code2Session`; the session key in the answer is not kept, we decrypt nothing with it.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session
 */
export const createWechatSignIn = (
  { appId, appSecret }: WechatSettings,
  api: WechatApi,
): ChannelSignIn => ({
  async exchange(_channel, code) {
    const reply = await api.get('/sns/jscode2session', {
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    if (reply.kind === 'no' && codeIsNoGood.has(reply.errcode)) return refuse('SIGN_IN_FAILED');
    const openId = reply.kind === 'yes' ? reply.fields['openid'] : null;
    return typeof openId === 'string' && openId !== ''
      ? ok({ subject: openId })
      : refuse('SERVICE_UNAVAILABLE');
  },
});
