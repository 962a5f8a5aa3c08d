import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { activateInAlipay, activateInWechat, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(180_000);

/** Texts of the mini-program with their size, and whether they leave the screen or their own box. */
function texts(phone: Phone) {
  return phone.page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const nodes = [...document.querySelectorAll<HTMLElement>('wx-view,wx-text,wx-button')].filter(
      (one) =>
        [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) &&
        one.getBoundingClientRect().width > 1, // What is for a screen reader alone has one pixel.
    );
    return nodes.map((one) => {
      const box = one.getBoundingClientRect();
      return {
        text: one.textContent?.trim() ?? '',
        px: parseFloat(getComputedStyle(one).fontSize),
        isOut: box.left < -1 || box.right > width + 1,
        isCut:
          one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflowX === 'hidden',
      };
    });
  });
}

describe.each([
  { platform: 'wechat', activate: activateInWechat },
  { platform: 'alipay', activate: activateInAlipay },
] as const)('$platform with large text', ({ platform, activate }) => {
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

  it('grows every text by the person’s setting, and nothing leaves the screen', async () => {
    const at = { url: town.url, platform, person: 'ayiguli' } as const;
    const usual = await Phone.on(browser, at);
    await usual.openBySearch('医保凭证');
    await usual.node('home-activate').waitFor();
    const before = new Map((await texts(usual)).map(({ text, px }) => [text, px]));
    await usual.off();

    const large = await Phone.on(browser, { ...at, fontScale: 1.6 });
    const inPlace = async (page: string) => {
      const bad = (await texts(large)).filter(({ isOut, isCut }) => isOut || isCut);
      expect(bad.map(({ text }) => `${page}: ${text}`)).toEqual([]);
    };
    await large.openBySearch('医保凭证');
    await large.node('home-activate').waitFor();
    const grown = (await texts(large)).filter(({ text }) => before.has(text));
    // Text this large brings 长辈版, which shows fewer things.
    expect(grown.length).toBeGreaterThan(5);
    for (const { text, px } of grown)
      expect({ text, by: px / (before.get(text) ?? 1) }).toEqual({
        text,
        by: expect.closeTo(1.6) as number,
      });
    await inPlace('home');
    await activate(large);
    await inPlace('done');
    await large.tap('done-use');
    await large.hasCode();
    await inPlace('code');
    expect(await large.complaints()).toEqual([]);
  });
});
