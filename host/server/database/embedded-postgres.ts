import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries';
import { lockFolder } from './folder-lock';
import { isReady, stopOrphan } from './postmaster';
import { makeServerFolder, serverStart, type ServerUser, type Start } from './server-user';

/** A running database server of our own. */
export interface EmbeddedPostgres {
  /** How `pg` reaches it: a socket in the data folder, or loopback where the path is too long. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  };
  stop(): Promise<void>;
}

/** Where a server lives, and the password of its only role. */
export interface Place {
  readonly folder: string;
  readonly password: string;
  /** Another server's programs than those of the npm package. */
  readonly binaries?: Binaries;
}

interface Machine {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly start: (command: string, args: readonly string[]) => Start;
}

/** A Unix socket's whole path may not be longer than this on any system we know. */
const longestSocketPath = 100;
const readyWithinMs = 60_000;
const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Creates the cluster beside its place and moves it there whole, so that a cut-off leaves no half. */
function createCluster(place: Place, { binaries, user, start }: Machine): void {
  const cluster = join(place.folder, 'postgres');
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const fresh = join(place.folder, 'postgres.new');
  rmSync(fresh, { recursive: true, force: true });
  makeServerFolder(fresh, user);
  const passwordFile = join(place.folder, 'postgres.password');
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid ?? user.uid);
  const flags = ['--encoding=UTF8', '--no-locale', '--auth=scram-sha-256', '--username=yima'];
  const files = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`];
  const { command, args, options } = start(binaries.initdb, [...files, ...flags]);
  const made = spawnSync(command, args, {
    ...options,
    cwd: '/',
    encoding: 'utf8',
    env: environment,
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`The database could not be created: ${made.stderr || String(made.error)}`);
  renameSync(fresh, cluster);
}

/** A port of loopback that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Reachable from this machine only: a socket in the data folder, else loopback. */
async function listening(place: Place): Promise<{ host: string; port: number; flags: string[] }> {
  const port = 5432;
  const sockets = join(place.folder, 'socket');
  const fits = join(sockets, `.s.PGSQL.${port}`).length <= longestSocketPath;
  if (process.platform !== 'win32' && fits)
    return { host: sockets, port, flags: ['-c', 'listen_addresses=', '-k', sockets, '-p', '5432'] };
  const chosen = await freePort();
  const flags = ['-c', 'listen_addresses=127.0.0.1', '-k', '', '-p', String(chosen)];
  return { host: '127.0.0.1', port: chosen, flags };
}

async function whenReady(child: ChildProcess, cluster: string, log: string): Promise<void> {
  for (let waited = 0; waited < readyWithinMs; waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The database did not start; see ${log}.`);
    if (isReady(cluster)) return;
    await sleep(20);
  }
  child.kill('SIGQUIT');
  throw new Error(`The database was not ready within a minute; see ${log}.`);
}

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

async function launch(place: Place, machine: Machine): Promise<EmbeddedPostgres> {
  const { binaries, user, start } = machine;
  const cluster = join(place.folder, 'postgres');
  await stopOrphan(cluster);
  createCluster(place, machine);
  makeServerFolder(join(place.folder, 'socket'), user);
  const { flags, ...address } = await listening(place);
  const logFile = join(place.folder, 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const settings = ['max_connections=100', 'shared_buffers=64MB', 'timezone=UTC'];
  const set = settings.flatMap((setting) => ['-c', setting]);
  const { command, args, options } = start(binaries.postgres, ['-D', cluster, ...flags, ...set]);
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    stdio: ['ignore', log, log],
    env: environment,
    detached: true,
  });
  closeSync(log);
  child.on('error', () => undefined); // A program that cannot be run has an exit code, seen below.
  // Detached: Ctrl-C reaches Node alone, which then stops the server in order.
  await whenReady(child, cluster, logFile);
  return {
    connection: { ...address, user: 'yima', password: place.password, database: 'postgres' },
    stop: () => endOf(child),
  };
}

/**
 * Starts the embedded PostgreSQL on a folder of its own, creating it the first time. Stops what a
 * killed predecessor left running; refuses a folder that another process uses.
 */
export async function startEmbeddedPostgres(place: Place): Promise<EmbeddedPostgres> {
  mkdirSync(place.folder, { recursive: true });
  const release = lockFolder(join(place.folder, 'in-use'), place.folder);
  try {
    const binaries = place.binaries ?? findBinaries();
    const cluster = join(place.folder, 'postgres');
    const way = serverStart({ cluster, binary: binaries.postgres });
    const server = await launch(place, { binaries, ...way });
    return {
      connection: server.connection,
      stop: async () => {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
