import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs axe on what is on the screen; what it cannot decide (canvas, gradients) is left to other tests. */
async function findings(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await session.send('Runtime.evaluate', { expression: axe });
  const found = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(options: unknown): Promise<{ violations: Finding[] }> };
    };
    const { violations } = await engine.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
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

    async function look(what: string): Promise<void> {
      await phone.page.waitForTimeout(350); // Let a page's entrance end: colours in motion are no colours.
      const found = [...(await findings(phone.page)), ...(await poorControls(phone.page))];
      expect(found.map((one) => `${what}: ${one}`)).toEqual([]);
    }

    it('and this look would see a fault', async () => {
      await phone.page.evaluate(() => {
        const pale = document.createElement('p');
        pale.id = 'planted';
        pale.style.cssText = 'color:#bbb;background:#fff;position:fixed;z-index:99';
        pale.textContent = '看不清';
        const mute = document.createElement('button');
        mute.id = 'planted-mute';
        mute.style.cssText = 'position:fixed;width:20px;height:20px;z-index:99';
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
        await phone.tap('agreement-consent');
        await phone.tap('agreement-go');
        await phone.allowRealName();
      }
      await phone.isOn('face');
      await look('face');
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
      await phone.tap('password-next');
      await phone.node('password-first').waitFor();
      await look('password keypad');
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
      await phone.node('code-digits').waitFor();
      await look('code');
      await phone.choose({ payCode: 'refused' });
      await phone.tap('code-self-pay');
      await phone.isOn('self-pay');
      await look('self-pay');
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
