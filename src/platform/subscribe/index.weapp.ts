import { ok, refuse } from '@contract/result';
import type { SubscribePort } from './port';

declare const wx: {
  requestSubscribeMessage(options: {
    readonly tmplIds: readonly string[];
    success(answer: Readonly<Record<string, unknown>>): void;
    fail(failure: { readonly errCode?: number }): void;
  }): void;
};

/** The main switch of 订阅消息 is off for this mini-program. */
const switchedOff = 20004;

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html */
export const subscribe = {
  ask: (templates) =>
    new Promise((resolve) => {
      wx.requestSubscribeMessage({
        tmplIds: templates,
        success: (answer) => {
          const isAllowed = templates.some((id) => answer[id] === 'accept');
          resolve(isAllowed ? ok(null) : refuse('USER_CANCELLED'));
        },
        fail: ({ errCode }) =>
          resolve(refuse(errCode === switchedOff ? 'MESSAGE_UNWANTED' : 'MESSAGE_DOWN')),
      });
    }),
} satisfies SubscribePort;
