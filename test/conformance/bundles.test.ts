import { createPool } from '@core/adapters/postgres/connection';
import { migrate } from '@core/adapters/postgres/migrate';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../host/server/database/embedded-postgres';
import { loadTown } from '../../host/server/sandbox-town';
import { buildFunctions, functionNames } from '../../scripts/build-functions';
import { wire } from '@core/adapters/wiring';
import { defaultSettings } from '@core/domain/settings';
import { aFolder } from '../fixtures/folders';
import { ecQueryBody, hospital, tifHeaders } from '../fixtures/hospital';
import { testKeys } from '../fixtures/town';
import { startAlipay } from '../fixtures/vendors/alipay-server';
import { stopVendors } from '../fixtures/vendors/vendor-server';
import { startWechat } from '../fixtures/vendors/wechat-server';

const hex = (fill: number) => Buffer.alloc(32, fill).toString('hex');
const secrets = {
  YIMA_CODE_KEYS: `1:${hex(11)}`,
  YIMA_VAULT_KEYS: `1:${hex(22)}`,
  YIMA_PEPPER: hex(33),
  YIMA_SANDBOX: '1',
};

const program = `
const { main } = require('./index.js');
const [event, context] = JSON.parse(process.argv[1]);
main(event, context).then((reply) => {
  process.stdout.write(JSON.stringify(reply));
  process.exit(0);
});`;

describe('the bundled cloud functions', () => {
  const dist = aFolder('bundles');
  const bare = aFolder('bare');
  const data = aFolder('bundle-data');
  let server: EmbeddedPostgres;
  let url = '';

  beforeAll(async () => {
    await buildFunctions({ outDir: dist.path });
    // Elsewhere, so that nothing of the repository can be found by walking up.
    cpSync(dist.path, bare.path, { recursive: true });
    server = await startEmbeddedPostgres({ folder: data.path, password: 'bundle' });
    const { host, port, user, password, database } = server.connection;
    url = host.startsWith('/')
      ? `socket://${user}:${password}@${host}?db=${database}`
      : `postgres://${user}:${password}@${host}:${port}/${database}`;
    const pool = createPool(server.connection);
    await migrate(pool);
    const settings = defaultSettings;
    await loadTown(pool, wire({ pool, keys: testKeys, settings, sandbox: true }).parts, 0);
    await pool.end();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    for (const folder of [dist, bare, data]) folder.remove();
  });

  function run(name: string, call: readonly [unknown, unknown], env: Record<string, string>) {
    const done = spawnSync(process.execPath, ['-e', program, JSON.stringify(call)], {
      cwd: join(bare.path, name),
      env: { PATH: process.env['PATH'] ?? '', NODE_PATH: '', ...env },
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return { reply: JSON.parse(done.stdout) as Record<string, unknown>, said: done.stderr };
  }
  /** The same without holding this process up, which serves what the function asks for. */
  function runBeside(
    name: string,
    call: readonly [unknown, unknown],
    env: Record<string, string>,
  ): Promise<{ reply: Record<string, unknown>; said: string }> {
    const child = spawn(process.execPath, ['-e', program, JSON.stringify(call)], {
      cwd: join(bare.path, name),
      env: { PATH: process.env['PATH'] ?? '', NODE_PATH: '', ...env },
    });
    let answer = '';
    let said = '';
    child.stdout.on('data', (part: Buffer) => (answer += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    return new Promise((done) =>
      child.on('close', () => done({ reply: JSON.parse(answer) as Record<string, unknown>, said })),
    );
  }
  const inCloud = () => ({ ...secrets, DATABASE_URL: url });

  it.each(functionNames)('%s is one file with its manifest, and nothing to install', (name) => {
    const manifest = JSON.parse(
      readFileSync(join(bare.path, name, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(manifest).toMatchObject({ main: 'index.js', dependencies: {} });
    expect(existsSync(join(bare.path, name, 'node_modules'))).toBe(false);
    const { reply } = run(name, [{ verb: 'nothing', body: {} }, {}], inCloud());
    expect(reply).toEqual({ ok: false, problem: { code: 'UNKNOWN_VERB' } });
  });

  it('signs a person in by the word of the platform, not of the event', () => {
    const event = { verb: 'home', body: {}, userInfo: { openId: 'forged' }, WX_OPENID: 'forged' };
    const none = run('credential', [event, {}], inCloud());
    expect(none.reply).toEqual({ ok: false, problem: { code: 'SIGN_IN_REQUIRED' } });
    const context = { environment: JSON.stringify({ WX_OPENID: 'openid-1' }) };
    const named = run('credential', [{ verb: 'home', body: {} }, context], inCloud());
    expect(named.reply).toEqual({ ok: true, value: { status: 'none', unfinished: null } });
    const stale = { ...inCloud(), WX_OPENID: 'the caller before' };
    const empty = run('credential', [{ verb: 'home', body: {} }, { environment: '{}' }], stale);
    expect(empty.reply).toEqual({ ok: false, problem: { code: 'SIGN_IN_REQUIRED' } });
  });

  it('signs people in at the real providers that its file names', async () => {
    const clock = { now: () => Date.now() };
    const [wechat, alipay] = [await startWechat(clock), await startAlipay(clock)];
    const file = join(bare.path, 'session', 'providers.json');
    const settings = { wechat: wechat.settings, alipay: alipay.settings };
    writeFileSync(file, JSON.stringify(settings));
    const env = { ...inCloud(), YIMA_SANDBOX: '0', YIMA_PROVIDERS: 'providers.json' };
    const signIn = (channel: string, code: string) =>
      runBeside('session', [{ verb: 'signIn', body: { channel, code } }, {}], env);
    const person = { identity: { name: '', idType: '01', idNumber: '' }, phone: '' };
    for (const [channel, code] of [
      ['wechat', wechat.loginCode({ ...person, openId: 'o'.repeat(28) })],
      ['alipay', alipay.authCode({ ...person, openId: 'a'.repeat(32) })],
    ] as const)
      expect(await signIn(channel, code)).toMatchObject({
        reply: { ok: true, value: { token: expect.any(String) as string } },
        said: '',
      });
    expect((await signIn('alipay', 'made-up')).reply).toEqual({
      ok: false,
      problem: { code: 'SIGN_IN_FAILED' },
    });
    const mixed = await runBeside('session', [{ verb: 'signIn', body: {} }, {}], {
      ...env,
      YIMA_SANDBOX: '1',
    });
    expect(mixed.reply).toEqual({ ok: false, problem: { code: 'SERVICE_UNAVAILABLE' } });
    expect(mixed.said).toContain('allowSandbox');
    await stopVendors();
  }, 40_000);

  it('starts an activation for whom the platform names', () => {
    const context = { environment: JSON.stringify({ WX_OPENID: 'openid-2' }) };
    const signIn = { verb: 'signIn', body: { channel: 'wechat' } };
    expect(run('session', [signIn, context], inCloud()).reply).toMatchObject({
      ok: true,
      value: { token: null },
    });
    const start = { verb: 'start', body: { entry: 'search' } };
    expect(run('activation', [start, context], inCloud()).reply).toMatchObject({
      ok: true,
      value: { state: 'collecting', next: 'payPassword' },
    });
  });

  it('answers an institution over HTTP access, and the timer', () => {
    const event = {
      path: '/localcfc/api/hsecfc/localQrCodeQuery',
      httpMethod: 'POST',
      headers: tifHeaders(Date.now()),
      body: Buffer.from(JSON.stringify(ecQueryBody('1'.repeat(28)))).toString('base64'),
      isBase64Encoded: true,
    };
    const { reply } = run('gateway', [event, {}], inCloud());
    expect(reply).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(JSON.parse(String(reply['body']))).toMatchObject({ code: 500160 });
    expect(hospital.code).not.toBe('');
    const deployed = JSON.parse(
      readFileSync(join(bare.path, 'gateway', 'config.json'), 'utf8'),
    ) as { triggers: readonly { name: string }[] };
    const done = deployed.triggers.map(({ name }) => {
      const event = { Type: 'Timer', TriggerName: name };
      return run('gateway', [event, {}], inCloud()).reply;
    });
    const count = expect.any(Number) as number;
    expect(done).toEqual([
      { ok: true, value: { removed: count } },
      { ok: true, value: { tried: count } },
    ]);
  });

  it('does not clean for a person who plays the timer', () => {
    const event = { Type: 'Timer', TriggerName: 'sweep' };
    const context = { environment: JSON.stringify({ WX_OPENID: 'openid-3' }) };
    const { reply } = run('gateway', [event, context], inCloud());
    expect(reply).toEqual({ ok: false, problem: { code: 'UNKNOWN_VERB' } });
  });

  it('says which setting is missing, and no secret', () => {
    const { reply, said } = run('session', [{ verb: 'signIn', body: {} }, {}], {
      ...secrets,
      DATABASE_URL: url,
      YIMA_PEPPER: 'short',
    });
    expect(reply).toEqual({ ok: false, problem: { code: 'SERVICE_UNAVAILABLE' } });
    expect(said).toContain('YIMA_PEPPER');
    expect(said).not.toContain(hex(11));
  });
});
