import type { Clock } from '../../ports/clock';

/** Things kept for a while in this process; a second process asks the vendor itself. */
export interface Remembered<T> {
  put(key: string, value: T): void;
  get(key: string): T | null;
  forget(key: string): void;
}

/** Keeps at most `most` things, the youngest, each for `keepMs`. */
export function remember<T>(
  clock: Clock,
  { keepMs, most }: { readonly keepMs: number; readonly most: number },
): Remembered<T> {
  const kept = new Map<string, { readonly value: T; readonly untilMs: number }>();
  return {
    put(key, value) {
      kept.delete(key);
      kept.set(key, { value, untilMs: clock.now() + keepMs });
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    },
    get(key) {
      const found = kept.get(key);
      if (!found) return null;
      if (found.untilMs > clock.now()) return found.value;
      kept.delete(key);
      return null;
    },
    forget: (key) => void kept.delete(key),
  };
}
