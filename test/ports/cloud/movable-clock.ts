import type { Clock } from '@core/ports/clock';

/** A clock that stands still until it is told to go on. */
export interface MovableClock extends Clock {
  pass(ms: number): void;
  /** From now on it goes on by itself, by so much at each look, as a real one does between two lines. */
  tick(ms: number): void;
}

/** Starts on 1 December 2026 at 10:00 in Shanghai. */
export function aClock(startMs = Date.UTC(2026, 11, 1, 2)): MovableClock {
  let nowMs = startMs;
  let tickMs = 0;
  return {
    now: () => (nowMs += tickMs),
    pass: (ms) => void (nowMs += ms),
    tick: (ms) => void (tickMs = ms),
  };
}
