import type { EntryName, LaunchPort } from './port';
import { readOpening, type EnterOptions } from './read-opening';

declare const my: { getEnterOptionsSync(): EnterOptions };

/** https://opendocs.alipay.com/mini/framework/scene */
const scenes: Record<string, EntryName> = {
  1005: 'search',
  1011: 'scan',
  1020: 'officialAccount',
};

/**
 * Alipay's scene numbers; its card pack is known by the page it opens. An ordinary code that is bound to the
 * mini-program arrives whole as `qrCode`: https://opendocs.alipay.com/mini/03l9bw
 */
export const launch = {
  opening: () => readOpening(my.getEnterOptionsSync(), { scenes, scanned: ['qrCode'] }),
} satisfies LaunchPort;
