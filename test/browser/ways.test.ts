import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

const platforms = [
  { platform: 'wechat', person: 'zhang-wei' },
  { platform: 'alipay', person: 'li-guihua' },
] as const;

describe.each(platforms)('$platform: ways to the code and back', ({ platform, person }) => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform, person });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  /** Opens the card pack of the platform, as the guides say. @requirement B11 B12 B13 */
  async function openCardPack(): Promise<void> {
    if (platform === 'wechat') await phone.tapNamed('我');
    await phone.tapNamed(/^卡包/);
  }

  it('leads from the card pack to activation while there is no credential', async () => {
    await openCardPack();
    await phone.tapNamed(/医保电子凭证/);
    if (platform === 'wechat') await phone.tapNamed('刷医保码');
    await phone.sees(/还没有激活/);
    await phone.page.reload();
  });

  it('goes on where it was left when the mini-program is closed half-way', async () => {
    await phone.openBySearch('医保凭证');
    await phone.tap('home-activate');
    if (platform === 'wechat') {
      await phone.tap('identity-go');
      await phone.typePayPassword();
      await phone.allowRealName();
      await phone.isOn('authorise');
    } else {
      await phone.tap('agreement-consent');
      await phone.tap('agreement-go');
      await phone.allowRealName();
      await phone.isOn('face');
    }
    await phone.page.reload();
    await phone.openBySearch('医保凭证');
    await phone.tap('home-resume');
    await phone.isOn(platform === 'wechat' ? 'authorise' : 'face');
    if (platform === 'wechat') await phone.tap('authorise-agree');
    await phone.isOn('face');
    await phone.tap('face-consent');
    await phone.tap('face-start');
    await phone.lookIntoCamera();
    await phone.isOn('done');
  });

  it('shows the code with at most two taps from the card pack', async () => {
    await phone.page.reload();
    await openCardPack();
    phone.countTaps();
    await phone.tapNamed(/医保电子凭证/);
    if (platform === 'wechat') await phone.tapNamed('刷医保码');
    await phone.isOn('code');
    // Alipay then asks who is there, on its own sheet.
    expect(phone.countTaps()).toBeLessThanOrEqual(2);
    await phone.hasCode();
    expect(await phone.digits()).toMatch(/^\d{28}$/);
  });

  it('refreshes the code with no more than 1 KB of setData', async () => {
    await phone.page.waitForTimeout(500); // Two codes of one quarter of a second are the same code.
    const before = await phone.probe();
    const shown = await phone.digits();
    await phone.tap('code-refresh');
    await phone.page.waitForFunction(
      (old) =>
        document.querySelector('[id="code-digits"]')?.textContent?.replace(/\D/g, '') !== old,
      shown,
    );
    await phone.page.waitForTimeout(300);
    const { setData } = await phone.probe();
    const bytes = setData.slice(before.setData.length).reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(1024);
  });

  it('opens the pay code for what the person pays, and has a fresh code afterwards', async () => {
    const before = await phone.digits();
    await phone.tap('code-self-pay');
    await phone.sees(/付款码/);
    await phone.tapNamed('返回');
    await phone.isOn('code');
    await phone.hasCode();
    await phone.page.waitForFunction(
      (old) =>
        document.querySelector('[id="code-digits"]')?.textContent?.replace(/\D/g, '') !== old,
      before,
    );
  });

  it('shows instructions when the platform refuses to open the pay code', async () => {
    await phone.choose({ payCode: 'refused' });
    await phone.tap('code-self-pay');
    await phone.isOn('self-pay');
    await phone.node('self-pay-steps').waitFor();
    await phone.tap('self-pay-back');
    await phone.isOn('code');
  });

  it('gives the screen back as it was when the code is left', async () => {
    await phone.hasCode();
    await phone.page.waitForFunction(() => globalThis.yimaPhone?.screen.keepOn === true);
    const lit = (await phone.probe()).screen;
    expect(lit.keepOn).toBe(true);
    await phone.tapNamed('关闭');
    const { screen } = await phone.probe();
    expect(screen.keepOn).toBe(false);
    expect(screen.brightness).toBeLessThan(lit.brightness);
  });

  it('lacks no ability and logs no error on the way', async () => {
    expect(await phone.complaints()).toEqual([]);
  });
});
