import { holdScreen } from './held';
import type { ScreenPort } from './port';

const quiet = { fail: (): void => undefined };

declare const wx: {
  getScreenBrightness(options: { success(reply: { value: number }): void; fail(): void }): void;
  setScreenBrightness(options: { value: number; fail(): void }): void;
  setKeepScreenOn(options: { keepScreenOn: boolean; fail(): void }): void;
};

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/screen/wx.setScreenBrightness.html */
export const screen = {
  hold: () =>
    holdScreen({
      readBrightness: (answer) =>
        wx.getScreenBrightness({ ...quiet, success: ({ value }) => answer(value) }),
      setBrightness: (value) => wx.setScreenBrightness({ ...quiet, value }),
      setKeepOn: (keepScreenOn) => wx.setKeepScreenOn({ ...quiet, keepScreenOn }),
    }),
} satisfies ScreenPort;
