import { cleanModel } from './clean-model';
import { boundedScale } from './font-scale';
import type { DevicePort } from './port';

declare const wx: {
  getWindowInfo(): { windowWidth: number; pixelRatio: number };
  getAppBaseInfo(): { fontSizeScaleFactor?: number };
  getDeviceInfo?(): { model?: string };
};

/**
 * https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getAppBaseInfo.html
 * https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html (base library 2.20.1)
 */
export const device = {
  facts: () => {
    const { windowWidth, pixelRatio } = wx.getWindowInfo();
    const { fontSizeScaleFactor } = wx.getAppBaseInfo();
    return { windowWidth, pixelRatio, fontScale: boundedScale(fontSizeScaleFactor) };
  },
  model: () => cleanModel(wx.getDeviceInfo?.().model),
} satisfies DevicePort;
