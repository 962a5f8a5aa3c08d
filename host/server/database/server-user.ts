import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom the database server runs as; empty when that is ourselves. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** A program and how it is started. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: ServerUser;
}

const userName = 'postgres';

function lookUp(flag: '-u' | '-g'): number | null {
  const asked = spawnSync('id', [flag, userName], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : null;
}

/** PostgreSQL refuses to run as root, so root gets it a user of its own. Throws a clear sentence. */
function serverUser(): ServerUser {
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

/** The first folder on the way down to a place that the server's user cannot enter, or null. */
function closedFolder(place: string, { uid }: ServerUser): string | null {
  if (uid === undefined) return null;
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    const found = statSync(folder);
    if (found.uid !== uid && (found.mode & 0o001) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

// In a user namespace of its own the program is the owner of root's files without being root: it passes
// through root's closed folders and owns what it writes, and needs no right beyond that.
const withinRootsFolders = ['--user', '--map-user=65534', '--map-group=65534', '--'] as const;

/** Files of an earlier way of starting get the owner that this way needs. */
function own(folder: string, uid: number, gid: number): void {
  if (existsSync(folder) && statSync(folder).uid !== uid)
    spawnSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

/**
 * How to start a program as the server's user, which must reach the cluster and the binaries. A clone
 * in root's own home is closed to every other user; there a namespace helps (unshare of util-linux).
 * Throws a clear sentence where neither is possible.
 */
export function serverStart(places: { readonly cluster: string; readonly binary: string }): {
  readonly user: ServerUser;
  readonly start: (command: string, args: readonly string[]) => Start;
} {
  const user = serverUser();
  const { uid, gid } = user;
  if (uid === undefined || gid === undefined)
    return { user, start: (command, args) => ({ command, args, options: {} }) };
  const closed = closedFolder(places.cluster, user) ?? closedFolder(places.binary, user);
  if (closed === null) {
    own(places.cluster, uid, gid);
    return { user, start: (command, args) => ({ command, args, options: user }) };
  }
  if (spawnSync('unshare', [...withinRootsFolders, 'test', '-x', closed]).status !== 0)
    throw new Error(
      `The folder ${closed} is closed to the user "${userName}" that runs the database; open it (chmod o+x) or choose another folder with YIMA_DATA.`,
    );
  own(places.cluster, 0, 0);
  return {
    user: {},
    start: (command, args) => ({
      command: 'unshare',
      args: [...withinRootsFolders, command, ...args],
      options: {},
    }),
  };
}
