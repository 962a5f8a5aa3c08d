import type { Browser, Page } from 'playwright-core';
import { laptopWindow, openBrowser, openPage } from './kit/chromium';
import { Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(180_000);

/** Moves the focus with Tab until it is on a control of that name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const label = await page.evaluate(() => {
      let focus = document.activeElement;
      while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
      // On the body or on a whole page the focus is a place to go on from, on no control.
      if (!(focus instanceof HTMLElement) || focus.tabIndex < 0) return '';
      return `${focus.getAttribute('aria-label') ?? ''} ${focus.textContent ?? ''}`.trim();
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${name} with the Tab key.`);
}

describe('the phones in other hands', () => {
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

  it('leads from search to the pay password with the keyboard alone, on a laptop', async () => {
    const address = `${town.url}/phone/wechat.html?person=zhang-wei`;
    const { page, faults } = await openPage(browser, address, laptopWindow);
    await page.waitForFunction(() => 'yimaPhone' in globalThis);
    const press = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await press(/^搜索/);
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('我的医保凭证');
    await press(/我的医保凭证/);
    await page.locator('[id="home-activate"]').waitFor();
    await press(/立即激活/);
    await page.locator('[id="identity-go"]').waitFor();
    await press(/去激活/);
    await page.getByRole('group', { name: '数字键盘' }).waitFor();
    await page.keyboard.type('246813');
    await page.locator('[data-role="confirm"]').last().waitFor();
    await press(/^允许$/);
    await page.locator('[id="authorise-agree"]').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows both phones and the desk’s door on a laptop, with their panels', async () => {
    const { page, faults } = await openPage(browser, `${town.url}/`, laptopWindow);
    await page.locator('iframe').nth(1).waitFor();
    expect(await page.locator('iframe').count()).toBe(2);
    await page.locator('#wechat-person').selectOption('ayiguli');
    await page.locator('#alipay-face').selectOption('noMatch');
    const wechat = page.frameLocator('iframe >> nth=0');
    await wechat.getByRole('button', { name: '我', exact: true }).click();
    await wechat.getByText('sandbox-ayiguli').waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['wechat', 'alipay'] as const)('obeys a finger on %s', async (platform) => {
    const phone = await Phone.on(browser, { url: town.url, platform, person: 'li-guihua' });
    const finger = (name: string | RegExp) =>
      phone.page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .last()
        .tap();
    await finger(/^搜索/);
    await phone.page.getByRole('searchbox').fill('医保凭证');
    await finger(/我的医保凭证/);
    await phone.isOn('home');
    await phone.node('home-activate').tap();
    await phone.isOn(platform === 'wechat' ? 'identity' : 'agreement');
    expect(await phone.complaints()).toEqual([]);
    await phone.off();
  });
});
