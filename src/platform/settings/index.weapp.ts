import { ok, refuse } from '@contract/result';
import type { SettingsPort } from './port';

declare const wx: {
  openSetting(options: { success(): void; fail(): void }): void;
};

/** Only after a tap. https://developers.weixin.qq.com/miniprogram/dev/api/open-api/setting/wx.openSetting.html */
export const settings = {
  canOpen: true,
  open: () =>
    new Promise((resolve) => {
      wx.openSetting({
        success: () => resolve(ok(null)),
        fail: () => resolve(refuse('USER_CANCELLED')),
      });
    }),
} satisfies SettingsPort;
