import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../host/server/database/embedded-postgres';
import { aFolder } from '../fixtures/folders';

const root = resolve(__dirname, '../..');
const container = readFileSync(join(root, 'Containerfile'), 'utf8');
const nobody = 65534;
const hex = (fill: number): string => Buffer.alloc(32, fill).toString('hex');
const secrets = {
  YIMA_CODE_KEYS: `1:${hex(11)}`,
  YIMA_VAULT_KEYS: `1:${hex(22)}`,
  YIMA_PEPPER: hex(33),
};

/** Every path below and at a folder. */
const walk = (folder: string): readonly string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  }),
];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** What one COPY line takes, and where it puts it. */
function copyLine(line: string): { readonly sources: readonly string[]; readonly to: string } {
  const words = line.split(/\s+/).filter((word) => word !== 'COPY' && !word.startsWith('--'));
  return { sources: words.slice(0, -1), to: words.at(-1) ?? '' };
}

const copies = container.split('\n').filter((line) => line.startsWith('COPY'));

/** Both stages by their own COPY lines; the packages are those that are installed here. */
function buildAsTheContainerDoes(from: string, to: string): void {
  for (const copy of copies.filter((line) => !line.includes('--from'))) {
    const { sources, to: place } = copyLine(copy);
    for (const source of sources) {
      const target = place === './' ? join(from, source) : join(from, place);
      cpSync(join(root, source), target, { recursive: true });
    }
  }
  symlinkSync(join(root, 'node_modules'), join(from, 'node_modules'));
  const program = `require('tsx/cjs'); require('./scripts/build.ts').main(['server', 'desks'])`;
  const done = spawnSync(process.execPath, ['-e', program], { cwd: from, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  for (const copy of copies.filter((line) => line.includes('--from=build'))) {
    const { sources, to: place } = copyLine(copy);
    cpSync(join(from, sources[0]?.replace('/src/', '') ?? ''), join(to, place), {
      recursive: true,
    });
  }
}

/** Runs the command of HEALTHCHECK. */
function healthOf(port: number): number | null {
  const command = /HEALTHCHECK[\s\S]*?CMD (\[.*\])/.exec(container)?.[1] ?? '[]';
  const [, ...args] = JSON.parse(command) as string[];
  return spawnSync(process.execPath, args, { env: { PORT: String(port) } }).status;
}

describe('the Containerfile', () => {
  it('copies only what is there, or what the build before it makes', () => {
    expect(copies.length).toBeGreaterThan(5);
    for (const copy of copies) {
      const { sources } = copyLine(copy);
      const isBuilt = copy.includes('--from=build');
      for (const source of sources)
        expect([source, isBuilt || existsSync(join(root, source))]).toEqual([source, true]);
    }
  });

  it('gets everything that it copies past its ignore file', () => {
    const passed = readFileSync(join(root, '.containerignore'), 'utf8').split('\n');
    const sources = copies
      .filter((copy) => !copy.includes('--from'))
      .flatMap((copy) => copyLine(copy).sources);
    for (const source of sources) expect(passed).toContain(`!${source.replace('./', '')}`);
  });

  it('does not run as root, and says when it is healthy', () => {
    const stage = container.slice(container.lastIndexOf('FROM'));
    expect(stage).toMatch(/^USER 65534:65534$/m);
    expect(stage).toMatch(/HEALTHCHECK[\s\S]*\/readyz/);
    expect(stage).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(stage.indexOf('USER')).toBeLessThan(stage.indexOf('CMD ["node", "dist'));
  });
});

describe('the server of a deployment, on a tree that nobody may write', () => {
  const source = aFolder('deploy-source');
  const built = aFolder('deploy');
  const data = aFolder('deploy-data');
  let database: EmbeddedPostgres;
  let environment: Record<string, string> = {};

  beforeAll(async () => {
    buildAsTheContainerDoes(source.path, built.path);
    for (const path of walk(built.path))
      chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
    // A path too long for a socket: the database listens on loopback, where another user reaches it.
    const folder = join(data.path, 'd'.repeat(90));
    mkdirSync(folder);
    database = await startEmbeddedPostgres({ folder, password: 'deploy' });
    const { host, port, user, password, database: name } = database.connection;
    environment = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${name}`,
      YIMA_DATA: join(built.path, 'data-that-cannot-be'),
      ...secrets,
    };
  }, 60_000);
  afterAll(async () => {
    await database?.stop();
    for (const path of walk(built.path)) if (statSync(path).isDirectory()) chmodSync(path, 0o755);
    for (const folder of [source, built, data]) folder.remove();
  });

  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  });

  /** The bundled server as the container runs it, as nobody where we may become that. */
  async function start(more: Record<string, string> = {}) {
    const port = await freePort();
    const isRoot = process.getuid?.() === 0;
    const child = spawn(process.execPath, ['dist/server/index.js'], {
      cwd: built.path,
      env: { ...environment, PORT: String(port), ...more },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    running.push(child);
    let said = '';
    child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    const ended = new Promise<number | null>((done) => child.on('close', done));
    return { child, port, url: `http://127.0.0.1:${port}`, ended, said: () => said };
  }

  async function ready(url: string): Promise<void> {
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const isReady = await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('never ready');
  }

  it('becomes ready, serves its doors and desks, and simulates nothing', async () => {
    const server = await start();
    await ready(server.url);
    const reply = await fetch(`${server.url}/api/credential/home`, { method: 'POST' });
    expect(await reply.json()).toMatchObject({ problem: { code: 'SIGN_IN_REQUIRED' } });
    expect((await fetch(`${server.url}/desk/institution/`)).status).toBe(200);
    expect((await fetch(`${server.url}/sandbox/people`)).status).toBe(404);
    expect(healthOf(server.port)).toBe(0);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(healthOf(server.port)).toBe(1);
    expect(server.said().trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(built.path, 'data-that-cannot-be'))).toBe(false);
  }, 40_000);

  it('answers what is under way when it is told to stop, then ends with 0', async () => {
    const server = await start();
    await ready(server.url);
    const body = '{"channel":"wechat","code":"x"}';
    const socket = connect(server.port, '127.0.0.1');
    let answered = '';
    socket.on('data', (part: Buffer) => (answered += part.toString()));
    const closed = new Promise((done) => socket.on('close', done));
    const head = `POST /api/session/signIn HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`;
    socket.write(head + body.slice(0, 10));
    await new Promise((done) => setTimeout(done, 200));
    server.child.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 300));
    expect(server.child.exitCode).toBeNull();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    socket.write(body.slice(10));
    await closed;
    expect(answered).toContain('HTTP/1.1 200');
    expect(answered).toContain('SERVICE_UNAVAILABLE');
    expect(await server.ended).toBe(0);
  }, 40_000);

  it('says in one sentence what it lacks, and ends with 1', async () => {
    const server = await start({ YIMA_PROVIDERS: '/nowhere/providers.json' });
    expect(await server.ended).toBe(1);
    expect(server.said().trim().split('\n')).toEqual([
      expect.stringContaining('/nowhere/providers.json, which cannot be read'),
    ]);
  }, 40_000);

  it('is small', () => {
    const bytes = walk(built.path)
      .filter((path) => !statSync(path).isDirectory())
      .reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(9_000_000);
  });
});
