import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { activateInAlipay, activateInWechat, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

describe('the code under stress', () => {
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let wechat: Phone;
  let alipay: Phone;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    desk = await Desk.open(browser, town.url);
    wechat = await Phone.on(browser, { url: town.url, platform: 'wechat', person: 'zhang-wei' });
    await wechat.openBySearch('医保凭证');
    await activateInWechat(wechat);
    alipay = await Phone.on(browser, { url: town.url, platform: 'alipay', person: 'zhang-wei' });
    await alipay.openBySearch('医保凭证');
    await activateInAlipay(alipay);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  async function showCode(phone: Phone): Promise<void> {
    await phone.page.reload();
    await phone.openBySearch('医保凭证');
    await phone.tap('home-show-code');
    await phone.hasCode();
  }
  const network = (phone: Phone, isOn: boolean) =>
    phone.page.evaluate((on) => globalThis.yimaPhone?.switches.network(on), isOn);
  const clock = (phone: Phone, minutes: number) =>
    phone.page.evaluate((by) => globalThis.yimaPhone?.switches.clock(by), minutes);
  const recording = (phone: Phone, isOn: boolean) =>
    phone.page.evaluate((on) => globalThis.yimaPhone?.switches.recording(on), isOn);

  it('goes on without a network, says so, and tells afterwards that the code was read', async () => {
    await showCode(wechat);
    await network(wechat, false);
    await wechat.sees(/没有网络/);
    const shown = await wechat.digits();
    expect(shown).toMatch(/^\d{28}$/);
    await desk.scanByKeyboard(shown);
    expect(await desk.read('holder-name')).toMatch(/张/);
    await network(wechat, true);
    await wechat.sees(/海淀沙箱医院/, 15_000);
  });

  it('opens without a network with what it holds', async () => {
    await showCode(wechat);
    await network(wechat, false);
    await wechat.tapNamed('关闭');
    await wechat.page.reload();
    await wechat.tapNamed('我');
    await wechat.tapNamed(/^卡包/);
    await wechat.tapNamed(/医保电子凭证/);
    await wechat.tapNamed('刷医保码');
    await wechat.node('code-digits').waitFor();
    const shown = await wechat.digits();
    await network(wechat, true);
    await desk.scanByKeyboard(shown);
    expect(await desk.read('holder-name')).toMatch(/张/);
  });

  it.each([7, -7])(
    'shows a code that is good now on a phone that is %i minutes wrong',
    async (by) => {
      await clock(wechat, by);
      await showCode(wechat);
      const shown = await wechat.digits();
      await desk.scanByKeyboard(shown);
      await wechat.node('code-used').waitFor();
      await clock(wechat, 0);
    },
  );

  it('hides from a recording and from a screenshot, and says why', async () => {
    await showCode(wechat);
    expect(
      (await wechat.page.evaluate(() => globalThis.yimaPhone?.conditions.hidesCapture)) ?? false,
    ).toBe(true);
    await recording(wechat, true);
    await wechat.node('code-captured').waitFor();
    expect(await wechat.page.locator('#code-digits:visible').count()).toBe(0);
    await recording(wechat, false);
    await wechat.tap('code-again');
    await wechat.node('code-digits').waitFor();
    await wechat.page.evaluate(() => globalThis.yimaPhone?.switches.capture());
    await wechat.node('code-captured').waitFor();
    expect(await wechat.page.locator('#code-digits:visible').count()).toBe(0);
  });

  it('asks before each show on WeChat by the holder’s switch, and forgets it when the page is left', async () => {
    await wechat.page.reload();
    await wechat.openBySearch('医保凭证');
    await wechat.tap('home-mine');
    await wechat.tap('mine-show-check');
    await wechat.page.locator('#mine-show-check[aria-checked="true"]').waitFor();
    await wechat.page.reload();
    await wechat.openBySearch('医保凭证');
    for (let time = 0; time < 2; time += 1) {
      await wechat.tap('home-show-code');
      await wechat.tap('check-payPassword');
      await wechat.typePayPassword();
      await wechat.allowRealName();
      await wechat.node('code-digits').waitFor();
      await wechat.tapNamed('返回');
      await wechat.isOn('home');
    }
  });

  it('is stopped everywhere by one tap, and brought back by the whole way', async () => {
    await showCode(alipay);
    const shown = await alipay.digits();
    await wechat.page.reload();
    await wechat.openBySearch('医保凭证');
    await wechat.tap('home-not-me');
    await wechat.node('frozen').waitFor();
    await desk.scanByKeyboard(shown);
    await desk.page
      .getByText(/当前不可用|暂时不能使用|恢复使用/)
      .first()
      .waitFor();
    await alipay.sees(/冻结/);
    await wechat.tap('frozen-thaw');
    await wechat.tap('identity-go');
    await wechat.typePayPassword();
    await wechat.allowRealName();
    await wechat.tap('authorise-agree');
    await wechat.tap('face-consent');
    await wechat.tap('face-start');
    await wechat.lookIntoCamera();
    await wechat.isOn('done');
    await wechat.sees(/已恢复使用/);
    await showCode(alipay);
    expect(await alipay.digits()).not.toBe(shown);
  });

  it('lists the channels, and ends the other one', async () => {
    await wechat.page.reload();
    await wechat.openBySearch('医保凭证');
    await wechat.tap('home-mine');
    await wechat.tap('mine-channels');
    await wechat.node('channel-alipay').waitFor();
    await wechat.sees('沙箱手机 A1');
    await wechat.tap('channel-alipay-end');
    await wechat.tap('channels-end-confirm');
    await wechat.node('channel-alipay').waitFor({ state: 'detached' });
    await alipay.page.reload();
    await alipay.openBySearch('医保凭证');
    await alipay.node('home-activate').waitFor();
  });

  it('lacks no ability and logs no error on the way', async () => {
    expect(await wechat.complaints()).toEqual([]);
    expect(await alipay.complaints()).toEqual([]);
  });
});
