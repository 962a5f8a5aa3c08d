import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';
import type { Ids } from '../../ports/ids';
import type { Vault } from '../../ports/vault';
import type { Tables } from './tables';

const int8: number = types.builtins.INT8;

const getTypeParser: NonNullable<PoolConfig['types']>['getTypeParser'] = (oid, format) => {
  const parse: unknown = Number(oid) === int8 ? Number : types.getTypeParser(oid, format);
  return parse as (text: string) => unknown;
};

/** A pool whose 64-bit numbers arrive as numbers: ours are times and counters below 2^53. */
export function createPool(config: PoolConfig): Pool {
  const pool = new Pool({
    max: 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...config,
    types: { getTypeParser },
  });
  // A server that hangs up while nobody asks must not take the process with it: the pool has already
  // let that connection go, and the next question opens another.
  pool.on('error', () => undefined);
  return pool;
}

/** A hand-written statement that the server prepares once under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a repository works with: a pool's or one transaction's connection, and the keys. */
export interface Connection {
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
  readonly ids: Ids;
  /** Runs a hot statement; its rows have the shape that the caller names. */
  readonly run: <Row>(statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>;
}

/** Kysely over a pool. */
export const kyselyOver = (pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** A connection where each statement commits by itself. */
export const plainConnection = (
  pool: Pool,
  parts: Pick<Connection, 'db' | 'vault' | 'ids'>,
): Connection => ({
  ...parts,
  run: async <Row>(statement: Statement, values: readonly unknown[]) => {
    const { rows } = await pool.query({ ...statement, values: [...values] });
    return rows as readonly Row[];
  },
});

/** The connection inside of a transaction. */
export const boundConnection = (parts: Pick<Connection, 'db' | 'vault' | 'ids'>): Connection => ({
  ...parts,
  run: async <Row>(statement: Statement, values: readonly unknown[]) => {
    const { rows } = await parts.db.executeQuery(CompiledQuery.raw(statement.text, [...values]));
    return rows as readonly Row[];
  },
});
