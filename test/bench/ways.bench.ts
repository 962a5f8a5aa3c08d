import type { Browser, Request } from 'playwright-core';
import type { Figure } from '../../scripts/bench';
import { openBrowser } from '../browser/kit/chromium';
import { Phone } from '../browser/kit/phone';
import { openTown } from '../browser/kit/town';

type Platform = 'wechat' | 'alipay';

/** A way in, as a hand takes it from the first screen of the platform. */
interface Way {
  readonly platform: Platform;
  readonly name: string;
  /** Somebody of their own, for one person activates once. */
  readonly person: string;
  readonly enter: (phone: Phone) => Promise<void>;
}

const poster = { kind: 'institution', ownerCode: 'H11010800901', name: '海淀沙箱医院' };

const taps =
  (...names: (string | RegExp)[]) =>
  async (phone: Phone) => {
    for (const name of names) await phone.tapNamed(name);
  };

const search = (words: string) => async (phone: Phone) => phone.openBySearch(words);

const services = taps('我', /^服务/, '医疗健康', /^医保电子凭证/, '去激活');
const national = taps('通讯录', /^公众号/, /^我的医保/, '医保凭证', '激活医保凭证');
const local = taps('通讯录', /^公众号/, /德阳市医疗保障局/, '医保凭证');
const wechatScan = taps('发现', /^扫一扫/, new RegExp(poster.name));
const alipayScan = taps('扫一扫', new RegExp(poster.name));
const wechatCards = taps('我', /^卡包/, /医保电子凭证/, '刷医保码');
const alipayCards = taps('卡包', /医保电子凭证/);

const ways: readonly Way[] = [
  { platform: 'wechat', name: 'search', person: 'zhang-wei', enter: search('医保凭证') },
  { platform: 'wechat', name: 'services', person: 'wang-xiuying', enter: services },
  { platform: 'wechat', name: 'official account', person: 'zhao-peng', enter: national },
  { platform: 'wechat', name: 'local account', person: 'li-guihua', enter: local },
  { platform: 'wechat', name: 'poster', person: 'sun-wei', enter: wechatScan },
  { platform: 'wechat', name: 'card pack', person: 'ayiguli', enter: wechatCards },
  { platform: 'alipay', name: 'search', person: 'ciren-zhuoma', enter: search('医保电子凭证') },
  { platform: 'alipay', name: 'card pack', person: 'xu-ting', enter: alipayCards },
  { platform: 'alipay', name: 'poster', person: 'he-jun', enter: alipayScan },
];

/** What a hand does on each page, named by the key that it looks for there. */
const onPage: Readonly<Record<string, (phone: Phone) => Promise<void>>> = {
  'home-activate': (phone) => phone.tap('home-activate'),
  'home-show-code': (phone) => phone.tap('home-show-code'),
  'code-activate': (phone) => phone.tap('code-activate'),
  'region-go': (phone) => phone.tap('region-go'),
  'identity-go': async (phone) => {
    await phone.tap('identity-go');
    await phone.typePayPassword();
    await phone.allowRealName();
  },
  'authorise-agree': (phone) => phone.tap('authorise-agree'),
  'agreement-go': async (phone) => {
    await phone.tap('agreement-consent');
    await phone.tap('agreement-go');
    await phone.allowRealName();
  },
  'face-start': async (phone) => {
    await phone.tap('face-consent');
    await phone.tap('face-start');
    await phone.lookIntoCamera();
  },
  'done-use': (phone) => phone.tap('done-use'),
  'check-quick': (phone) => phone.passCheck(),
};
const mostPages = 12;
const keys = ['code-digits', ...Object.keys(onPage)];

/** Goes on, page after page, until the code is there. */
async function walkToCode(phone: Phone): Promise<void> {
  const any = phone.page.locator(keys.map((key) => `#${key}:visible`).join(', ')).first();
  for (let page = 0; page < mostPages; page += 1) {
    await any.waitFor({ timeout: 15_000 });
    const key = (await any.getAttribute('id')) ?? '';
    if (key === 'code-digits') return;
    await onPage[key]?.(phone);
    await phone.node(key).waitFor({ state: 'hidden', timeout: 15_000 });
  }
  throw new Error('The code did not come.');
}

/** Bytes and number of the calls of the cloud, as they go over the wire. */
function meter(phone: Phone) {
  const finished: Request[] = [];
  phone.context.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) finished.push(request);
  });
  return async () => {
    let bytes = 0;
    for (const request of finished.splice(0)) {
      const size = await request.sizes();
      bytes += size.requestHeadersSize + size.requestBodySize;
      bytes += size.responseHeadersSize + size.responseBodySize;
    }
    return bytes;
  };
}

async function take(phone: Phone, { enter }: Way) {
  const wire = meter(phone);
  phone.countTaps();
  await enter(phone);
  const toOpen = phone.countTaps();
  await walkToCode(phone);
  return { toOpen, inside: phone.countTaps(), bytes: await wire() };
}

const said = ({ toOpen, inside, bytes }: Awaited<ReturnType<typeof take>>): string =>
  `${toOpen} + ${inside} taps, ${bytes.toLocaleString('en')} bytes`;

async function measureWay(browser: Browser, url: string, way: Way): Promise<Figure> {
  const phone = await Phone.on(browser, { url, ...way });
  const first = await take(phone, way);
  await phone.page.reload();
  await phone.page.waitForFunction(() => 'yimaPhone' in globalThis);
  const again = await take(phone, way);
  await phone.off();
  const ratio = (again.bytes / first.bytes).toFixed(2);
  const against = `not active yet: ${said(first)}; ${ratio} × its bytes`;
  return { what: `${way.platform}, ${way.name}: active → code`, value: said(again), against };
}

/** From the platform's first screen to the code: taps on the platform + inside, and bytes to and from the cloud. */
export async function measure(): Promise<readonly Figure[]> {
  const town = await openTown();
  const browser = await openBrowser();
  try {
    const made = await fetch(`${town.url}/sandbox/posters`, {
      method: 'POST',
      body: JSON.stringify(poster),
    });
    if (!made.ok) throw new Error(`No poster was made: ${made.status}`);
    const figures: Figure[] = [];
    for (const way of ways) figures.push(await measureWay(browser, town.url, way));
    return figures;
  } finally {
    await browser.close();
    await town.stop();
  }
}
