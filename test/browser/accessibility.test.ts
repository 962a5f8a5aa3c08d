import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { Phone, typeOnKeypad } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Checked {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[];
  }[];
}

/**
 * Runs axe on what is on the screen. A contrast that it cannot decide is a fault as well, or a veil over the
 * page would hide every pale word; only single characters and drawn signs such as ✓ are left to the eye.
 */
async function findings(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(options: unknown): Promise<Record<'violations' | 'incomplete', Checked[]>> };
    };
    const { violations, incomplete } = await engine.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    });
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    const unsure = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes)
      .map(({ html, any }) => ({ html, why: any[0]?.data?.messageKey ?? 'unknown' }))
      .filter(({ why }) => why !== 'shortTextContent' && why !== 'nonBmp')
      .map(({ html, why }) => `contrast unknown (${why}): ${html}`);
    return [...told, ...unsure].map((one) => one.slice(0, 200));
  });
}

/** Controls of the mini-program that a screen reader would call nothing, and targets under 44 px. */
function poorControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const roles =
      '[role="button"],[role="checkbox"],[role="switch"],[role="link"],button,wx-button,input';
    const seen = [...document.querySelectorAll<HTMLElement>(roles)].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && one.closest('[aria-hidden="true"]') === null;
    });
    return seen.flatMap((one) => {
      const box = one.getBoundingClientRect();
      const label =
        one.getAttribute('aria-label') ??
        (one instanceof HTMLInputElement
          ? (one.labels?.[0]?.textContent ?? one.placeholder)
          : null) ??
        one.textContent;
      const name = `${one.tagName.toLowerCase()}#${one.id} «${(label ?? '').trim()}»`;
      const isSmall = one.closest('[id]') !== null && (box.height < 43.5 || box.width < 43.5);
      const isPart =
        one instanceof HTMLInputElement && one.parentElement?.closest('[role]') !== null;
      return [
        ...(label?.trim() ? [] : [`no name: ${name}`]),
        ...(isSmall && !isPart && one.id !== ''
          ? [`small target: ${name} ${box.width}×${box.height}`]
          : []),
      ];
    });
  });
}

describe.each(['wechat', 'alipay'] as const)(
  'what %s shows can be read and touched by everybody',
  (platform) => {
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

    async function look(what: string, at = phone): Promise<void> {
      await at.page.waitForTimeout(350); // Let a page's entrance end: colours in motion are no colours.
      const found = [...(await findings(at.page)), ...(await poorControls(at.page))];
      expect(found.map((one) => `${what}: ${one}`)).toEqual([]);
    }

    it('and this look would see a fault', async () => {
      await phone.page.evaluate(() => {
        const pale = document.createElement('p');
        pale.id = 'planted';
        pale.style.color = '#bbb';
        pale.textContent = '看不清的字';
        const mute = document.createElement('button');
        mute.id = 'planted-mute';
        mute.style.cssText = 'width:20px;height:20px;padding:0;border:0';
        document.querySelector('main')?.append(pale, mute);
      });
      const seen = [...(await findings(phone.page)), ...(await poorControls(phone.page))].join(
        '\n',
      );
      expect(seen).toMatch(/color-contrast.*planted/);
      expect(seen).toMatch(/no name: button#planted-mute/);
      expect(seen).toMatch(/small target: button#planted-mute/);
      await phone.page.reload();
    });

    it('on the platform’s own screens', async () => {
      await look('platform home');
    });

    it('on every page of the activation', async () => {
      await phone.openBySearch('医保电子凭证');
      await look('home');
      await phone.tap('home-privacy');
      await look('privacy sheet');
      await phone.tap('sheet-close');
      await phone.tap('home-activate');
      if (platform === 'wechat') {
        await phone.isOn('identity');
        await look('identity');
        await phone.tap('identity-go');
        await look('pay password sheet');
        await phone.typePayPassword();
        await look('consent sheet');
        await phone.allowRealName();
        await phone.isOn('authorise');
        await look('authorise');
        await phone.tap('authorise-agree');
      } else {
        await phone.isOn('agreement');
        await look('agreement');
        await phone.tap('agreement-read');
        await look('agreement sheet');
        await phone.tap('sheet-close');
        await phone.tap('agreement-consent');
        await phone.tap('agreement-go');
        await phone.allowRealName();
      }
      await phone.isOn('face');
      await look('face');
      await phone.tap('face-refuse');
      await phone.node('face-other-way').waitFor();
      await look('the way without a face');
      await phone.tap('face-back');
      await phone.tap('face-consent');
      await phone.choose({ face: 'noMatch' });
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.sees(/人脸与实名信息不一致/);
      await look('face refused');
      await phone.choose({ face: 'pass' });
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.isOn('done');
      await look('done');
    });

    it('on password, phone, code and home', async () => {
      await phone.tap('done-password');
      await phone.isOn('password');
      await look('password sms');
      await phone.tap('password-sms');
      await phone.type('password-sms-code', await phone.readSms());
      await phone.tapNamed('收起短信'); // It lies over the page for a while, as on any phone.
      await phone.tap('password-next');
      await phone.node('password-first').waitFor();
      await look('password keypad');
      await typeOnKeypad(phone, '271828');
      await phone.node('password-again').waitFor();
      await look('password again');
      await typeOnKeypad(phone, '271828');
      await phone.node('password-done').waitFor();
      await look('password done');
      await phone.page.reload();
      await phone.openBySearch('医保电子凭证');
      await phone.node('home-card').waitFor();
      await look('home active');
      await phone.tap('home-phone');
      await phone.isOn('phone');
      await look('phone');
      await phone.page.reload();
      await phone.openBySearch('医保电子凭证');
      await phone.tap('home-show-code');
      await phone.hasCode();
      await look('code');
      const desk = await Desk.open(browser, town.url);
      await desk.scanByKeyboard(await phone.digits());
      await desk.read('holder-name');
      expect(await findings(desk.page)).toEqual([]);
      await phone.node('code-used').waitFor();
      await look('code used');
      await phone.hasCode();
      await phone.choose({ payCode: 'refused' });
      await phone.tap('code-self-pay');
      await phone.isOn('self-pay');
      await look('self-pay');
    });

    it('where the answer is no', async () => {
      const other = await Phone.on(browser, { url: town.url, platform, person: 'liu-yang' });
      if (platform === 'wechat') await other.tapNamed('我');
      await other.tapNamed(/^卡包/);
      await other.tapNamed(/医保电子凭证/);
      if (platform === 'wechat') await other.tapNamed('刷医保码');
      await other.sees(/还没有激活/);
      await look('code of nobody', other);
      await other.page.reload();
      await other.openBySearch('医保凭证');
      await other.tap('home-activate');
      if (platform === 'wechat') {
        await other.tap('identity-go');
        await other.typePayPassword();
      } else {
        await other.tap('agreement-consent');
        await other.tap('agreement-go');
      }
      await other.allowRealName();
      await other.sees(/没有查到您的参保信息/);
      await look('not insured', other);
      await other.off();
    });

    it('at the desk', async () => {
      const desk = await Desk.open(browser, town.url);
      expect(await findings(desk.page)).toEqual([]);
      await desk.scanByKeyboard('1'.repeat(28));
      await desk.page.locator('#refusal-title').waitFor();
      expect(await findings(desk.page)).toEqual([]);
      expect(desk.complaints()).toEqual([]);
    });
  },
);
