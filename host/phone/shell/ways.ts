import type { Entry } from './screens';

/** Pages that a way in may lead to. */
const HOME_PAGE = 'pages/home/index';
const CODE_PAGE = 'pages/code/index';

/** Numbers of WeChat's scenes; Alipay uses the same for search and scan. */
const SCENES = {
  search: 1005,
  scan: 1011,
  services: 1019,
  cardPack: 1028,
  accountMenu: 1035,
  programCode: 1047,
  message: 1014,
} as const;

/** Found by name. @requirement B7 B12 */
export const bySearch: Entry = { scene: SCENES.search };

/** 卡包: the code at once. @requirement B11 B12 B13 */
export const byCardPack: Entry = { scene: SCENES.cardPack, path: CODE_PAGE };

/** The platform's list of services. @requirement B5 B6 */
export const byServices: Entry = {
  scene: SCENES.services,
  path: HOME_PAGE,
  query: { way: 'services' },
};

/** A message that the mini-program sent: the page it names, with its query. @requirement E4 */
export function byMessage(page: string): Entry {
  const [path = '', query = ''] = page.split('?');
  return { scene: SCENES.message, path, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** One key of an official account's menu, and where it leads. */
export interface AccountKey {
  readonly menu: string;
  /** The line under the key; absent where the key itself leads on. */
  readonly item?: string;
  /** A page of the account between the menu and the mini-program, with this key on it. */
  readonly via?: string;
  readonly entry: Entry;
}

/** An official account of the guides. */
export interface OfficialAccount {
  readonly name: string;
  readonly note: string;
  readonly key: AccountKey;
}

const fromAccount = (query: Record<string, string>, path = HOME_PAGE): Entry => ({
  scene: SCENES.accountMenu,
  path,
  query,
});

/** The accounts with the words of their menus. @requirement B8 B9 B15 B16 */
export const accounts: readonly OfficialAccount[] = [
  {
    name: '我的医保',
    note: '全国医保服务',
    key: {
      menu: '医保凭证',
      item: '激活医保凭证',
      entry: fromAccount({ way: 'officialAccount' }),
    },
  },
  {
    name: '海淀医保',
    note: '北京市海淀区医疗保障局',
    key: {
      menu: '电子凭证',
      via: '立即使用',
      entry: fromAccount({ way: 'localAccount', region: '110000' }, CODE_PAGE),
    },
  },
  {
    name: '医保北京',
    note: '北京市医疗保障局',
    key: { menu: '电子凭证', entry: fromAccount({ way: 'localAccount', region: '110000' }) },
  },
  {
    name: '重庆医保',
    note: '重庆市医疗保障局',
    key: { menu: '电子凭证', entry: fromAccount({ way: 'localAccount', region: '500000' }) },
  },
  {
    name: '德阳市医疗保障局',
    note: '四川省德阳市',
    key: { menu: '医保凭证', entry: fromAccount({ way: 'localAccount', region: '510600' }) },
  },
];

const posterAddress = /^https?:\/\/[^/?#\s]+\/p\/[0-9A-Za-z]{6,32}$/;
const posterWord = /^p=[0-9A-Za-z]{6,32}$/;

/** What a scanned code opens: an ordinary link, or on WeChat a code of the mini-program; else nothing. @requirement B10 */
export function byScan(platform: 'wechat' | 'alipay', text: string): Entry | null {
  const scanned = text.trim();
  const encoded = encodeURIComponent(scanned);
  const at = { path: HOME_PAGE };
  if (posterAddress.test(scanned))
    return {
      ...at,
      scene: SCENES.scan,
      query: { [platform === 'wechat' ? 'q' : 'qrCode']: encoded },
    };
  if (platform === 'wechat' && posterWord.test(scanned))
    return { ...at, scene: SCENES.programCode, query: { scene: encoded } };
  return null;
}
