import { ok, refuse, type Result } from '@contract/result';
import type { RealNamePort } from './port';

interface Shown {
  readonly referrerInfo?: { readonly appId?: string; readonly extraData?: { code?: unknown } };
}

declare const wx: {
  navigateToMiniProgram(options: {
    appId: string;
    path: string;
    extraData: Readonly<Record<string, string>>;
    fail(error: { errMsg?: string }): void;
  }): void;
  onAppShow(listener: (shown: Shown) => void): void;
  offAppShow(listener: (shown: Shown) => void): void;
};

// The city service of WeChat that asks for the pay password and the consent to the real name.
const cityService = {
  appId: 'wx308bd2aeb83d3345',
  path: 'subPages/city/wxpay-auth/main',
} as const;

const answerOf = ({ referrerInfo }: Shown): Result<string> => {
  const code = referrerInfo?.appId === cityService.appId ? referrerInfo.extraData?.code : undefined;
  // Coming back without a code is a person who changed their mind.
  return typeof code === 'string' && code !== '' ? ok(code) : refuse('USER_CANCELLED');
};

/**
 * Leaves for the city service; the answer comes back with the next onAppShow.
 * https://developers.weixin.qq.com/miniprogram/dev/api/navigate/wx.navigateToMiniProgram.html
 * https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAppShow.html
 */
export const realName = {
  prove: () =>
    new Promise((resolve) => {
      const settle = (answer: Result<string>): void => {
        wx.offAppShow(onShow);
        resolve(answer);
      };
      const onShow = (shown: Shown): void => settle(answerOf(shown));
      wx.onAppShow(onShow);
      wx.navigateToMiniProgram({
        ...cityService,
        extraData: {},
        fail: ({ errMsg }) =>
          settle(refuse(errMsg?.includes('cancel') ? 'USER_CANCELLED' : 'REAL_NAME_DOWN')),
      });
    }),
} satisfies RealNamePort;
