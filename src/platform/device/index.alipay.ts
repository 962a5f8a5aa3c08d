import { cleanModel } from './clean-model';
import { boundedScale } from './font-scale';
import type { DevicePort } from './port';

declare const my: {
  getSystemInfoSync(): {
    windowWidth: number;
    pixelRatio: number;
    fontSizeSetting?: number;
    model?: string;
  };
};

// Alipay tells the size of its own text; this is the normal one.
const normalText = 16;

/** https://opendocs.alipay.com/mini/api/system-info */
export const device = {
  facts: () => {
    const { windowWidth, pixelRatio, fontSizeSetting } = my.getSystemInfoSync();
    const scale = fontSizeSetting === undefined ? undefined : fontSizeSetting / normalText;
    return { windowWidth, pixelRatio, fontScale: boundedScale(scale) };
  },
  model: () => cleanModel(my.getSystemInfoSync().model),
} satisfies DevicePort;
