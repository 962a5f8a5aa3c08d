import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { parseSync } from '@babel/core';
import { filesOf, outputOf, pagesOf, textOf } from './kit/dist';

const compilers = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin');
const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac' };
const compilerFolder = process.arch === 'arm64' ? undefined : folders[process.platform];

/** WeChat hands its compilers out as programs for some machines only; elsewhere there is nothing to ask. */
function askTheirCompilers(folder: string): void {
  const bench = mkdtempSync(join(tmpdir(), 'yima-wcc-'));

  /** Runs one of them in a copy of ours, as the package forgets the execute bit. */
  function run(program: 'wcc' | 'wcsc', args: readonly string[], cwd: string) {
    const copy = join(bench, program);
    copyFileSync(join(compilers, folder, program), copy);
    chmodSync(copy, 0o755);
    const { status, stderr } = spawnSync(copy, args, { cwd, maxBuffer: 64 << 20 });
    return { status, said: stderr.toString() };
  }

  afterAll(() => rmSync(bench, { recursive: true, force: true }));

  it('accept every template', () => {
    const root = outputOf('weapp');
    const files = filesOf(root).filter((name) => /\.(wxml|wxs)$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    expect(run('wcc', ['-d', ...files], root)).toEqual({ status: 0, said: '' });
  });

  it('accept every style sheet', () => {
    const root = outputOf('weapp');
    const files = filesOf(root).filter((name) => name.endsWith('.wxss'));
    expect(run('wcsc', ['-lc', ...files], root).status).toBe(0);
  });

  it('would refuse broken ones', () => {
    writeFileSync(join(bench, 'bad.wxml'), '<view><text></view>');
    writeFileSync(join(bench, 'bad.wxss'), '.a { color: ');
    expect(run('wcc', ['-d', 'bad.wxml'], bench).status).not.toBe(0);
    expect(run('wcsc', ['-lc', 'bad.wxss'], bench).status).not.toBe(0);
  });
}

if (compilerFolder) describe('WeChat’s own compilers', () => askTheirCompilers(compilerFolder));
else
  console.info(`WeChat’s compilers do not run on ${process.platform} ${process.arch}: not asked.`);

/** Reads a template as XML; `a:` is Alipay's own name space, and `&&` may stand in an expression. */
function faultsOf(template: string): string | null {
  const text = template.replace(/&(?!\w+;)/g, '&amp;');
  const page = `<root xmlns:a="urn:a">${text}</root>`;
  const read = new DOMParser().parseFromString(page, 'application/xml');
  return read.querySelector('parsererror')?.textContent ?? null;
}

describe('the Alipay build', () => {
  const root = outputOf('alipay');
  const named = (ending: string) => filesOf(root).filter((name) => name.endsWith(ending));

  it('has well-formed templates', () => {
    const templates = named('.axml');
    expect(templates.length).toBeGreaterThan(10);
    const faults = templates.map((name) => [name, faultsOf(textOf(root, name))] as const);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
    expect(faultsOf('<view><text></view>')).not.toBeNull();
  });

  it('has scripts that parse', () => {
    const parse = (name: string) => () => new Script(textOf(root, name), { filename: name });
    for (const name of named('.js')) expect(parse(name)).not.toThrow();
    const sjs = (text: string) => () =>
      parseSync(text, { configFile: false, babelrc: false, sourceType: 'module' });
    for (const name of named('.sjs')) expect(sjs(textOf(root, name))).not.toThrow();
    expect(sjs('export default {')).toThrow();
  });

  it('has every page its app names, with all four parts it needs', () => {
    const missing = pagesOf(root)
      .flatMap((page) => [`${page}.axml`, `${page}.js`, `${page}.json`])
      .filter((name) => !filesOf(root).includes(name));
    expect(missing).toEqual([]);
  });
});
