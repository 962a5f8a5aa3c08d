import type { CameraScanner } from '../../kit/camera-scanner';
import type { DeskClock } from '../../kit/clock';
import type { OpenStore } from '../../kit/stored';
import type { Tone } from '../../kit/tones';

/** What the settling pages need from outside; they make the rest themselves. */
export interface SettlingParts {
  readonly fetch: typeof fetch;
  readonly clock: DeskClock;
  readonly play: (tone: Tone) => void;
  /** The store that ends with the tab, and the one that stays. */
  readonly tab: OpenStore;
  readonly computer: OpenStore;
  readonly newNonce: () => string;
  /** Below 10,000, by chance. */
  readonly firstSerial: () => number;
  readonly camera: (onCode: (payload: string) => void) => CameraScanner;
  readonly print: Window;
}
