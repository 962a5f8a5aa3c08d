import type { Conditions } from '../abilities/conditions';
import type { Device, PlatformIdentity, Router } from '../abilities/device';
import { send } from '../abilities/network';
import { Signal } from '../abilities/signal';
import { browserStore } from '../abilities/storage';
import type { Platform } from '../compile/package-shape';
import { SelectorQuery } from '../runtime/selector-query';
import { actionSheet, modal, type Toast } from './dialogs';
import type { Frame } from './frame';
import type { Launcher } from './launcher';
import { askToSend } from './subscribe';

const DEFAULT_BRIGHTNESS = 0.5;

const MODELS: Readonly<Record<Platform, string>> = {
  wechat: '沙箱手机 W1',
  alipay: '沙箱手机 A1',
};

/** What a phone is made of. The launcher comes later than the device, so it is asked for. */
export interface DeviceParts {
  platform: Platform;
  person: string;
  frame: Frame;
  toast: Toast;
  identity: PlatformIdentity;
  conditions: Conditions;
  launcher: () => Launcher;
  leave: () => void;
}

/** Puts together what the phone can do for a mini-program. */
export function makeDevice(parts: DeviceParts): Device {
  const { platform, frame, toast, launcher } = parts;
  const screen = { brightness: DEFAULT_BRIGHTNESS, keepOn: false };
  return {
    platform,
    screen,
    conditions: parts.conditions,
    identity: parts.identity,
    store: browserStore(`${platform}.${parts.person}`, localStorage),
    router: routerOf(launcher),
    send: (request) => throughNetwork(parts.conditions, () => send(request, location.origin)),
    modal: (request) => modal(frame.layer, request),
    askToSend: (templates) => askToSend(frame.layer, platform, templates),
    actionSheet: (items) => actionSheet(frame.layer, items),
    toast: (request) => toast.show(request),
    hideToast: () => toast.hide(),
    setBrightness(value) {
      screen.brightness = Math.min(1, Math.max(0, value));
      frame.root.style.setProperty('--brightness', String(screen.brightness));
      frame.root.classList.toggle('dimmed', screen.brightness < DEFAULT_BRIGHTNESS);
    },
    setKeepOn(on) {
      screen.keepOn = on;
    },
    setTitle: (title) => launcher().running?.pages.setTitle(title),
    call: (number) => void modal(frame.layer, callRequest(number)),
    // A browser complains when a page that nobody has touched wants to vibrate.
    vibrate: () => void (navigator.userActivation?.hasBeenActive && navigator.vibrate?.(15)),
    copy: (text) => {
      void navigator.clipboard?.writeText(text).catch(() => undefined);
      toast.show({ text: '内容已复制', icon: 'none', durationMs: 1500 });
    },
    windowSize: () => sizeOf(frame),
    fontScale: () => Number(asked('fontScale') ?? '1'),
    model: () => asked('model') ?? MODELS[platform],
    launchOptions: () => launcher().first(),
    enterOptions: () => launcher().last(),
    onAppShow: new Signal(),
    onAppHide: new Signal(),
    selectorQuery: () =>
      new SelectorQuery(
        () => launcher().running?.pages.top?.dom ?? null,
        () => frame.scroller,
      ),
    exit: parts.leave,
  };
}

const asked = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** Without a network nothing comes back, and nothing is sent. */
export function throughNetwork<T>({ isOnline }: Conditions, work: () => Promise<T>): Promise<T> {
  return isOnline ? work() : Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
}

function callRequest(number: string) {
  return {
    title: number,
    content: '沙箱：不会真的拨出。',
    confirmText: '呼叫',
    cancelText: '取消',
  };
}

function routerOf(launcher: () => Launcher): Router {
  const go = async (move: (pages: NonNullable<Launcher['running']>['pages']) => void) => {
    // The platforms answer after the caller's own turn.
    await Promise.resolve();
    const program = launcher().running;
    if (program === null) throw new Error('the mini-program is not running');
    move(program.pages);
  };
  return {
    navigateTo: (url) => go((pages) => pages.navigateTo(url)),
    redirectTo: (url) => go((pages) => pages.redirectTo(url)),
    reLaunch: (url) => go((pages) => pages.reLaunch(url)),
    navigateBack: (delta) => go((pages) => pages.navigateBack(delta)),
  };
}

function sizeOf(frame: Frame) {
  const { width, height, top } = frame.window.getBoundingClientRect();
  const box = frame.root.getBoundingClientRect();
  const navigation = frame.mini.querySelector('.sh-nav')?.getBoundingClientRect();
  return {
    width: Math.round(width || box.width),
    height: Math.round(height || box.height),
    screenHeight: Math.round(box.height),
    barHeight: Math.round((navigation?.top ?? top) - box.top),
  };
}
