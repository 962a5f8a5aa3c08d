import type { StartRequest } from '@contract/schema/activation';

/** The doors the guides name. */
export type EntryName = StartRequest['entry'];

/** How the person came in this time. */
export interface Opening {
  readonly entry: EntryName;
  /** Six digits of the region that a local account names. @requirement B9 B16 */
  readonly region?: string;
  /** The code of the poster that was scanned. @requirement B10 */
  readonly poster?: string;
  /** The door promised the code itself (card pack, 立即使用): it is shown at once when there is one. */
  readonly wantsCode: boolean;
}

/** Counted by the cloud, never trusted. */
export interface LaunchPort {
  opening(): Opening;
}
