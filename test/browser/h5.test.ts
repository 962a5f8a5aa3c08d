import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, phoneWindow } from './kit/chromium';
import { Desk } from './kit/desk';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

const dist = resolve(__dirname, '../../dist/h5');

/** The pages inside of the sandbox's app, as a hand meets them. */
class Pages {
  private constructor(
    readonly page: Page,
    private readonly frame: FrameLocator,
    private readonly seen: {
      readonly faults: readonly string[];
      /** Every address that was asked or stood above the pages, decoded. */
      readonly addresses: readonly string[];
    },
  ) {}

  static async open(browser: Browser, url: string, person: string): Promise<Pages> {
    const { page, faults } = await openPage(browser, `${url}/app/?person=${person}`, phoneWindow);
    const addresses: string[] = [];
    const note = (address: string) => void addresses.push(decodeURIComponent(address));
    page.on('request', (request) => note(request.url()));
    page.on('framenavigated', (frame) => note(frame.url()));
    await page.getByRole('button', { name: '医保码' }).click();
    return new Pages(page, page.frameLocator('iframe'), { faults, addresses });
  }

  node(id: string): Locator {
    return this.frame.locator(`[id="${id}"]:visible`).first();
  }

  async tap(...ids: string[]): Promise<void> {
    for (const id of ids) await this.node(id).click({ timeout: 15_000 });
  }

  async type(id: string, text: string): Promise<void> {
    await this.node(id)
      .locator('input')
      .or(this.frame.locator(`input[id="${id}"]`))
      .first()
      .fill(text);
  }

  async sees(words: RegExp): Promise<void> {
    await this.frame
      .getByText(words)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 15_000 });
  }

  async register(name: string, idNumber: string): Promise<void> {
    await this.type('register-name', name);
    await this.type('register-id-number', idNumber);
    await this.tap('register-go');
  }

  async lookIntoCamera(): Promise<void> {
    const start = this.page.getByRole('button', { name: '开始识别' });
    await start.click();
    await start.waitFor({ state: 'detached' });
  }

  addresses(): readonly string[] {
    return this.seen.addresses;
  }

  complaints(): readonly string[] {
    return this.seen.faults;
  }
}

describe('inside the app of a bank or a city', () => {
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

  it('registers by name and number, looks, claims, and shows a code that the desk reads', async () => {
    const pages = await Pages.open(browser, town.url, 'zhang-wei');
    await pages.tap('home-activate', 'register-consent');
    await pages.register('张伟', '110108198503129519');
    await pages.sees(/身份证号/);
    await pages.register('张三', '110108198503129518');
    await pages.sees(/没有查到姓名与身份证号相符的参保人/);
    await pages.register('张伟', '110108198503129518');
    await pages.tap('face-consent', 'face-start');
    await pages.lookIntoCamera();
    await pages.node('claim-go').waitFor();
    await pages.page.reload();
    await pages.page.getByRole('button', { name: '医保码' }).click();
    await pages.tap('home-resume', 'claim-go');
    await pages.sees(/激活成功/);
    await pages.tap('done-use');
    const digits = pages.node('code-digits');
    await digits.waitFor();
    const shown = ((await digits.textContent()) ?? '').replace(/\D/g, '');
    expect(shown).toMatch(/^\d{28}$/);
    const desk = await Desk.open(browser, town.url);
    await desk.scanByKeyboard(shown);
    expect(await desk.read('holder-name')).toMatch(/张/);
    await pages.node('code-used').waitFor();
    expect(pages.complaints()).toEqual([]);
    const told = pages.addresses().join('\n');
    expect(told).toMatch(/\/api\/activation\/prove$/m);
    expect(told).toMatch(/\/h5\/#\/pages\/code\/index/);
    for (const personal of ['张', '110108198503129518', '16999900001', shown])
      expect(told).not.toContain(personal);
  });

  it('takes a counter slip where the face is not recognised', async () => {
    const pages = await Pages.open(browser, town.url, 'zhou-jianguo');
    await pages.tap('home-activate', 'register-consent');
    await pages.register('周建国', '110105195810019578');
    await pages.tap('face-consent', 'face-start');
    await pages.lookIntoCamera();
    await pages.sees(/人脸与实名信息不一致/);
    const body = JSON.stringify({ person: 'zhou-jianguo' });
    const reply = await fetch(`${town.url}/sandbox/slips`, { method: 'POST', body });
    const { number } = (await reply.json()) as { number: string };
    await pages.tap('face-slip');
    await pages.type('slip-number', number);
    await pages.tap('slip-go', 'claim-go');
    await pages.sees(/激活成功/);
    expect(pages.complaints()).toEqual([]);
  });
});

describe('the pages for a browser', () => {
  it('load with no more than 130 KB of scripts and styles, packed', () => {
    const index = readFileSync(join(dist, 'index.html'), 'utf8');
    const named = [...index.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
      ([, file]) => file,
    );
    const bytes = named.map((file) => gzipSync(readFileSync(join(dist, file ?? ''))).length);
    const sum = bytes.reduce((all, one) => all + one, 0);
    console.info(`h5: ${sum} bytes packed in ${named.length} files`);
    expect(named.length).toBeGreaterThan(1);
    expect(sum).toBeLessThanOrEqual(130_000);
  });

  it('hold no script in the page itself, which the policy would not run', () => {
    const index = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(index).toMatch(/<script[^>]+src=/);
    expect(index).not.toMatch(/<script(?![^>]*src=)[^>]*>/);
  });
});
