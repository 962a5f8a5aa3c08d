import { entryOf, type Opening } from './entry';
import type { EntryName, LaunchPort } from './port';

declare const wx: { getEnterOptionsSync(): Opening };

/** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const scenes: Record<string, EntryName> = {
  1005: 'search',
  1006: 'search',
  1027: 'search',
  1042: 'search',
  1053: 'search',
  1028: 'cardPack',
  1029: 'cardPack',
  1011: 'scan',
  1012: 'scan',
  1013: 'scan',
  1047: 'scan',
  1048: 'scan',
  1049: 'scan',
};

/** WeChat's scene numbers. */
export const launch = {
  entry: () => entryOf(wx.getEnterOptionsSync(), scenes),
} satisfies LaunchPort;
