import type { CredentialApi } from '@/api/credential';
import type { CodeNews } from './code-news';
import type { WatchPorts } from './code-watch';
import type { HolderCheck } from './holder-check';
import type { KeptCodes } from './kept-codes';
import type { PayDesk } from './pay';

/** What showing a code needs from outside. */
export interface CodePorts extends WatchPorts {
  readonly api: Pick<CredentialApi, 'showCode' | 'codeUse' | 'freeze'>;
  readonly pay: Pick<PayDesk, 'open'>;
  readonly news: CodeNews;
  readonly kept: KeptCodes;
  readonly check: HolderCheck;
  /** Whether "used" stays until it is tapped away, for a person who reads slowly. */
  readonly isPatient: () => boolean;
}

/** How the page keeps time, in milliseconds. */
export const pace = {
  tickMs: 250,
  /** A scan is on the screen within two seconds: asked every second, answered within one. */
  askEveryMs: 1000,
  /** The next codes are fetched when the present one has no more than this left. */
  renewBeforeMs: 5000,
  renewAgainMs: 2000,
  /** After a failure the page asks again by itself: the person is standing at a counter. */
  recoverMs: 5000,
  /** How long "used" stands alone before the next code comes. */
  usedForMs: 4000,
  /** Nobody waits longer than this for codes while the phone holds some. */
  patienceMs: 2000,
} as const;

/** Fields of the store that the screen does not watch. */
export const unwatched = {
  ports: false,
  watch: false,
  stock: false,
  shown: false,
  fetching: false,
  asking: false,
  watcher: false,
  isRecorded: false,
  isOffline: false,
  usedAtMs: false,
} as const;
