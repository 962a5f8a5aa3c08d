import { kept } from './kept';
import type { StoragePort } from './port';

declare const wx: {
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: string): void;
  removeStorageSync(key: string): void;
};

/** A missing key reads as ''. https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.getStorageSync.html */
export const storage = {
  read: (key) => {
    const text = kept(() => wx.getStorageSync(key), null);
    return typeof text === 'string' && text !== '' ? text : null;
  },
  write: (key, text) => kept(() => wx.setStorageSync(key, text), undefined),
  remove: (key) => kept(() => wx.removeStorageSync(key), undefined),
} satisfies StoragePort;
