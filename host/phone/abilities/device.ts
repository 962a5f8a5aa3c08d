import type { Platform } from '../compile/package-shape';
import type { AppLaunch } from '../probe';
import type { Conditions } from './conditions';
import type { Signal } from './signal';

/** A request of the mini-program, the platforms' words made one. */
export interface NetworkRequest {
  url: string;
  method: string;
  data: unknown;
  headers: Record<string, string>;
  /** Give up after this many milliseconds. */
  timeoutMs: number;
  /** `json` asks for a parsed body when the body is JSON. */
  dataType: string;
  signal: AbortSignal;
}

/** What came back. */
export interface NetworkReply {
  status: number;
  headers: Record<string, string>;
  data: unknown;
}

/** Storage of one person's mini-program; it survives a restart of the phone. */
export interface Store {
  read(key: string): unknown;
  has(key: string): boolean;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  clear(): void;
  keys(): string[];
}

/** A question with one or two answers. */
export interface ModalRequest {
  title: string;
  content: string;
  confirmText: string;
  /** Absent when there is nothing to refuse. */
  cancelText?: string;
}

/** A short word on the screen. */
export interface ToastRequest {
  text: string;
  icon: 'success' | 'error' | 'loading' | 'none';
  durationMs: number;
}

/** A choice on the platform's wheel. `value` is an index, indexes, or a date or time as text. */
export interface PickerRequest {
  mode: 'selector' | 'multiSelector' | 'date' | 'time';
  title: string;
  start: string;
  end: string;
  columns: string[][];
  value: number | number[] | string;
}

/** How the platform's own face check ended. */
export type FaceOutcome =
  | 'pass'
  | 'noMatch'
  | 'timeout'
  | 'captureFailed'
  | 'noPermission'
  | 'network'
  | 'device'
  | 'down'
  | 'cancelled';

/** The platform does not offer this service to the mini-program. */
export class NoPermission extends Error {}

/** What the platform itself vouches for; in the sandbox nothing is really verified. */
export interface PlatformIdentity {
  /** One-time code that stands for this account. Rejects when the platform is out of reach. */
  loginCode(): Promise<string>;
  /**
   * Pay password or consent, then a one-time code for the real name; null when refused. Rejects with
   * {@link NoPermission} when the platform does not let this program ask.
   */
  realNameCode(): Promise<string | null>;
  /** `quick`: the platform's own sheet of several factors, pay password or face. */
  checkFace(verifyId: string, mode?: 'face' | 'quick'): Promise<FaceOutcome>;
  /** Opens the platform's pay code; false when the platform refuses. */
  openPayCode(): Promise<boolean>;
}

/** Moves between pages; each rejects with the reason in words. */
export interface Router {
  navigateTo(url: string): Promise<void>;
  redirectTo(url: string): Promise<void>;
  reLaunch(url: string): Promise<void>;
  navigateBack(delta: number): Promise<void>;
}

/** Everything a phone can do for a mini-program. `wx` and `my` are two ways of saying it. */
export interface Device {
  platform: Platform;
  store: Store;
  identity: PlatformIdentity;
  router: Router;
  screen: { brightness: number; keepOn: boolean };
  conditions: Conditions;
  /** The model of the phone, as it names itself. */
  model(): string;
  send(request: NetworkRequest): Promise<NetworkReply>;
  modal(request: ModalRequest): Promise<boolean>;
  actionSheet(items: string[]): Promise<number | null>;
  /** The platform's question whether messages of these kinds are wanted. */
  askToSend(templates: readonly string[]): Promise<boolean>;
  toast(request: ToastRequest): void;
  hideToast(): void;
  setBrightness(value: number): void;
  setKeepOn(on: boolean): void;
  setTitle: (title: string) => void;
  call(number: string): void;
  vibrate(): void;
  copy(text: string): void;
  windowSize(): { width: number; height: number; screenHeight: number; barHeight: number };
  fontScale(): number;
  launchOptions(): AppLaunch;
  enterOptions(): AppLaunch;
  onAppShow: Signal<AppLaunch>;
  onAppHide: Signal<void>;
  selectorQuery: () => unknown;
  exit: () => void;
}
