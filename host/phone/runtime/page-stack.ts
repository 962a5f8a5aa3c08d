import type { MiniPackage, PageConfig, Themes } from '../compile/package-shape';
import type { Environment } from './environment';
import { pagesOf } from './packages';
import type { Recorder } from './record';
import { parseRoute, type Route } from './route';
import { currentTheme, onThemeChange, themed } from './theme';

const LIMIT = 10; // As on WeChat; the eleventh navigateTo fails.

/** A page as the mini-program knows it: its methods and what the platform writes on it. */
export type PageCaller = Record<string, unknown> & { route: string };

interface OpenPage {
  route: Route;
  caller: PageCaller;
  dom: HTMLElement;
  release(): void;
  scrollTop: number;
  title: string;
}

/** How a page wants its surroundings to look. */
export interface PageLook {
  title: string;
  background: string;
  dark: boolean;
  custom: boolean;
  canGoBack: boolean;
  isHome: boolean;
}

/** Where pages are put. */
export interface PageSurface {
  scroller: HTMLElement;
  styles: HTMLStyleElement;
  look: (look: PageLook) => void;
}

/** What a page stack works with. */
export interface PagePlace {
  pack: MiniPackage;
  environment: Environment;
  surface: PageSurface;
  recorder: Recorder;
  /** Runs the code of a page that lies in a sub-package not yet there. */
  fetchCode: (path: string) => void;
}

/** The pages of a running mini-program, the one on top being on the screen. */
export class PageStack {
  private readonly pages: OpenPage[] = [];
  private readonly stopTheme: () => void;

  constructor(private readonly place: PagePlace) {
    this.stopTheme = onThemeChange(() => {
      const page = this.pages.at(-1);
      if (page !== undefined) this.dress(page);
    });
  }

  /** The page on top. */
  get top(): { route: Route; dom: HTMLElement } | undefined {
    return this.pages.at(-1);
  }

  /** What `getCurrentPages` answers. */
  callers(): PageCaller[] {
    return this.pages.map((page) => page.caller);
  }

  /** Puts a page on top. */
  navigateTo(url: string): void {
    if (this.pages.length >= LIMIT) throw new Error('webview count limit exceed');
    const route = this.routeTo(url);
    this.hideTop();
    this.push(route);
  }

  /** Puts a page in place of the one on top. */
  redirectTo(url: string): void {
    const route = this.routeTo(url);
    this.pop();
    this.push(route);
  }

  /** Leaves every page and opens one. */
  reLaunch(url: string): void {
    const route = this.routeTo(url);
    this.clear();
    this.push(route);
  }

  /** Goes back by `delta` pages, at most to the first. */
  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page.');
    const steps = Math.min(Math.max(1, delta), this.pages.length - 1);
    for (let step = 0; step < steps; step += 1) this.pop();
    this.showTop();
  }

  /** Leaves every page. */
  clear(): void {
    while (this.pages.length > 0) this.pop();
  }

  /** Leaves every page for good. */
  end(): void {
    this.clear();
    this.stopTheme();
  }

  /** Tells the page on top that the mini-program left the screen or came back. */
  tell(lifecycle: 'onShow' | 'onHide'): void {
    const page = this.pages.at(-1);
    if (page !== undefined) this.call(page.caller, lifecycle, {});
  }

  /** Changes the title of the page on top. */
  setTitle(title: string): void {
    const page = this.pages.at(-1);
    if (page === undefined) return;
    page.title = title;
    this.dress(page);
  }

  // A url may be relative to the page on top, or lack the slash that makes it absolute.
  private routeTo(url: string): Route {
    const route = parseRoute(url, url.startsWith('/') ? '' : (this.top?.route.path ?? ''));
    const known = pagesOf(this.place.pack.app);
    const found = known.includes(route.path) ? route : parseRoute(`/${url}`);
    if (!known.includes(found.path)) {
      this.place.recorder.fault(`Page "${route.path}" is not found`);
      throw new Error(`page "${route.path}" is not found`);
    }
    return found;
  }

  // Order of the life cycle, as on both platforms: made, onLoad, onShow, first drawing, onReady.
  private push(route: Route): void {
    this.place.fetchCode(route.path);
    const { backend, space } = this.place.environment;
    const root = backend.createRoot('wx-page', space, `/${route.path}`);
    const caller = root.get() as unknown as PageCaller;
    Object.assign(caller, { route: route.path, __route__: route.path, options: route.query });
    const placeholder = document.createElement('div');
    this.place.surface.scroller.replaceChildren(placeholder);
    const page: OpenPage = {
      route,
      caller,
      dom: document.createElement('div'),
      release: () => root.release(),
      scrollTop: 0,
      title: titleOf(this.configOf(route.path)),
    };
    this.pages.push(page);
    this.dress(page);
    root.attach(
      this.place.surface.scroller as unknown as Parameters<typeof root.attach>[0],
      placeholder as unknown as Parameters<typeof root.attach>[1],
    );
    page.dom = this.place.surface.scroller.firstElementChild as HTMLElement;
    this.place.surface.scroller.scrollTop = 0;
    focusOn(page.dom);
    this.call(caller, 'onLoad', route.query);
    this.call(caller, 'onShow', {});
    requestAnimationFrame(() => this.call(caller, 'onReady', {}));
  }

  private pop(): void {
    const page = this.pages.pop();
    if (page === undefined) return;
    this.call(page.caller, 'onUnload', {});
    page.dom.remove();
    page.release();
    // As on a phone: data set on a page that was left goes nowhere.
    page.caller['setData'] = (_data: object, done?: () => void) => done?.();
  }

  // Only the page on top is in the document: ids stay unique, and a screen reader meets one page.
  private hideTop(): void {
    const page = this.pages.at(-1);
    if (page === undefined) return;
    page.scrollTop = this.place.surface.scroller.scrollTop;
    this.call(page.caller, 'onHide', {});
    page.dom.remove();
  }

  private showTop(): void {
    const page = this.pages.at(-1);
    if (page === undefined) return;
    this.place.surface.scroller.replaceChildren(page.dom);
    this.place.surface.scroller.scrollTop = page.scrollTop;
    focusOn(page.dom);
    this.dress(page);
    this.call(page.caller, 'onShow', {});
  }

  // Styles of a page count only while it is on top: two pages may use one class name differently.
  private dress(page: OpenPage): void {
    const { path } = page.route;
    const config = this.configOf(path);
    const { styles } = this.place.pack;
    this.place.surface.styles.textContent = [styles['app'] ?? '', styles[path] ?? ''].join('\n');
    this.place.surface.look({
      title: page.title,
      background: config.navigationBarBackgroundColor ?? config.titleBarColor ?? '#ffffff',
      dark: config.navigationBarTextStyle === 'white',
      custom: config.navigationStyle === 'custom' || config.transparentTitle === 'always',
      canGoBack: this.pages.length > 1,
      isHome: path === this.place.pack.app.pages[0],
    });
  }

  private configOf(path: string): PageConfig {
    const { app, configs } = this.place.pack;
    const themes = configs[(app.themeLocation ?? '').replace(/\.json$/u, '')];
    const theme = app.darkmode === true ? currentTheme() : 'light';
    const config = { ...app.window, ...configs[path] };
    return themed(config, themes as Themes | undefined, theme);
  }

  private call(caller: PageCaller, lifecycle: string, argument: unknown): void {
    const method = caller[lifecycle];
    if (typeof method !== 'function') return;
    try {
      (method as (this: PageCaller, argument: unknown) => void).call(caller, argument);
    } catch (error) {
      this.place.recorder.fault(error);
    }
  }
}

// A page that was left takes the focus with it; a keyboard or a screen reader goes on at the new one. A
// phone that nobody is using takes it from no other place of the window.
function focusOn(page: HTMLElement): void {
  if (!document.hasFocus() || page.contains(document.activeElement)) return;
  page.tabIndex = -1;
  page.focus({ preventScroll: true });
}

function titleOf(config: PageConfig): string {
  return config.navigationBarTitleText ?? config.defaultTitle ?? '';
}
