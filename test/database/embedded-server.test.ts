import { createPool } from '@core/adapters/postgres/connection';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { restoreLinks } from '../../host/server/database/binaries';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../host/server/database/embedded-postgres';
import { aFolder } from '../fixtures/folders';

const root = resolve(__dirname, '../..');
const password = 'held';

/** Starts another Node on the folder; gives it when it has said its line. */
function another(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const program = join(root, 'test/fixtures/hold-database.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((settle) => {
    child.stdout?.once('data', (line: Buffer) => settle({ child, said: line.toString().trim() }));
  });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((settle) => child.once('exit', settle));

async function ask<T>(server: EmbeddedPostgres, sql: string): Promise<readonly T[]> {
  const pool = createPool({ ...server.connection, max: 1 });
  try {
    return (await pool.query(sql)).rows as T[];
  } finally {
    await pool.end();
  }
}

describe('the embedded server', () => {
  const folder = aFolder('embedded');
  afterAll(() => folder.remove());

  it('keeps what was written, listens to this machine only, in UTF-8', async () => {
    const first = await startEmbeddedPostgres({ folder: folder.path, password });
    await ask(first, `create table kept (name text); insert into kept values ('孙𬱖')`);
    await first.stop();
    const again = await startEmbeddedPostgres({ folder: folder.path, password });
    expect(await ask(again, 'select * from kept')).toEqual([{ name: '孙𬱖' }]);
    const [setting] = await ask<{ listen_addresses: string }>(again, 'show listen_addresses');
    expect(['', '127.0.0.1']).toContain(setting?.listen_addresses);
    expect(statSync(join(folder.path, 'postgres')).mode & 0o077).toBe(0);
    await again.stop();
  }, 60_000);

  it('wants the password, also on its socket', async () => {
    const server = await startEmbeddedPostgres({ folder: folder.path, password });
    const guess = { ...server, connection: { ...server.connection, password: 'guess' } };
    await expect(ask(guess, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  }, 60_000);

  it('refuses a second process on the same folder, and names the first', async () => {
    const server = await startEmbeddedPostgres({ folder: folder.path, password });
    const { child, said } = await another(folder.path);
    expect(said).toContain(`in use by another running copy (process ${process.pid})`);
    await ended(child);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  }, 60_000);

  it('stops the server that a killed Node left behind, and loses nothing', async () => {
    const { child, said } = await another(folder.path);
    expect(said).toBe('up');
    const orphan = Number(
      readFileSync(join(folder.path, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    child.kill('SIGKILL');
    await ended(child);
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const server = await startEmbeddedPostgres({ folder: folder.path, password });
    expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
    expect(await ask(server, 'select * from kept')).toEqual([{ name: '孙𬱖' }]);
    await server.stop();
  }, 60_000);

  it('leaves a stranger alone whose process id stands in an old file', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    writeFileSync(join(folder.path, 'postgres/postmaster.pid'), `${stranger.pid}\n/elsewhere\n`);
    const server = await startEmbeddedPostgres({ folder: folder.path, password });
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    await server.stop();
    stranger.kill();
    await ended(stranger);
  }, 60_000);

  it('restores the links that npm cannot carry, once', () => {
    const tree = aFolder('links');
    mkdirSync(join(tree.path, 'native/lib'), { recursive: true });
    writeFileSync(join(tree.path, 'native/lib/libpq.so.5.18'), '');
    writeFileSync(
      join(tree.path, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
    );
    restoreLinks(tree.path);
    restoreLinks(tree.path);
    expect(readlinkSync(join(tree.path, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(existsSync(join(tree.path, 'native/lib/libpq.so.5'))).toBe(true);
    tree.remove();
  });
});
