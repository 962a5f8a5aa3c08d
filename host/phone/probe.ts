import type { Platform } from './compile/package-shape';

/** One `setData` call of the mini-program. */
export interface SetDataRecord {
  /** Route of the page on top when it was called, empty before the first page. */
  page: string;
  /** Length of the payload as UTF-8 JSON, what the platform's bridge would carry. */
  bytes: number;
  /** The data paths set. */
  keys: string[];
  /** Milliseconds since the phone was loaded. */
  atMs: number;
}

/** Options an app was started or shown with. */
export interface AppLaunch {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: { appId?: string; extraData?: Record<string, unknown> };
  /** True when a new app was started, false when a hidden one came back. */
  cold: boolean;
}

/** What a test may read of a running phone as `window.yimaPhone`. Nothing here changes anything. */
export interface PhoneProbe {
  readonly platform: Platform;
  /** Key of the sandbox person whose phone this is. */
  person(): string;
  /** Abilities (`wx.…`, `my.…`) the mini-program asked for and this host does not have. */
  readonly missing: readonly string[];
  /** Uncaught errors, unhandled rejections, console errors and missing pages of the mini-program. */
  readonly errors: readonly string[];
  readonly setData: readonly SetDataRecord[];
  /** Every start and return of the mini-program since the page was loaded. */
  readonly launches: readonly AppLaunch[];
  /** Route of the page on top, or null while the mini-program is not on the screen. */
  page(): string | null;
  /** Routes of the page stack, the bottom first. */
  pages(): string[];
  /** Brightness from 0 to 1, and whether the screen is kept on. */
  readonly screen: { readonly brightness: number; readonly keepOn: boolean };
  /** Keys in the storage of this person's mini-program. */
  storageKeys(): string[];
}
