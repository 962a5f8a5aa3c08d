import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDesks } from '../../../scripts/build-desks';

describe('the desk as it is served', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
    await buildDesks({ outDir: folder });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const institution = (): string => join(folder, 'institution');
  const scripts = (): readonly string[] =>
    readdirSync(institution()).filter((name) => name.endsWith('.js'));
  const textOf = (name: string): string => readFileSync(join(institution(), name), 'utf8');
  const bytesOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + statSync(join(institution(), name)).size, 0);

  /** What a page loads at once: a script and what it imports, not what it may ask for later. */
  const loadedWith = (
    name: string,
    before: ReadonlySet<string> = new Set(),
  ): ReadonlySet<string> => {
    const imports = textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    return [...imports].reduce<ReadonlySet<string>>(
      (all, [, next = '']) => (all.has(next) ? all : loadedWith(next, all)),
      new Set([...before, name]),
    );
  };
  const named = (start: string): string => {
    const found = scripts().find((name) => name.startsWith(start));
    if (!found) throw new Error(`No script ${start}.`);
    return found;
  };

  it('opens with the scanning page alone', () => {
    const first = [...loadedWith('app.js')];
    expect(bytesOf(first)).toBeLessThan(265_000);
    expect(first.some((name) => /settling|sign-ca|code-reader/.test(name))).toBe(false);
    expect(statSync(join(institution(), 'app.css')).size).toBeLessThan(32_000);
  });

  it('fetches the settling pages, SM3 and the camera each when it is wanted', () => {
    const settling = [...loadedWith(named('settling.view'))];
    const first = loadedWith('app.js');
    expect(bytesOf(settling.filter((name) => !first.has(name)))).toBeLessThan(130_000);
    expect(settling.some((name) => /sign-ca|code-reader/.test(name))).toBe(false);
    expect(bytesOf([named('sign-ca')])).toBeLessThan(60_000);
  });
});
