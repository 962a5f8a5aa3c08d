import type { Browser, Route } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { activateInAlipay, activateInWechat, Phone } from './kit/phone';
import { jumpsOf, watchJumps, type Jumps } from './kit/jumps';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

/** Longer than the half second after a touch in which the browser forgives a jump. */
const slowMs = 800;
/** What web.dev calls good: https://web.dev/articles/cls */
const goodScore = 0.1;

/** A page that has gone meanwhile waits for no answer. */
const goOn = (route: Route) => route.continue().catch(() => undefined);
const slowly = (route: Route) => void setTimeout(() => void goOn(route), slowMs);

/** Nothing to speak of moved, and no target at all. */
function expectStill({ score, moved, shifted, seen }: Jumps, targets: readonly string[]): void {
  expect({ moved, shifted: score <= goodScore ? [] : shifted }).toEqual({ moved: [], shifted: [] });
  expect(seen).toEqual(expect.arrayContaining([...targets]));
}

/** Finds the mini-program on a slow network; from the touch on it is watched. */
async function openHome(phone: Phone): Promise<void> {
  await phone.tapNamed(/^搜索/);
  await phone.page.getByRole('searchbox').fill('医保凭证');
  await watchJumps(phone.page);
  await phone.tapNamed(/我的医保凭证/);
  await phone.node('home-loading').waitFor();
}

const network = (phone: Phone, isOn: boolean) =>
  phone.page.evaluate((on) => globalThis.yimaPhone?.switches.network(on), isOn);

/** Where a part stands on the screen, in whole pixels. */
async function boxOf(phone: Phone, selector: string): Promise<Readonly<Record<string, number>>> {
  const box = await phone.page.locator(`${selector}:visible`).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  const { x, y, width, height } = box;
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}

describe.each([
  { platform: 'wechat', activate: activateInWechat, first: ['identity-go'] },
  { platform: 'alipay', activate: activateInAlipay, first: ['agreement-consent', 'agreement-go'] },
] as const)('while $platform loads', ({ platform, activate, first }) => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform, person: 'zhang-wei' });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  it('the home page of a newcomer stands still, and so does the first step', async () => {
    const newcomer = await Phone.on(browser, { url: town.url, platform, person: 'li-guihua' });
    await newcomer.page.route('**/api/**', slowly);
    await openHome(newcomer);
    await newcomer.node('home-activate').waitFor();
    expectStill(await jumpsOf(newcomer.page), ['home home-activate', 'home home-privacy']);
    await watchJumps(newcomer.page);
    await newcomer.tap('home-activate');
    await newcomer.node(first[0]).waitFor();
    const step = first[0].split('-')[0];
    const targets = first.map((target) => `${step} ${target}`);
    expectStill(await jumpsOf(newcomer.page), targets);
    await newcomer.off();
  });

  it('the home page of a holder stands still', async () => {
    await phone.openBySearch('医保凭证');
    await activate(phone);
    await phone.page.reload();
    await phone.page.route('**/api/**', slowly);
    await openHome(phone);
    await phone.node('home-show-code').waitFor();
    expectStill(await jumpsOf(phone.page), ['home home-show-code', 'home home-not-me']);
  });

  it('the code comes into a sheet that stands where it will stand, part by part', async () => {
    await phone.tap('home-show-code');
    if (platform === 'alipay') {
      await phone.tap('check-quick');
      await phone.tapNamed('支付密码');
      await phone.typePayPassword();
    }
    const parts = [
      '.code-panel',
      '.code-panel__how',
      '.code-panel__qr',
      '.code-panel__bars',
      '.digit-groups',
    ];
    await phone.node('code-loading').waitFor();
    await watchJumps(phone.page);
    const expected = await Promise.all(parts.map((part) => boxOf(phone, part)));
    await phone.node('code-digits').waitFor();
    const found = await Promise.all(parts.map((part) => boxOf(phone, part)));
    const rows = (boxes: typeof found) => boxes.map(({ y, height }) => ({ y, height }));
    expect(rows(found)).toEqual(rows(expected));
    expect(found[2]).toEqual(expected[2]);
    expectStill(await jumpsOf(phone.page), ['code code-refresh', 'code code-self-pay']);
  });

  it('nothing moves under a scanner or a finger when the network goes and comes', async () => {
    await watchJumps(phone.page);
    await network(phone, false);
    await phone.node('code-offline').waitFor();
    expect(await phone.node('code-how').textContent()).toMatch(/没有网络/);
    await phone.page.waitForTimeout(slowMs);
    await network(phone, true);
    await phone.node('code-offline').waitFor({ state: 'detached' });
    expectStill(await jumpsOf(phone.page), ['code code-self-pay', 'code code-help']);
    await phone.page.unroute('**/api/**');
  });

  it('a jump that is planted is found, by the browser and by its target', async () => {
    await phone.page.waitForTimeout(slowMs);
    await watchJumps(phone.page);
    await phone.page.evaluate(() => {
      const block = document.createElement('div');
      block.style.cssText = 'flex:none;height:300px';
      document.querySelector('#code')!.prepend(block);
    });
    const jumps = await jumpsOf(phone.page);
    expect(jumps.score).toBeGreaterThan(goodScore);
    expect(jumps.moved.join()).toMatch(/code code-refresh \d+ → \d+/);
    expect(() => expectStill(jumps, [])).toThrow();
  });
});
