import { filesOf, mainPackageBytes, outputOf, textOf, type Output } from './kit/dist';

const budgetBytes = 450_000;
const outputs: Output[] = ['weapp', 'alipay'];

describe.each(outputs)('the package for %s', (output) => {
  const root = outputOf(output);

  it('keeps its main package within 450 KB', () => {
    const bytes = mainPackageBytes(root);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(budgetBytes);
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

describe('sizes of text', () => {
  it('come from tokens that grow with the person’s setting, on both platforms', () => {
    for (const output of outputs) {
      const root = outputOf(output);
      const sheets = filesOf(root).filter((name) => /\.(wxss|acss)$/.test(name));
      const sizes = sheets.flatMap((name) => textOf(root, name).match(/font-size:[^;}]+/g) ?? []);
      expect(sizes.length).toBeGreaterThan(20);
      expect(sizes.filter((size) => !/calc\(\d+px ?\* ?var\(--fs, ?1\)\)/.test(size))).toEqual([]);
    }
  });
});
