import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digestOf, whenStale } from '../../../scripts/stale';

const root = resolve(__dirname, '../../..');

/** Runs a command of the repository and gives how it ended and what it said. */
function launch(
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [...nodeArgs, 'scripts/launch.mjs', 'start'], {
      cwd: root,
      env: { ...process.env, ...env },
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('close', (code) => settle({ code, said }));
  });
}

describe('npm start', () => {
  let scratch = '';
  beforeAll(() => void (scratch = mkdtempSync(join(tmpdir(), 'yima-start-'))));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('says in one sentence that the port is taken, and fails', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const port = String((other.address() as AddressInfo).port);
    const { code, said } = await launch({ PORT: port, YIMA_DATA: scratch });
    other.close();
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(`Port ${port} is taken`)]);
  }, 30_000);

  it('says in one sentence that the folder is not writable, and fails', async () => {
    const file = join(scratch, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await launch({ PORT: '0', YIMA_DATA: join(file, 'below') });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringMatching('cannot be written')]);
  }, 30_000);

  it('says in one sentence that Node is too old, and fails', async () => {
    const older = join(scratch, 'older.cjs');
    writeFileSync(
      older,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`,
    );
    const { code, said } = await launch({}, ['--require', older]);
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringMatching('needs Node 20.19 or newer')]);
  }, 30_000);
});

describe('building what is stale', () => {
  const tree = mkdtempSync(join(tmpdir(), 'yima-stale-'));
  const built: string[] = [];
  const target = {
    root: tree,
    name: 'thing',
    inputs: ['in'],
    output: 'dist/thing.js',
    make: () => {
      built.push('thing');
      mkdirSync(join(tree, 'dist'), { recursive: true });
      writeFileSync(join(tree, 'dist/thing.js'), '');
      return Promise.resolve();
    },
  };
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('builds once, and again when an input, the output or a setting changes', async () => {
    mkdirSync(join(tree, 'in'));
    writeFileSync(join(tree, 'in/a.ts'), 'one');
    expect(await whenStale(target)).toBe(true);
    expect(await whenStale(target)).toBe(false);
    writeFileSync(join(tree, 'in/a.ts'), 'two');
    expect(await whenStale(target)).toBe(true);
    rmSync(join(tree, 'dist/thing.js'));
    expect(await whenStale(target)).toBe(true);
    const deployed = { ...target, settings: { api: 'https://api.example' } };
    expect(await whenStale(deployed)).toBe(true);
    expect(await whenStale(deployed)).toBe(false);
    expect(built).toHaveLength(4);
  });

  it('takes a renamed input for another one', () => {
    const before = digestOf(tree, ['in']);
    writeFileSync(join(tree, 'in/b.ts'), 'two');
    rmSync(join(tree, 'in/a.ts'));
    expect(digestOf(tree, ['in'])).not.toBe(before);
  });
});
