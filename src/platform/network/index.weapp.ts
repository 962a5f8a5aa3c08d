import type { NetworkPort } from './port';

interface Told {
  readonly isConnected: boolean;
}

declare const wx: {
  onNetworkStatusChange(listener: (told: Told) => void): void;
  offNetworkStatusChange(listener: (told: Told) => void): void;
};

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.onNetworkStatusChange.html */
export const network = {
  watch: (tell) => {
    const listener = ({ isConnected }: Told): void => tell(isConnected);
    wx.onNetworkStatusChange(listener);
    return () => wx.offNetworkStatusChange(listener);
  },
} satisfies NetworkPort;
