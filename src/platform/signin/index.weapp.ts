import { ok, refuse } from '@contract/result';
import type { SignInPort } from './port';

declare const wx: {
  login(options: { success(reply: { code?: string }): void; fail(): void }): void;
};

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/login/wx.login.html */
export const signin = {
  channel: 'wechat',
  code: () =>
    new Promise((resolve) => {
      wx.login({
        success: ({ code }) => resolve(code ? ok(code) : refuse('SIGN_IN_FAILED')),
        fail: () => resolve(refuse('SIGN_IN_FAILED')),
      });
    }),
} satisfies SignInPort;
