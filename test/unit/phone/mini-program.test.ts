/** @jest-environment jsdom */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';

import type { MiniPackage, Platform } from '../../../host/phone/compile/package-shape';
import type { AppLaunch } from '../../../host/phone/probe';

// The real page has both; jsdom has not, and the template compiler wants them when it is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });

async function runtime() {
  const { compileMiniPackage } = await import('../../../host/phone/compile/mini-package');
  const { prepareFramework } = await import('../../../host/phone/runtime/environment');
  const { MiniProgram } = await import('../../../host/phone/runtime/mini-program');
  const { Recorder } = await import('../../../host/phone/runtime/record');
  const { listenForTouches } = await import('../../../host/phone/runtime/touch');
  return { compileMiniPackage, prepareFramework, MiniProgram, Recorder, listenForTouches };
}

type Runtime = Awaited<ReturnType<typeof runtime>>;

const WORDS: Record<Platform, Record<'template' | 'tap' | 'change' | 'if' | 'role', string>> = {
  wechat: {
    template: 'wxml',
    tap: 'bindtap',
    change: 'bindchange',
    if: 'wx:if',
    role: 'aria-role',
  },
  alipay: { template: 'axml', tap: 'onTap', change: 'onChange', if: 'a:if', role: 'role' },
};

function homeOf(platform: Platform): string {
  const w = WORDS[platform];
  return `
    <view id="tap" data-sid="s1" ${w.tap}="tapped" ${w.role}="button" aria-label="点一下">{{n}}</view>
    <view id="seen" ${w.if}="{{n > 0}}" hidden="{{n > 1}}">{{said}}</view>
    <checkbox-group id="group" ${w.change}="changed">
      <label id="words"><checkbox id="box" value="a" />甲</label>
      <checkbox value="b" checked="{{true}}" />
    </checkbox-group>
    <button id="off" disabled="{{true}}" ${w.tap}="tapped">关</button>`;
}

const HOME = `Page({
  data: { n: 0, said: '' },
  onLoad(query) { this.setData({ said: 'loaded ' + query.a }) },
  tapped(event) {
    const { type, currentTarget } = event;
    this.setData({ n: this.data.n + 1, said: [type, currentTarget.id, currentTarget.dataset.sid].join() });
  },
  changed(event) { this.setData({ said: JSON.stringify(event.detail.value) }) },
})`;

async function compiled(platform: Platform, { compileMiniPackage }: Runtime): Promise<MiniPackage> {
  const dir = await mkdtemp(path.join(tmpdir(), 'phone-'));
  const style = platform === 'wechat' ? 'wxss' : 'acss';
  const files: Record<string, string> = {
    'app.json':
      '{"pages":["pages/home","pages/next"],"subPackages":[{"root":"more","pages":["far"]}],"window":{"navigationBarBackgroundColor":"@bar","navigationBarTextStyle":"@words"},"darkmode":true,"themeLocation":"theme.json"}',
    'theme.json': JSON.stringify({
      light: { bar: '#ffffff', words: 'black' },
      dark: { bar: '#111111', words: 'white' },
    }),
    'app.js': 'App({})',
    [`app.${style}`]: 'page{top:1rpx}',
    'pages/home.json': '{}',
    'pages/home.js': HOME,
    [`pages/home.${WORDS[platform].template}`]: homeOf(platform),
    'pages/next.json': '{}',
    'pages/next.js': 'Page({ onShow() { throw new Error("next is broken") } })',
    [`pages/next.${WORDS[platform].template}`]: '<text id="next">次</text>',
    'more/common.js': 'exports.said = "远"',
    'more/far.json': '{}',
    'more/far.js': "Page({ data: { said: require('./common').said } })",
    [`more/far.${WORDS[platform].template}`]: '<text id="far">{{said}}</text>',
  };
  await Promise.all(['pages', 'more'].map((folder) => mkdir(path.join(dir, folder))));
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(path.join(dir, name), text)),
  );
  const script = await compileMiniPackage(dir, platform);
  await rm(dir, { recursive: true });
  // The script is our own compiler's; a page loads it with a script tag.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  (new Function(script) as () => void)();
  return (globalThis as unknown as { yimaPackage: MiniPackage }).yimaPackage;
}

async function started(platform: Platform) {
  const parts = await runtime();
  const pack = await compiled(platform, parts);
  const recorder = new parts.Recorder();
  const services = { platform, pick: () => Promise.resolve(null) };
  parts.prepareFramework(services, recorder, () => 'here');
  const scroller = document.createElement('main');
  document.body.replaceChildren(scroller);
  parts.listenForTouches(scroller);
  const surface = { scroller, styles: document.createElement('style'), look: jest.fn() };
  const abilities = () => ({});
  const clockFastMs = () => 0;
  const around = { pack, platform, recorder, services, surface, abilities, clockFastMs };
  const program = new parts.MiniProgram(around);
  const launch: AppLaunch = {
    ...{ path: 'pages/home', query: { a: '7' }, scene: 1005, referrerInfo: {}, cold: true },
  };
  program.start(launch);
  const find = (id: string) => scroller.querySelector<HTMLElement>(`#${id}`);
  return { program, recorder, surface, find };
}

describe.each<Platform>(['wechat', 'alipay'])('a mini-program of %s', (platform) => {
  beforeEach(() => jest.resetModules());

  it('answers a tap with its own target, and carries its name to the screen', async () => {
    const { find, recorder } = await started(platform);
    expect(find('tap')?.getAttribute('role')).toBe('button');
    expect(find('tap')?.getAttribute('aria-label')).toBe('点一下');
    expect(find('tap')?.tabIndex).toBe(0);
    find('tap')?.click();
    expect(find('tap')?.textContent).toBe('1');
    expect(find('seen')?.textContent).toBe('tap,tap,s1');
    expect(find('seen')?.hidden).toBe(false);
    find('tap')?.click();
    expect(find('seen')?.hidden).toBe(true);
    expect(recorder.errors).toEqual([]);
  });

  it('hands the focus to the page that came, and back to the one that was left', async () => {
    const { find, program } = await started(platform);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    find('tap')?.focus();
    program.pages.navigateTo('/pages/next');
    expect(document.activeElement).toBe(program.pages.top?.dom);
    expect(document.activeElement?.querySelector('#next')).not.toBeNull();
    program.pages.navigateBack(1);
    expect(document.activeElement?.querySelector('#tap')).not.toBeNull();
    jest.restoreAllMocks();
  });

  it('takes no focus while somebody works elsewhere in the window', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { program } = await started(platform);
    program.pages.navigateTo('/pages/next');
    expect(document.activeElement).toBe(document.body);
    jest.restoreAllMocks();
  });

  it('is tapped by Enter and Space, and not through a disabled button', async () => {
    const { find } = await started(platform);
    for (const key of ['Enter', ' ', 'a']) {
      find('tap')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    expect(find('tap')?.textContent).toBe('2');
    find('off')?.click();
    expect(find('tap')?.textContent).toBe('2');
    expect(find('off')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('ticks a box by its label and tells the group', async () => {
    const { find } = await started(platform);
    find('tap')?.click();
    find('words')?.click();
    expect(find('box')?.getAttribute('aria-checked')).toBe('true');
    expect(find('seen')?.textContent).toBe('["a","b"]');
    find('box')?.click();
    expect(find('seen')?.textContent).toBe('["b"]');
  });

  it('keeps a stack of pages, of which one is on the screen', async () => {
    const { find, program, surface, recorder } = await started(platform);
    find('tap')?.click();
    program.pages.navigateTo('./next');
    expect(find('next')).not.toBeNull();
    expect(find('tap')).toBeNull();
    expect(program.pages.callers().map((page) => page.route)).toEqual(['pages/home', 'pages/next']);
    expect(recorder.errors.join()).toContain('next is broken');
    program.pages.navigateBack(5);
    expect(find('tap')?.textContent).toBe('1');
    expect(surface.styles.textContent).toContain('wx-page{top:calc(1 * 100cqw / 750)}');
    expect(() => program.pages.navigateTo('/pages/lost')).toThrow('not found');
    expect(recorder.errors.join()).toContain('pages/lost');
  });

  it('dresses its bar by the theme the system asks for', async () => {
    const matches = { matches: true, addEventListener: jest.fn(), removeEventListener: jest.fn() };
    Object.assign(globalThis, { matchMedia: () => matches });
    const { surface, program } = await started(platform);
    expect(surface.look).toHaveBeenLastCalledWith(
      expect.objectContaining({ background: '#111111', dark: true }),
    );
    program.end();
    expect(matches.removeEventListener).toHaveBeenCalled();
    Object.assign(globalThis, { matchMedia: undefined });
    const light = await started(platform);
    expect(light.surface.look).toHaveBeenLastCalledWith(
      expect.objectContaining({ background: '#ffffff', dark: false }),
    );
  });

  it('fetches a sub-package with its first page, common modules and all', async () => {
    const { find, program, recorder } = await started(platform);
    program.pages.navigateTo('/more/far');
    expect(find('far')?.textContent).toBe('远');
    program.pages.navigateBack(1);
    program.pages.navigateTo('/more/far');
    expect(find('far')?.textContent).toBe('远');
    expect(recorder.errors).toEqual([]);
  });

  it('has its payloads metered and its query given to the page', async () => {
    const { find, recorder } = await started(platform);
    expect(recorder.setData[0]).toMatchObject({ page: 'here', keys: ['said'], bytes: 19 });
    find('tap')?.click();
    expect(recorder.setData).toHaveLength(2);
  });
});
