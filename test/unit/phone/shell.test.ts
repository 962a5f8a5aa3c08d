/** @jest-environment jsdom */
import type { FaceOutcome } from '../../../host/phone/abilities/device';
import { checkFace } from '../../../host/phone/shell/face-check';
import { panelPlace } from '../../../host/phone/shell/panel';
import { choosePerson, nobodyHere, wantedPerson } from '../../../host/phone/shell/person';
import type { SandboxPerson } from '../../../host/phone/shell/sandbox';
import { searchScreen, type ShellContext } from '../../../host/phone/shell/screens';

const aPerson = (key: string): SandboxPerson => ({
  ...{ key, group: '日常', label: '在职职工', name: '张伟', note: '', age: 41, region: '北京市' },
});
const people = [aPerson('zhang-wei'), aPerson('li-guihua')];
const askFor = (search: string) => history.replaceState(null, '', `/phone/wechat.html${search}`);

beforeEach(() => {
  localStorage.clear();
  askFor('');
  document.body.replaceChildren();
});

describe('whose phone it is', () => {
  it('is whom the address names, then who it was, then the first', () => {
    expect(choosePerson('wechat', people)?.key).toBe('zhang-wei');
    askFor('?person=li-guihua');
    expect(choosePerson('wechat', people)?.key).toBe('li-guihua');
    askFor('');
    expect(wantedPerson('wechat')).toBe('li-guihua');
    expect(choosePerson('wechat', people)?.key).toBe('li-guihua');
    expect(choosePerson('alipay', people)?.key).toBe('zhang-wei');
  });

  it('is nobody’s when the address names somebody unknown, who is told with the list', () => {
    askFor('?person=nobody&fontScale=2');
    expect(choosePerson('wechat', people)).toBeUndefined();
    const told = nobodyHere(people);
    expect(told.textContent).toContain('没有这个人');
    expect([...told.querySelectorAll('a')].map(({ search }) => search)).toEqual([
      '?person=zhang-wei&fontScale=2',
      '?person=li-guihua&fontScale=2',
    ]);
  });

  it('is the first one’s when only the phone itself remembers somebody unknown', () => {
    localStorage.setItem('yima.phone.person.wechat', 'gone');
    expect(choosePerson('wechat', people)?.key).toBe('zhang-wei');
  });
});

describe('the search', () => {
  it('offers an example that fills the field and finds the mini-program', () => {
    const launch = jest.fn();
    const context = { launch } as unknown as ShellContext;
    document.body.append(searchScreen('搜索', { scene: 1005 })(context));
    const buttons = () => [...document.querySelectorAll('button')].filter((one) => !one.hidden);
    const named = (words: string) => buttons().find((one) => one.textContent?.includes(words));
    named('试试：医保电子凭证')?.click();
    expect(document.querySelector('input')?.value).toBe('医保电子凭证');
    expect(named('试试')).toBeUndefined();
    named('我的医保凭证')?.click();
    expect(launch).toHaveBeenCalledWith({ scene: 1005 });
  });
});

describe('the face check', () => {
  it('has nothing to start while it looks, and keeps the focus', async () => {
    jest.useFakeTimers();
    document.body.innerHTML = '<div><div id="layer"></div></div>';
    const layer = document.getElementById('layer')!;
    const verify = () => Promise.resolve<FaceOutcome>('pass');
    const outcome = checkFace(layer, { verify, chosenIn: panelPlace('wechat') });
    const start = [...layer.querySelectorAll('button')].at(-1);
    expect(layer.textContent).toContain('我 → 沙箱设置');
    start?.focus();
    start?.click();
    expect(layer.textContent).toContain('正在识别');
    expect(start?.hidden).toBe(true);
    expect(document.activeElement?.getAttribute('role')).toBe('dialog');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await outcome).toBe('pass');
    expect(start?.isConnected).toBe(false);
    jest.useRealTimers();
  });
});

describe('the way to the panel', () => {
  it('is told as the platform names it', () => {
    expect(panelPlace('wechat')).toContain('我 → 沙箱设置');
    expect(panelPlace('alipay')).toContain('我的 → 沙箱设置');
  });
});
