import type { InsuredRecord } from '../../ports/insured-base';
import type { SandboxShelf, ShelfItem } from './shelf';

/** A shelf for tests and one-off tools: gone with the process. Values are copied like a store would. */
export function createMemoryShelf(insured: Iterable<InsuredRecord> = []): SandboxShelf {
  const items = new Map<string, ShelfItem & { readonly cursor: number }>();
  const base = new Map([...insured].map((record) => [record.identity.idNumber, record]));
  let lastCursor = 0;

  const nameOf = (kind: string, key: string): string => JSON.stringify([kind, key]);
  const isGood = (item: ShelfItem, nowMs: number): boolean =>
    item.expiresAtMs === undefined || item.expiresAtMs > nowMs;
  const read = (kind: string, key: string, nowMs: number): unknown => {
    const item = items.get(nameOf(kind, key));
    return item && isGood(item, nowMs) ? structuredClone(item.value) : null;
  };

  return {
    put(item) {
      lastCursor += 1;
      const copy = { ...item, value: structuredClone(item.value), cursor: lastCursor };
      items.set(nameOf(item.kind, item.key), copy);
      return Promise.resolve();
    },
    get: (kind, key, nowMs) => Promise.resolve(read(kind, key, nowMs)),
    take(kind, key, nowMs) {
      const value = read(kind, key, nowMs);
      items.delete(nameOf(kind, key));
      return Promise.resolve(value);
    },
    list({ kind, owner, after, limit }) {
      const lines = [...items.values()]
        .filter((item) => item.kind === kind && item.owner === owner && item.cursor > after)
        .sort((a, b) => a.cursor - b.cursor)
        .slice(0, limit)
        .map(({ cursor, value }) => ({ cursor, value: structuredClone(value) }));
      return Promise.resolve(lines);
    },
    sweep(nowMs) {
      for (const [name, item] of items) if (!isGood(item, nowMs)) items.delete(name);
      return Promise.resolve();
    },
    insured: (idNumber) => Promise.resolve(base.get(idNumber) ?? null),
  };
}
