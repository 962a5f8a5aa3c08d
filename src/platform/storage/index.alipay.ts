import { kept } from './kept';
import type { StoragePort } from './port';

declare const my: {
  getStorageSync(options: { key: string }): { data?: unknown };
  setStorageSync(options: { key: string; data: string }): void;
  removeStorageSync(options: { key: string }): void;
};

/** A missing key reads as null. https://opendocs.alipay.com/mini/api/xc6jd7 */
export const storage = {
  read: (key) => {
    const text = kept(() => my.getStorageSync({ key }).data, null);
    return typeof text === 'string' && text !== '' ? text : null;
  },
  write: (key, text) => kept(() => my.setStorageSync({ key, data: text }), undefined),
  remove: (key) => kept(() => my.removeStorageSync({ key }), undefined),
} satisfies StoragePort;
