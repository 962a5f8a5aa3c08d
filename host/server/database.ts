import { join } from 'node:path';
import type { Pool } from 'pg';
import { createPool } from '@core/adapters/postgres/connection';
import { migrate } from '@core/adapters/postgres/migrate';
import { startEmbeddedPostgres } from './database/embedded-postgres';

/** A database that is up, with its tables in place. */
export interface Database {
  readonly pool: Pool;
  stop(): Promise<void>;
}

interface Wanted {
  readonly dataDir: string;
  readonly password: string;
  /** A real server instead of the embedded one. */
  readonly databaseUrl?: string;
}

async function reach(wanted: Wanted): Promise<Database> {
  const { databaseUrl, dataDir, password } = wanted;
  if (databaseUrl) {
    const pool = createPool({ connectionString: databaseUrl, max: 32 });
    return { pool, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ folder: join(dataDir, 'database'), password });
  return { pool: createPool({ ...server.connection, max: 32 }), stop: () => server.stop() };
}

/** Opens the database of a deployment, creating and migrating it as needed. */
export async function openDatabase(wanted: Wanted): Promise<Database> {
  const database = await reach(wanted);
  // A server that goes away while nobody asks must not take the process with it.
  database.pool.on('error', () => undefined);
  try {
    await migrate(database.pool);
  } catch (error) {
    await database.pool.end();
    await database.stop();
    throw error;
  }
  return database;
}
