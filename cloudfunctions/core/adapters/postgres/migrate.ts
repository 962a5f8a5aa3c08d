import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Migrator, sql, type MigrationProvider } from 'kysely';
import type { Pool } from 'pg';
import { kyselyOver } from './connection';

/** The folder of numbered .sql files beside this file. */
const folder = join(__dirname, 'migrations');

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return Object.fromEntries(
      names.map((name, index) => [
        name.replace(/\.sql$/, ''),
        {
          up: async (db) => {
            await sql.raw(texts[index] ?? '').execute(db);
          },
        },
      ]),
    );
  },
};

/**
 * Brings the tables up to date; several who start at once wait for each other. A deployment's own
 * step, never a cloud function's. Gives the names of what was applied.
 */
export async function migrate(pool: Pool): Promise<readonly string[]> {
  const migrator = new Migrator({ db: kyselyOver(pool), provider: sqlFiles });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be migrated.', { cause: error });
  return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName);
}
