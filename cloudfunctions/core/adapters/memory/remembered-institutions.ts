import type { Clock } from '../../ports/clock';
import type { Institutions } from '../../ports/store/institutions';

interface Remembered<T> {
  readonly value: Promise<T | null>;
  readonly untilMs: number;
}

/** Remembers answers that were found; what was not found is asked again each time. */
function remember<T>(ask: (key: string) => Promise<T | null>, clock: Clock, forMs: number) {
  const known = new Map<string, Remembered<T>>();
  return async (key: string): Promise<T | null> => {
    const nowMs = clock.now();
    const old = known.get(key);
    if (old && nowMs < old.untilMs) return old.value;
    const value = ask(key);
    known.set(key, { value, untilMs: nowMs + forMs });
    const found = await value.catch((error: unknown) => {
      known.delete(key);
      throw error;
    });
    if (found === null) known.delete(key); // Unknown names must not fill the memory.
    return found;
  };
}

/** Institutions change rarely and are asked for at every scan: kept for half a minute. */
export function rememberInstitutions(institutions: Institutions, clock: Clock): Institutions {
  const forMs = 30_000;
  return {
    ...institutions,
    find: remember((code) => institutions.find(code), clock, forMs),
    accessOf: remember((clientId) => institutions.accessOf(clientId), clock, forMs),
  };
}
