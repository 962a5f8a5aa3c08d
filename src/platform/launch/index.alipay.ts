import { entryOf, type Opening } from './entry';
import type { EntryName, LaunchPort } from './port';

declare const my: { getEnterOptionsSync(): Opening };

/** https://opendocs.alipay.com/mini/framework/scene */
const scenes: Record<string, EntryName> = {
  1005: 'search',
  1002: 'search',
  1011: 'scan',
};

/** Alipay's scene numbers; its card pack is known by the page it opens. */
export const launch = {
  entry: () => entryOf(my.getEnterOptionsSync(), scenes),
} satisfies LaunchPort;
