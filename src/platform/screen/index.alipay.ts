import { holdScreen } from './held';
import type { ScreenPort } from './port';

const quiet = { fail: (): void => undefined };

declare const my: {
  getScreenBrightness(options: {
    success(reply: { brightness: number }): void;
    fail(): void;
  }): void;
  setScreenBrightness(options: { brightness: number; fail(): void }): void;
  setKeepScreenOn(options: { keepScreenOn: boolean; fail(): void }): void;
};

/** https://opendocs.alipay.com/mini/api/screen-brightness */
export const screen = {
  hold: () =>
    holdScreen({
      readBrightness: (answer) =>
        my.getScreenBrightness({ ...quiet, success: ({ brightness }) => answer(brightness) }),
      setBrightness: (brightness) => my.setScreenBrightness({ ...quiet, brightness }),
      setKeepOn: (keepScreenOn) => my.setKeepScreenOn({ ...quiet, keepScreenOn }),
    }),
} satisfies ScreenPort;
