import type { DeskClock } from './clock';

interface IdleWatch {
  readonly target: Document;
  readonly clock: DeskClock;
  readonly idleAfterMs: number;
  readonly onIdle: () => void;
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const lookEveryMs = 5_000;

/**
 * Calls `onIdle` once when nobody has touched the computer for a while; the answer stops the watch.
 * The clock is compared, not a timer trusted: timers stand still while a laptop sleeps.
 */
export function watchIdle({ target, clock, idleAfterMs, onIdle }: IdleWatch): () => void {
  let lastSignMs = clock.now();
  let cancel = (): void => undefined;

  const stop = (): void => {
    cancel();
    signsOfLife.forEach((name) => target.removeEventListener(name, sign, { capture: true }));
    target.removeEventListener('visibilitychange', look);
  };
  const look = (): void => {
    cancel();
    if (clock.now() - lastSignMs >= idleAfterMs) {
      stop();
      return onIdle();
    }
    cancel = clock.later(lookEveryMs, look);
  };
  const sign = (): void => {
    // The first touch after a long sleep comes before the timer wakes: it must not count as presence.
    if (clock.now() - lastSignMs >= idleAfterMs) return look();
    lastSignMs = clock.now();
  };

  signsOfLife.forEach((name) => target.addEventListener(name, sign, { capture: true }));
  target.addEventListener('visibilitychange', look);
  look();
  return stop;
}
