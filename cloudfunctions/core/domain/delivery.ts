import type { Settings } from './settings';

type Waits = Pick<Settings, 'deliveryFirstWaitMs' | 'deliveryLongestWaitMs' | 'deliveryGivenUpMs'>;

/** A delivery that did not come through: when it was written, and how often it was tried. */
export interface FailedTry {
  readonly atMs: number;
  /** At least 1. */
  readonly tries: number;
}

/**
 * When a message that did not come through is tried again, ms since 1970: each wait is twice the one before, up to
 * the longest. Null when the next try would come too late to be of use; the inbox has the message all the same.
 * @requirement E4
 */
export function nextTryAtMs({ atMs, tries }: FailedTry, nowMs: number, waits: Waits) {
  const { deliveryFirstWaitMs, deliveryLongestWaitMs, deliveryGivenUpMs } = waits;
  const waitMs = Math.min(deliveryFirstWaitMs * 2 ** (tries - 1), deliveryLongestWaitMs);
  return nowMs + waitMs - atMs > deliveryGivenUpMs ? null : nowMs + waitMs;
}
