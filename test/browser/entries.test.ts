import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { goOnFromAgreement, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

type Platform = 'wechat' | 'alipay';

/** A way in as the guides tell it: what a hand taps, and where it must lead. */
interface Way {
  readonly platform: Platform;
  readonly taps: readonly (string | RegExp)[];
  /** Typed into the platform's search instead. */
  readonly search?: string;
  /** Where somebody comes out who has no credential: the home page, or the code page that says so. */
  readonly lands: 'home' | 'code';
  /** The first page of the recipe. */
  readonly first: 'identity' | 'region' | 'agreement';
  /** The insured region that the way brings along. @requirement B16 */
  readonly region?: string;
}

const account = (name: string | RegExp, ...menu: string[]) => ['通讯录', /^公众号/, name, ...menu];

const ways: Readonly<Record<string, Way>> = {
  'WeChat, 搜索': {
    platform: 'wechat',
    taps: [],
    search: '医保凭证',
    lands: 'home',
    first: 'identity',
  },
  'WeChat, 我 → 服务 → 医疗健康 → 医保电子凭证 → 去激活': {
    platform: 'wechat',
    taps: ['我', /^服务/, '医疗健康', /^医保电子凭证/, '去激活'],
    lands: 'home',
    first: 'identity',
  },
  'WeChat, 我的医保 → 医保凭证 → 激活医保凭证': {
    platform: 'wechat',
    taps: account(/^我的医保/, '医保凭证', '激活医保凭证'),
    lands: 'home',
    first: 'identity',
  },
  'WeChat, 海淀医保 → 电子凭证 → 立即使用': {
    platform: 'wechat',
    taps: account(/^海淀医保/, '电子凭证', '立即使用'),
    lands: 'code',
    first: 'region',
    region: '北京市',
  },
  'WeChat, 医保北京 → 电子凭证': {
    platform: 'wechat',
    taps: account(/^医保北京/, '电子凭证'),
    lands: 'home',
    first: 'region',
    region: '北京市',
  },
  'WeChat, 重庆医保 → 电子凭证': {
    platform: 'wechat',
    taps: account(/^重庆医保/, '电子凭证'),
    lands: 'home',
    first: 'region',
    region: '重庆市',
  },
  'WeChat, 德阳市医疗保障局 → 医保凭证': {
    platform: 'wechat',
    taps: account(/德阳市医疗保障局/, '医保凭证'),
    lands: 'home',
    first: 'region',
    region: '四川省德阳市',
  },
  'Alipay, 搜索 医保电子凭证': {
    platform: 'alipay',
    taps: [],
    search: '医保电子凭证',
    lands: 'home',
    first: 'agreement',
  },
  'Alipay, 搜索 重庆医保': {
    platform: 'alipay',
    taps: [],
    search: '重庆医保',
    lands: 'home',
    first: 'agreement',
  },
};

const people = [
  'zhang-wei',
  'wang-xiuying',
  'zhao-peng',
  'gao-jie',
  'hu-bin',
  'feng-tao',
  'luo-fang',
  'ayiguli',
  'xu-ting',
];

/** The first thing to touch on each page of a recipe. */
const firstKeys = {
  identity: 'identity-go',
  region: 'region-go',
  agreement: 'agreement-consent',
} as const;

describe('ways in', () => {
  let town: Town;
  let browser: Browser;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  async function comeBy(phone: Phone, { taps, search }: Way): Promise<void> {
    for (const name of taps) await phone.tapNamed(name);
    if (search !== undefined) await phone.openBySearch(search);
  }

  /** Somebody has one phone a platform, which keeps what was done before. */
  const phones = new Map<string, Phone>();
  async function phoneOf(platform: Platform, person: string): Promise<Phone> {
    const known = phones.get(platform + person);
    if (known) {
      await known.page.reload();
      await known.page.waitForFunction(() => 'yimaPhone' in globalThis);
      return known;
    }
    const phone = await Phone.on(browser, { url: town.url, platform, person });
    phones.set(platform + person, phone);
    return phone;
  }

  /** Who has begun once goes on from there: every way needs somebody new. */
  const newcomers = Object.entries(ways).map(([name, way], at) => ({
    name,
    way,
    person: people[at] ?? '',
  }));

  it.each(newcomers)('$name leads a newcomer to the recipe', async ({ way, person }) => {
    const phone = await Phone.on(browser, { url: town.url, platform: way.platform, person });
    await comeBy(phone, way);
    await phone.isOn(way.lands);
    if (way.lands === 'code') await phone.tap('code-activate'); // It leads home, where activation begins.
    await phone.tap('home-activate');
    await phone.isOn(way.first);
    await phone.node(firstKeys[way.first]).waitFor();
    if (way.region !== undefined) await phone.sees(way.region);
    expect(await phone.complaints()).toEqual([]);
    await phone.off();
  });

  it.each(Object.entries(ways))('%s leads a holder to the code', async (_name, way) => {
    const phone = await phoneOf(way.platform, 'li-guihua');
    await comeBy(phone, way);
    if (way.lands === 'home') {
      const either = phone.page.locator('#home-show-code:visible, #home-activate:visible').first();
      await either.waitFor();
      if ((await either.getAttribute('id')) === 'home-activate') await activate(phone, way);
      else await phone.tap('home-show-code');
    }
    await phone.isOn('code');
    await phone.hasCode();
    expect(await phone.digits()).toMatch(/^\d{28}$/);
  });

  /** Once for each platform: the first way makes the holder. */
  async function activate(phone: Phone, { platform }: Way): Promise<void> {
    await phone.tap('home-activate');
    if (platform === 'alipay') await goOnFromAgreement(phone);
    else {
      await phone.tap('identity-go');
      await phone.typePayPassword();
      await phone.allowRealName();
      await phone.tap('authorise-agree');
      await phone.tap('face-consent');
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.isOn('done');
    }
    await phone.tap('done-use');
  }

  describe('by a poster', () => {
    const name = '旌阳街道办';
    let code = '';

    beforeAll(async () => {
      const reply = await fetch(`${town.url}/sandbox/posters`, {
        method: 'POST',
        body: JSON.stringify({ kind: 'office', ownerCode: '510603', name }),
      });
      code = ((await reply.json()) as { code: string }).code;
    });

    async function brought(): Promise<number | undefined> {
      const reply = await fetch(`${town.url}/sandbox/posters`);
      const { posters } = (await reply.json()) as {
        posters: readonly { code: string; activations: number }[];
      };
      return posters.find((one) => one.code === code)?.activations;
    }

    const scan = { wechat: ['发现', /^扫一扫/], alipay: ['扫一扫'] } as const;

    it.each([
      ['wechat', 'sun-wei', 0],
      ['alipay', 'he-jun', 1],
    ] as const)('activates on %s, and is counted once', async (platform, person, before) => {
      const phone = await phoneOf(platform, person);
      for (const key of scan[platform]) await phone.tapNamed(key);
      await phone.tapNamed(new RegExp(name));
      await phone.isOn('home');
      expect(await brought()).toBe(before);
      await phone.node('home-activate').waitFor();
      await activate(phone, { ...ways['WeChat, 搜索']!, platform });
      await phone.hasCode();
      expect(await brought()).toBe(before + 1);
      // Scanned again by somebody who has a credential: the code is one tap away, and nothing is counted.
      await phoneOf(platform, person);
      for (const key of scan[platform]) await phone.tapNamed(key);
      await phone.tapNamed(new RegExp(name));
      await phone.tap('home-show-code');
      await phone.hasCode();
      expect(await brought()).toBe(before + 1);
      expect(await phone.complaints()).toEqual([]);
    });
  });
});
