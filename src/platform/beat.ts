/** Ends what was begun. */
export type Stop = () => void;

/** The phone's own sense of time. Only spans are taken from it, never the hour: a phone's clock may be wrong. */
export interface Beat {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** Runs again and again until stopped. */
  every(periodMs: number, act: () => void): Stop;
}

/** The beat of a real phone. */
export const phoneBeat: Beat = {
  now: () => Date.now(),
  every(periodMs, act) {
    const timer = setInterval(act, periodMs);
    return () => clearInterval(timer);
  },
};
