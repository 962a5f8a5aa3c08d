import type { Store } from './device';

const ROOT = 'yima.phone';

/** Storage of one person on one platform, kept in the browser. Values go through JSON. */
export function browserStore(namespace: string, backing: Storage): Store {
  const prefix = `${ROOT}.${namespace}.`;
  const keys = () =>
    Array.from({ length: backing.length }, (_, at) => backing.key(at) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  return {
    keys,
    has: (key) => backing.getItem(prefix + key) !== null,
    read(key) {
      const text = backing.getItem(prefix + key);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    },
    write: (key, value) => backing.setItem(prefix + key, JSON.stringify(value ?? null)),
    remove: (key) => backing.removeItem(prefix + key),
    clear: () => keys().forEach((key) => backing.removeItem(prefix + key)),
  };
}
