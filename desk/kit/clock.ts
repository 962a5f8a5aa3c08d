/** Time as a desk asks for it, so that tests can turn the hands. */
export interface DeskClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `act` once after `ms`; the answer takes it back. */
  later(ms: number, act: () => void): () => void;
}

/** Longest delay a browser timer holds; a longer one would fire at once. */
const longestTimerMs = 2_147_483_647;

/** The browser's own clock. */
export const browserClock: DeskClock = {
  now: () => Date.now(),
  later: (ms, act) => {
    const timer = setTimeout(act, Math.min(Math.max(ms, 0), longestTimerMs));
    return () => clearTimeout(timer);
  },
};
