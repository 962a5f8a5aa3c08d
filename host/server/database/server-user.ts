import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom the database server runs as; empty when that is ourselves. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const userName = 'postgres';

function lookUp(flag: '-u' | '-g'): number | null {
  const asked = spawnSync('id', [flag, userName], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : null;
}

/** PostgreSQL refuses to run as root, so root gets it a user of its own. Throws a clear sentence. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  if (lookUp('-u') === null) {
    spawnSync('groupadd', ['--system', userName]);
    spawnSync('useradd', ['--system', '-g', userName, '-M', '-s', '/usr/sbin/nologin', userName]);
  }
  const uid = lookUp('-u');
  const gid = lookUp('-g');
  if (uid === null || gid === null)
    throw new Error(
      `The database cannot run as root and the user "${userName}" could not be created; run as another user or set DATABASE_URL.`,
    );
  return { uid, gid };
}

/** Makes a folder that only the server's user can enter. */
export function makeServerFolder(folder: string, { uid, gid }: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The server's user must be able to walk down to a place; says which folder is closed. */
export function checkReachable(place: string, { uid }: ServerUser): void {
  if (uid === undefined) return;
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    const found = statSync(folder);
    if (found.uid !== uid && (found.mode & 0o001) === 0)
      throw new Error(
        `The folder ${folder} is closed to the user "${userName}" that runs the database; open it (chmod o+x) or choose another folder with YIMA_DATA.`,
      );
    if (folder === dirname(folder)) return;
  }
}
