import type { Platform } from '../compile/package-shape';
import type { PageLook } from '../runtime/page-stack';
import { el, sandboxMark } from './element';
import { sign } from './screens';

/** The parts of a phone's screen that others draw on. */
export interface Frame {
  root: HTMLElement;
  /** Screens of the platform. */
  home: HTMLElement;
  /** The mini-program: bar above, window below. */
  mini: HTMLElement;
  window: HTMLElement;
  scroller: HTMLElement;
  layer: HTMLElement;
  status: HTMLElement;
  styles: HTMLStyleElement;
  look: (look: PageLook) => void;
}

/** What the signs in the mini-program's bar do. */
export interface FrameActions {
  back: () => void;
  home: () => void;
  menu: () => void;
  close: () => void;
  /** Minutes that the phone's clock is fast. */
  clockMinutes: () => number;
}

/** Draws the empty phone. */
export function buildFrame(platform: Platform, actions: FrameActions): Frame {
  const title = el('h1', { class: 'sh-nav-title', 'aria-live': 'polite' });
  const back = sign('back', '返回', actions.back);
  back.dataset['shell'] = 'back';
  const toHome = sign('home', '返回首页', actions.home);
  const capsule = el(
    'div',
    { class: 'sh-capsule', role: 'group', 'aria-label': '小程序' },
    sign('more', '更多', actions.menu),
    sign('close', '关闭', actions.close),
  );
  const bar = el(
    'header',
    { class: 'sh-nav' },
    el('div', { class: 'sh-nav-left' }, back, toHome),
    title,
    capsule,
  );
  const scroller = el('main', { class: 'mp-scroll' });
  const window = el('div', { class: 'mp-window' }, scroller);
  const mini = el('div', { class: 'sh-mini', hidden: true }, bar, window);
  const home = el('div', { class: 'sh-home' });
  const layer = el('div', { class: 'sh-layer' });
  const styles = el('style', {});
  document.head.append(styles);
  const status = el(
    'div',
    { class: 'sh-status', role: 'region', 'aria-label': '状态栏' },
    clock(actions.clockMinutes),
    sandboxMark(),
  );
  const root = el('div', { class: `sh-phone sh-${platform}` }, status, home, mini, layer);
  return {
    ...{ root, home, mini, window, scroller, layer, status, styles },
    look(look) {
      title.textContent = look.title;
      back.hidden = !look.canGoBack;
      toHome.hidden = look.canGoBack || look.isHome;
      bar.style.background = look.background;
      bar.classList.toggle('light-words', look.dark);
      mini.classList.toggle('custom-bar', look.custom);
    },
  };
}

function clock(fastMinutes: () => number): HTMLElement {
  const face = el('span', { 'aria-hidden': 'true' });
  const show = () => {
    const now = new Date(Date.now() + fastMinutes() * 60_000);
    face.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  };
  show();
  setInterval(show, 10_000);
  return face;
}
