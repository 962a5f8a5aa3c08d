import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesOf, outputOf, packageBytes, textOf, type Output } from './kit/dist';

/** The platforms allow 2 MB a package; a person at a counter waits for the main one. */
const budget = { main: 450_000, aside: 200_000, all: 600_000 };
const outputs: Output[] = ['weapp', 'alipay'];

describe.each(outputs)('the package for %s', (output) => {
  const root = outputOf(output);

  it('keeps its main package within 450 KB, the others within 200 KB, all within 600 KB', () => {
    const { main = 0, all = 0, ...aside } = packageBytes(root);
    console.info(`${output}: ${JSON.stringify({ main, ...aside, all })} bytes`);
    expect(main).toBeGreaterThan(100_000);
    expect(main).toBeLessThanOrEqual(budget.main);
    expect(Object.keys(aside)).toEqual(['pages/more']);
    for (const bytes of Object.values(aside)) {
      expect(bytes).toBeGreaterThan(1000);
      expect(bytes).toBeLessThanOrEqual(budget.aside);
    }
    expect(all).toBeLessThanOrEqual(budget.all);
  });

  it('has the sub-package fetched while the first page is read', () => {
    const { preloadRule } = JSON.parse(textOf(root, 'app.json')) as {
      preloadRule: Record<string, { network: string; packages: string[] }>;
    };
    expect(preloadRule['pages/home/index']).toEqual({ network: 'all', packages: ['pages/more'] });
  });

  it('carries the accessible names into its templates', () => {
    const base = textOf(root, output === 'weapp' ? 'base.wxml' : 'base.axml');
    const role = output === 'weapp' ? 'aria-role' : ' role';
    const buttons = base.match(/<button [^>]*>/g) ?? [];
    const inputs = base.match(/<input [^>]*>/g) ?? [];
    expect(buttons.length).toBeGreaterThan(0);
    expect(inputs.length).toBeGreaterThan(0);
    for (const tag of buttons) {
      expect(tag).toContain('aria-label="');
      expect(tag).toContain(`${role}="`);
    }
    for (const tag of inputs) expect(tag).toContain('aria-label="');
    expect(base).toMatch(/<view [^>]*aria-live="/);
    expect(base).toMatch(/<canvas [^>]*aria-label="/);
  });

  it('reaches the cloud at the sandbox’s origin and carries no settings of the machine', () => {
    const scripts = filesOf(root).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => textOf(root, name)).join('\n');
    expect(code).toContain('https://yima.sandbox');
    expect(code).not.toMatch(/process\.env/);
  });

  it('carries no validator of the cloud', () => {
    const code = filesOf(root)
      .filter((name) => name.endsWith('.js'))
      .map((name) => textOf(root, name))
      .join('\n');
    expect(code).not.toMatch(/strictObject|valibot/);
  });
});

/** The sizes that the design names, in CSS px at the person's normal setting. */
function namedSizes(): readonly string[] {
  const tokens = readFileSync(resolve(__dirname, '../../src/ui/tokens.scss'), 'utf8');
  return [...tokens.matchAll(/^\$text-[a-z]+: text\((\d+)\);$/gm)].map(([, px]) => px ?? '');
}

/** Every `font-size` and every `font` of a style sheet whose size is none of the design's, grown. */
function strangeSizes(sheet: string): readonly string[] {
  const sizes = namedSizes().join('|');
  const token = `calc\\((?:${sizes})px ?\\* ?var\\(--fs, ?1\\)\\)`;
  const named = new RegExp(`^font(?:-size:${token}|:[^/]*\\s?${token}[\\s/].*)$`);
  const said = sheet.match(/(?<![-\w])font(?:-size)?:\s*[^;}]+/g) ?? [];
  return said.filter((one) => !named.test(one.replace(/:\s+/, ':').trim()));
}

describe('sizes of text', () => {
  it.each(outputs)('come from tokens that grow with the person’s setting, on %s', (output) => {
    const root = outputOf(output);
    const sheets = filesOf(root).filter((name) => /\.(wxss|acss)$/.test(name));
    const texts = sheets.map((name) => textOf(root, name));
    expect(texts.join('').match(/font-size:/g)?.length).toBeGreaterThan(20);
    expect(texts.flatMap(strangeSizes)).toEqual([]);
  });

  it.each([
    'font-size:calc(13px*var(--fs, 1))',
    'font-size:17px',
    'font-size:inherit',
    'font: 600 17px/1.5 sans-serif',
    'font:600 calc(13px*var(--fs, 1))/1.5 sans-serif',
  ])('would be missed if one were %s', (said) => {
    expect(strangeSizes(`.a{color:red;${said};margin:0}`)).toEqual([said]);
  });

  it.each(['font-size:calc(17px*var(--fs, 1))', 'font:600 calc(17px*var(--fs, 1))/1.5 sans-serif'])(
    'are the design’s in %s',
    (said) => expect(strangeSizes(`.a{font-weight:600;${said}}`)).toEqual([]),
  );
});
