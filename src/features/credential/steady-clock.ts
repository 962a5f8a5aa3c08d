import type { Beat } from '@/platform/beat';

/** A step between two ticks that is no lateness of a timer any more. */
const tornAfterMs = 10_000;

/**
 * Spans that survive a change of the phone's clock. Neither platform offers a clock that only goes forward,
 * so each tick is looked at: one that leaps, or goes back, counts as one tick.
 */
export class SteadyClock {
  private lastMs: number;
  private leaptMs = 0;

  constructor(private readonly beat: Beat) {
    this.lastMs = beat.now();
  }

  /** Milliseconds; only differences mean something. */
  now(): number {
    return this.beat.now() - this.leaptMs;
  }

  /** What has to be added to this clock's time to get the phone's own. */
  get aheadMs(): number {
    return this.leaptMs;
  }

  /** To be called at every tick. True when the phone's clock was changed since the last one. */
  tick(periodMs: number): boolean {
    const nowMs = this.beat.now();
    const spanMs = nowMs - this.lastMs;
    this.lastMs = nowMs;
    if (spanMs >= 0 && spanMs <= tornAfterMs) return false;
    this.leaptMs += spanMs - periodMs;
    return true;
  }
}
