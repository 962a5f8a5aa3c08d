import { boundedScale } from './font-scale';
import type { DevicePort } from './port';

declare const wx: {
  getWindowInfo(): { windowWidth: number; pixelRatio: number };
  getAppBaseInfo(): { fontSizeScaleFactor?: number };
};

/** https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getAppBaseInfo.html */
export const device = {
  facts: () => {
    const { windowWidth, pixelRatio } = wx.getWindowInfo();
    const { fontSizeScaleFactor } = wx.getAppBaseInfo();
    return { windowWidth, pixelRatio, fontScale: boundedScale(fontSizeScaleFactor) };
  },
} satisfies DevicePort;
