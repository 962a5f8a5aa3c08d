import { Conditions } from '../../../host/phone/abilities/conditions';
import type { Device } from '../../../host/phone/abilities/device';
import { Signal } from '../../../host/phone/abilities/signal';
import { browserStore } from '../../../host/phone/abilities/storage';
import type { AppLaunch } from '../../../host/phone/probe';

/** A Web Storage in memory. */
export function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const launch: AppLaunch = { path: 'p', query: {}, scene: 1005, referrerInfo: {}, cold: true };

/** A phone on which everything works, except what the test replaces. */
export function aDevice(changes: Partial<Device> = {}): Device {
  const done = () => Promise.resolve();
  return {
    platform: 'wechat',
    store: browserStore('wechat.someone', aStorage()),
    identity: {
      loginCode: () => Promise.resolve('login-code'),
      realNameCode: () => Promise.resolve('name-code'),
      checkFace: () => Promise.resolve('pass'),
      openPayCode: () => Promise.resolve(true),
    },
    router: { navigateTo: done, redirectTo: done, reLaunch: done, navigateBack: done },
    screen: { brightness: 0.5, keepOn: false },
    conditions: new Conditions(),
    model: () => '沙箱手机 W1',
    send: () => Promise.resolve({ status: 200, headers: {}, data: { ok: true } }),
    modal: () => Promise.resolve(true),
    actionSheet: () => Promise.resolve(0),
    askToSend: () => Promise.resolve(true),
    toast: () => undefined,
    hideToast: () => undefined,
    setBrightness: () => undefined,
    setKeepOn: () => undefined,
    setTitle: () => undefined,
    call: () => undefined,
    vibrate: () => undefined,
    copy: () => undefined,
    windowSize: () => ({ width: 390, height: 764, screenHeight: 844, barHeight: 32 }),
    fontScale: () => 1,
    launchOptions: () => launch,
    enterOptions: () => launch,
    onAppShow: new Signal(),
    onAppHide: new Signal(),
    selectorQuery: () => ({}),
    exit: () => undefined,
    ...changes,
  };
}

type Called = (options: Record<string, unknown>) => unknown;

/** Calls an ability in the callback style and waits for its answer. */
export function answerOf(
  ability: unknown,
  options: Record<string, unknown> = {},
): Promise<{ from: 'success' | 'fail'; result: Record<string, unknown> }> {
  return new Promise((resolve) => {
    let from: 'success' | 'fail' = 'fail';
    (ability as Called)({
      ...options,
      success: () => {
        from = 'success';
      },
      fail: () => {
        from = 'fail';
      },
      complete: (result: Record<string, unknown>) => resolve({ from, result }),
    });
  });
}
