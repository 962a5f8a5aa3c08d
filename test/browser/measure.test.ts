import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { demands, measure, type Measured } from './kit/measure';
import { Phone } from './kit/phone';
import { ways } from './kit/reach';
import { openTown, type Town } from './kit/town';

jest.setTimeout(400_000);

const outputs = { wechat: 'weapp', alipay: 'alipay' } as const;

/** Every page of a compiled build, by its name below `pages/`. */
function pagesOf(platform: keyof typeof outputs): readonly string[] {
  const file = resolve(__dirname, '../../dist', outputs[platform], 'app.json');
  const { pages, subPackages = [] } = JSON.parse(readFileSync(file, 'utf8')) as {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const aside = subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`));
  return [...pages, ...aside].map((page) => page.replace(/^pages\/|\/index$/g, ''));
}

type Row = Measured & { readonly page: string; readonly look: string };

/** The minima of each page, for the reader of the log. */
function table(rows: readonly Row[]): string {
  const head = ['page', 'look', 'text', 'largest', 'line', 'contrast', 'target', 'depth'];
  const cells = rows.map((row) => [
    row.page,
    row.look,
    row.smallestText.toFixed(1),
    row.largestText.toFixed(1),
    row.tightestLine.toFixed(2),
    row.weakestContrast.toFixed(2),
    Number.isFinite(row.smallestTarget) ? row.smallestTarget.toFixed(0) : '–',
    String(row.depth),
  ]);
  const widths = head.map((name, at) =>
    Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  return [head, ...cells]
    .map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n');
}

describe.each(['wechat', 'alipay'] as const)('every page of %s', (platform) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('has a way that the measuring hand knows', () => {
    const known = Object.keys(ways).map((name) => name.split('#')[0]);
    expect(pagesOf(platform).filter((page) => !known.includes(page))).toEqual([]);
  });

  describe.each(['standard', 'elder'] as const)('in the %s look', (look) => {
    let town: Town;
    const phones = new Map<string, Phone>();
    const rows: Row[] = [];

    beforeAll(async () => {
      town = await openTown();
    });
    afterAll(async () => {
      console.info(`${platform}\n${table(rows)}`);
      for (const phone of phones.values()) await phone.off();
      await town?.stop();
    });

    /** The phone of a person, on its home page, in the look. */
    async function phoneOf(person: string): Promise<Phone> {
      const known = phones.get(person);
      if (known) await known.page.reload();
      const phone = known ?? (await Phone.on(browser, { url: town.url, platform, person }));
      phones.set(person, phone);
      await phone.openBySearch('医保凭证');
      if (!known && look === 'elder') await phone.tap('elder-pill');
      return phone;
    }

    const pages = pagesOf(platform);
    const isHere = (name: string) => pages.includes(name.split('#')[0] ?? '');
    const reachable = Object.entries(ways).filter(
      ([name, { on }]) => isHere(name) && (!on || on === platform),
    );

    it.each(reachable)('%s can be read and touched', async (name, { person, go }) => {
      const phone = await phoneOf(person);
      await go(phone, platform);
      await phone.isOn((name.split('#')[0] ?? '').replace(/^more\//, ''));
      const faults: string[] = [];
      for (const scheme of ['light', 'dark'] as const) {
        await phone.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await phone.page.waitForTimeout(350);
        const seen = await measure(phone.page, demands[look]);
        rows.push({ page: name, look: `${look} ${scheme}`, ...seen.measured });
        faults.push(...seen.faults.map((one) => `${scheme}: ${one}`));
      }
      await phone.page.emulateMedia({ colorScheme: 'light' });
      expect(faults).toEqual([]);
      expect(await phone.complaints()).toEqual([]);
    });
  });
});

describe('the measuring', () => {
  it('finds every fault that is planted', async () => {
    const town = await openTown();
    const browser = await openBrowser();
    const phone = await Phone.on(browser, {
      url: town.url,
      platform: 'wechat',
      person: 'zhang-wei',
    });
    await phone.openBySearch('医保凭证');
    await phone.node('home-activate').waitFor();
    await phone.page.evaluate(() => {
      const plant = (text: string, style: string, role?: string) => {
        const node = document.createElement('div');
        node.textContent = text;
        node.style.cssText = `line-height:1.5;${style}`;
        if (role) node.setAttribute('role', role);
        document.querySelector('#home')?.append(node);
      };
      plant('太小', 'font-size:9px');
      plant('太挤', 'line-height:1');
      plant('太淡', 'color:#999;background:#ddd');
      plant('难点', 'width:30px;height:30px', 'button');
      plant('切掉的字切掉的字', 'width:40px;overflow:hidden;white-space:nowrap');
      plant('压住一', 'position:absolute;top:5px;left:5px');
      plant('压住二', 'position:absolute;top:5px;left:5px');
      plant('太宽', 'width:900px');
    });
    const { faults } = await measure(phone.page, demands.standard);
    const found = faults.join('\n');
    for (const fault of [
      'small text: 太小',
      'tight lines: 太挤',
      'pale: 太淡',
      'small target: 难点',
      'cut off: 切掉的字',
      'on top of each other: 压住一 / 压住二',
      'the page scrolls sideways',
    ])
      expect(found).toContain(fault);
    expect((await measure(phone.page, demands.elder)).faults.join()).toContain('nothing large');
    await browser.close();
    await town.stop();
  });
});
