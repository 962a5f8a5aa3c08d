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

/** What a hand can do to a phone beside touching its screen. */
export interface Switches {
  /** Whether requests get through. */
  network(isOnline: boolean): void;
  /** Minutes that the phone's clock is fast; negative when it is slow. */
  clock(minutes: number): void;
  /** Takes a picture of the screen. */
  capture(): void;
  /** Begins or ends a recording of the screen. */
  recording(isOn: boolean): void;
}

/** How things stand around a phone. */
export interface ConditionsView {
  readonly isOnline: boolean;
  readonly clockMinutes: number;
  readonly isRecording: boolean;
  /** The mini-program has asked that pictures and recordings of the screen stay black. */
  readonly hidesCapture: boolean;
}

/** What a test may read of a running phone as `window.yimaPhone`. Only `switches` changes anything. */
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
  readonly conditions: ConditionsView;
  readonly switches: Switches;
  /** Keys in the storage of this person's mini-program. */
  storageKeys(): string[];
}
