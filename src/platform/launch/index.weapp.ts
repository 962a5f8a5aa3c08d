import type { EntryName, LaunchPort } from './port';
import { readOpening, type EnterOptions } from './read-opening';

declare const wx: { getEnterOptionsSync(): EnterOptions };

/** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const scenes: Record<string, EntryName> = {
  1005: 'search',
  1006: 'search',
  1027: 'search',
  1042: 'search',
  1053: 'search',
  1019: 'services',
  1092: 'services',
  1020: 'officialAccount',
  1035: 'officialAccount',
  1043: 'officialAccount',
  1058: 'officialAccount',
  1028: 'cardPack',
  1029: 'cardPack',
  1011: 'scan',
  1012: 'scan',
  1013: 'scan',
  1047: 'scan',
  1048: 'scan',
  1049: 'scan',
};

/**
 * WeChat's scene numbers. An ordinary link arrives whole as `q`, a mini-program code's words as `scene`:
 * https://developers.weixin.qq.com/miniprogram/introduction/qrcode.html
 */
export const launch = {
  opening: () => readOpening(wx.getEnterOptionsSync(), { scenes, scanned: ['q', 'scene'] }),
} satisfies LaunchPort;
