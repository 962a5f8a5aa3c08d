import { launch as alipay } from '@/platform/launch/index.alipay';
import { launch as h5 } from '@/platform/launch/index.h5';
import { launch as weapp } from '@/platform/launch/index.weapp';
import type { LaunchPort } from '@/platform/launch/port';
import { installPage, removeBrowser } from './kit/browser';
import { installVendor, removeVendors } from './kit/vendor';

const home = 'pages/home/index';
const code = 'pages/code/index';
const address = 'https://yima.example/p/A1b2C3d4';

/** A platform's doors: scene numbers of the guides' ways in, and the query of a scanned poster. */
interface Platform {
  readonly launch: LaunchPort;
  readonly global: 'wx' | 'my';
  readonly scenes: Readonly<Record<string, number | string>>;
  readonly posters: readonly Readonly<Record<string, string>>[];
}

const platforms: Readonly<Record<string, Platform>> = {
  wechat: {
    launch: weapp,
    global: 'wx',
    scenes: { search: 1005, scan: 1011, services: 1019, officialAccount: 1035, cardPack: 1028 },
    posters: [{ q: encodeURIComponent(address) }, { scene: 'p%3DA1b2C3d4' }],
  },
  alipay: {
    launch: alipay,
    global: 'my',
    scenes: { search: '1005', scan: '1011', officialAccount: '1020' },
    posters: [{ qrCode: encodeURIComponent(address) }, { qrCode: `${address}?x=1` }],
  },
};

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(platforms))('the way in on %s', (_name, one) => {
  const opening = (enter: object) => {
    installVendor(one.global, { getEnterOptionsSync: () => enter });
    return one.launch.opening();
  };

  it.each(Object.entries(one.scenes))('knows %s by its scene', (entry, scene) => {
    expect(opening({ scene, path: home }).entry).toBe(entry);
  });

  it.each(['services', 'officialAccount', 'localAccount'])(
    'knows %s by our own address, whatever the scene',
    (way) => {
      expect(opening({ scene: 9999, path: home, query: { way } })).toEqual({
        entry: way,
        wantsCode: false,
      });
    },
  );

  it('believes no other word of an address', () => {
    for (const way of ['cardPack', 'embedded', '', 7, null, ['services']])
      expect(opening({ scene: 9999, path: home, query: { way } }).entry).toBe('other');
  });

  it('knows the card pack by the page it opens, which is the code', () => {
    expect(opening({ scene: 0, path: `/${code}` })).toEqual({ entry: 'cardPack', wantsCode: true });
  });

  it('keeps the name of an account whose 立即使用 opens the code', () => {
    const query = { way: 'localAccount', region: '110108' };
    expect(opening({ scene: 0, path: code, query })).toEqual({
      entry: 'localAccount',
      region: '110108',
      wantsCode: true,
    });
  });

  it('takes a region of six digits and nothing else', () => {
    for (const region of ['', '11010', '1101080', 'abcdef', 110108])
      expect(opening({ path: home, query: { region } })).not.toHaveProperty('region');
  });

  it.each(one.posters.map((query) => [query]))('finds the poster in %j', (query) => {
    expect(opening({ scene: 1011, path: home, query })).toEqual({
      entry: 'scan',
      poster: 'A1b2C3d4',
      wantsCode: false,
    });
  });

  it('finds no poster in a foreign or broken address', () => {
    const [name = ''] = Object.keys(one.posters[0] ?? {});
    for (const text of ['', '%', 'https://yima.example/x', 'ftp://a/p/A1b2C3d4', `${address}/more`])
      expect(opening({ path: home, query: { [name]: text } })).not.toHaveProperty('poster');
  });

  it('calls everything else other', () => {
    expect(opening({ scene: 9999, path: home })).toEqual({ entry: 'other', wantsCode: false });
    expect(opening({})).toEqual({ entry: 'other', wantsCode: false });
  });
});

describe('the way in in a browser', () => {
  const opening = (search: string) => {
    installPage({ search });
    return h5.opening();
  };

  it('is the app around the pages, whatever its address says', () => {
    for (const search of [
      '',
      '?way=cardPack',
      '?scene=1011&q=https%3A%2F%2Fa.example%2Fp%2FA1b2C3d4',
    ])
      expect(opening(search)).toEqual({ entry: 'embedded', wantsCode: false });
  });

  it('takes the region that a city’s app names, of six digits and nothing else', () => {
    expect(opening('?region=500000')).toEqual({
      entry: 'embedded',
      region: '500000',
      wantsCode: false,
    });
    for (const region of ['', '11010', '1101080', 'abcdef', '110108%0A'])
      expect(opening(`?region=${region}`)).not.toHaveProperty('region');
  });
});
