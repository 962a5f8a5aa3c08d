import * as v from 'valibot';
import type { Clock } from '../../ports/clock';
import type { SandboxShelf } from './shelf';

/** One kind of thing on the shelf, typed: what comes back has been checked, not believed. */
export interface Drawer<T> {
  put(key: string, value: T, owner?: string): Promise<void>;
  get(key: string): Promise<T | null>;
  /** Gets and removes; of many takers exactly one has it. */
  take(key: string): Promise<T | null>;
  list(owner: string, after: number): Promise<readonly (T & { readonly cursor: number })[]>;
}

/** A drawer lists no more than this at once. */
const pageSize = 50;

/** What sandbox services are made of. */
export interface SandboxParts {
  readonly shelf: SandboxShelf;
  readonly clock: Clock;
}

/** Opens the drawer of a kind; what is put there is kept for `keepMs`, or for good. */
export function createDrawer<T extends object>(
  { shelf, clock }: SandboxParts,
  kind: string,
  how: { readonly schema: v.GenericSchema<T>; readonly keepMs?: number },
): Drawer<T> {
  const check = (value: unknown): T | null =>
    value === null || value === undefined ? null : v.parse(how.schema, value);
  return {
    put: (key, value, owner) =>
      shelf.put({
        kind,
        key,
        value,
        ...(owner === undefined ? {} : { owner }),
        ...(how.keepMs === undefined ? {} : { expiresAtMs: clock.now() + how.keepMs }),
      }),
    get: async (key) => check(await shelf.get(kind, key, clock.now())),
    take: async (key) => check(await shelf.take(kind, key, clock.now())),
    async list(owner, after) {
      const lines = await shelf.list({ kind, owner, after, limit: pageSize });
      return lines.map(({ cursor, value }) => ({ ...v.parse(how.schema, value), cursor }));
    },
  };
}
