import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './folder-lock';

const pidFile = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

/** Lines of postmaster.pid: process id, data folder, start, port, socket folder, address, shm, status. */
function readPidFile(dataFolder: string): { pid: number; status: string } | null {
  try {
    const lines = readFileSync(pidFile(dataFolder), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  const asked = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : readCommandLine(pid);
}

function readCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Does the server of this folder take connections? */
export const isReady = (dataFolder: string): boolean => readPidFile(dataFolder)?.status === 'ready';

/** Waits until a process is gone; false when it is still there after `waitMs`. */
export async function waitForEnd(pid: number, waitMs: number): Promise<boolean> {
  for (let waited = 0; waited < waitMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}

/**
 * Stops the server that a killed Node left behind on this folder. Only a process that was started on
 * this very folder is touched: the id in the file may belong to somebody else by now.
 */
export async function stopOrphan(dataFolder: string): Promise<boolean> {
  const found = readPidFile(dataFolder);
  if (!found || !Number.isInteger(found.pid) || found.pid <= 0 || !isAlive(found.pid)) {
    if (existsSync(pidFile(dataFolder))) rmSync(pidFile(dataFolder), { force: true });
    return false;
  }
  if (!commandOf(found.pid).includes(dataFolder)) {
    rmSync(pidFile(dataFolder), { force: true });
    return false;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(found.pid, signal);
    if (await waitForEnd(found.pid, 10_000)) return true;
  }
  throw new Error(`An old database server (process ${found.pid}) does not stop; stop it by hand.`);
}
