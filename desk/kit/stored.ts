/** One remembered value under one key of a browser store. */
export interface Stored<T> {
  read(): T | null;
  write(value: T): void;
  forget(): void;
}

/** What is needed of `sessionStorage` and `localStorage`. */
export type BrowserStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Fetches a store when it is used: a browser that keeps nothing may throw at the mere word. */
export type OpenStore = () => BrowserStore;

interface StoredSettings<T> {
  readonly open: OpenStore;
  readonly key: string;
  /** Is what was found still of the right shape? An older version may have written it. */
  readonly accept: (found: unknown) => found is T;
}

/** Remembers a value as JSON; a full or forbidden store only means that nothing is remembered. */
export function stored<T>({ open, key, accept }: StoredSettings<T>): Stored<T> {
  return {
    read() {
      try {
        const found: unknown = JSON.parse(open().getItem(key) ?? 'null');
        return accept(found) ? found : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        open().setItem(key, JSON.stringify(value));
      } catch {
        return; // The desk works without memory.
      }
    },
    forget() {
      try {
        open().removeItem(key);
      } catch {
        return; // What was never kept need not be forgotten.
      }
    },
  };
}
