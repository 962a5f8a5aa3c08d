import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../host/server';
import { aFolder } from '../fixtures/folders';

describe('the server', () => {
  const folder = aFolder('server');
  const dist = aFolder('dist');
  let server: RunningServer;

  const start = (over: Partial<Parameters<typeof startServer>[0]> = {}): Promise<RunningServer> =>
    startServer({
      port: 0,
      dataDir: folder.path,
      distDir: dist.path,
      environment: {},
      sandboxPeople: 100,
      ...over,
    });
  beforeAll(async () => {
    for (const place of ['phone', 'desk/institution']) {
      mkdirSync(join(dist.path, place), { recursive: true });
      writeFileSync(join(dist.path, place, 'index.html'), `<title>${place}</title>`);
    }
    server = await start();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
    dist.remove();
  });
  const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, { method: 'POST', body, headers });
    return { status: response.status, json: (await response.json()) as unknown };
  };

  it('says that it is up and that its store is', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'up' });
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('serves the phones and the desk, and leads there from the root', async () => {
    expect((await get('/')).headers.get('location')).toBe('/phone/');
    expect(await (await get('/phone/')).text()).toContain('phone');
    expect(await (await get('/desk/institution/')).text()).toContain('desk/institution');
    expect((await get('/phone/../../keys.json')).status).toBe(404);
    expect((await get('/phone/%2e%2e/%2e%2e/keys.json')).status).toBe(404);
  });

  it('allows code from text and other origins to nobody', async () => {
    const policyOf = async (path: string) =>
      (await get(path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/phone/')).not.toContain("'unsafe-eval'");
    const desk = await policyOf('/desk/institution/');
    expect(desk).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(desk).not.toContain("'unsafe-eval'");
    expect(desk).not.toMatch(/script-src[^;]*unsafe-inline|https?:/);
    expect((await get('/desk/institution/')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('always answers a verb with 200 and a reply', async () => {
    const no = (code: string) => ({ status: 200, json: { ok: false, problem: { code } } });
    expect(await post('/api/nothing/here', '{}')).toEqual(no('UNKNOWN_VERB'));
    expect(await post('/api/constructor/name', '{}')).toEqual(no('UNKNOWN_VERB'));
    expect(await post('/api/session/signIn', 'not json')).toEqual(no('BAD_REQUEST'));
    expect(await post('/api/credential/home', '{}')).toEqual(no('SIGN_IN_REQUIRED'));
    expect(await post('/api/credential/home', '')).toEqual(no('SIGN_IN_REQUIRED'));
    const large = JSON.stringify({ channel: 'wechat', code: 'x'.repeat(20_000) });
    expect(await post('/api/session/signIn', large)).toEqual(no('TOO_LARGE'));
  });

  it('cuts off a body that no request of ours has', async () => {
    const { status, json } = await post('/api/session/signIn', 'x'.repeat(100_000));
    expect(status).toBe(413);
    expect(json).toEqual({ ok: false, problem: { code: 'TOO_LARGE' } });
  });

  it('takes no platform account from the body of a request', async () => {
    const body = JSON.stringify({ channel: 'wechat', platformSubject: 'me', openid: 'me' });
    const { json } = await post('/api/session/signIn', body);
    expect(json).toEqual({ ok: false, problem: { code: 'BAD_REQUEST' } });
    const plain = await post('/api/session/signIn', JSON.stringify({ channel: 'wechat' }));
    expect(plain.json).toEqual({ ok: false, problem: { code: 'SIGN_IN_FAILED' } });
  });

  it('limits one address', async () => {
    const other = aFolder('limited');
    const limited = await start({ dataDir: other.path, requestsPerMinute: 5 });
    const codes = [];
    for (let n = 0; n < 7; n += 1)
      codes.push((await fetch(`${limited.url}/api/credential/home`, { method: 'POST' })).status);
    expect(codes).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect((await fetch(`${limited.url}/phone/`)).status).toBe(200);
    await limited.stop();
    other.remove();
  }, 60_000);

  it('counts for the address that a trusted proxy names, and for no other', async () => {
    const other = aFolder('proxied');
    const options = { dataDir: other.path, requestsPerMinute: 2 };
    const askFrom = async (url: string, address: string): Promise<number> => {
      const headers = { 'x-forwarded-for': address };
      return (await fetch(`${url}/api/credential/home`, { method: 'POST', headers })).status;
    };
    const statuses = async (url: string): Promise<number[]> => {
      const all = [];
      for (let n = 0; n < 3; n += 1) all.push(await askFrom(url, `203.0.113.${n}`));
      return all;
    };
    const open = await start(options);
    expect(await statuses(open.url)).toEqual([200, 200, 429]);
    await open.stop();
    const environment = { YIMA_TRUST_PROXY: '127.0.0.1' };
    const behind = await start({ ...options, environment });
    expect(await statuses(behind.url)).toEqual([200, 200, 200]);
    await behind.stop();
    other.remove();
  }, 60_000);

  it('says what is wrong with its settings before anything is started', async () => {
    const other = aFolder('crooked');
    const environment = { YIMA_SETTINGS: '{"codeValidMs":120000,"codeGraceMs":10000}' };
    await expect(start({ dataDir: other.path, environment })).rejects.toThrow('less than 128000');
    expect(existsSync(join(other.path, 'database'))).toBe(false);
    other.remove();
  });

  it('answers an unknown operator and a wrong password alike', async () => {
    const ask = (operatorId: string, password: string) =>
      post(
        '/api/gateway/signIn',
        JSON.stringify({ institutionCode: 'H11010800901', operatorId, password }),
      );
    expect(await ask('guahao01', 'wrong')).toEqual(await ask('nobody', 'wrong'));
    expect((await ask('guahao01', 'sandbox-guahao')).json).toMatchObject({
      ok: true,
      value: { institution: { name: '海淀沙箱医院' } },
    });
  });

  it('serves no sandbox where there is none', async () => {
    const other = aFolder('plain');
    const plain = await start({ dataDir: other.path, sandbox: false });
    expect((await fetch(`${plain.url}/sandbox/people`)).status).toBe(404);
    const reply = await fetch(`${plain.url}/api/session/signIn`, {
      method: 'POST',
      body: JSON.stringify({ channel: 'wechat', code: 'x' }),
    });
    expect(await reply.json()).toEqual({ ok: false, problem: { code: 'SERVICE_UNAVAILABLE' } });
    await plain.stop();
    other.remove();
  }, 60_000);

  it('keeps its keys for its owner alone, and everything over a restart', async () => {
    const file = join(folder.path, 'keys.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    const keys = readFileSync(file, 'utf8');
    const login = await post('/sandbox/wechat/login', JSON.stringify({ person: 'zhang-wei' }));
    const { code } = login.json as { code: string };
    const signed = await post('/api/session/signIn', JSON.stringify({ channel: 'wechat', code }));
    const { value } = signed.json as { value: { token: string } };
    const authorization = `Bearer ${value.token}`;
    const home = () => post('/api/credential/home', '{}', { authorization });
    const before = await home();
    expect(before.json).toMatchObject({ ok: true });
    await server.stop();
    server = await start();
    expect(readFileSync(file, 'utf8')).toBe(keys);
    expect(await home()).toEqual(before);
  }, 60_000);

  it('makes no new keys for a database whose keys are missing', async () => {
    const file = join(folder.path, 'keys.json');
    await server.stop();
    renameSync(file, `${file}.away`);
    await expect(start()).rejects.toThrow('keys.json is missing');
    renameSync(`${file}.away`, file);
    server = await start();
  }, 60_000);

  it('refuses other keys than those the database was sealed with', async () => {
    await server.stop();
    const hex = (fill: number) => Buffer.alloc(32, fill).toString('hex');
    const environment = { YIMA_CODE_KEYS: `1:${hex(1)}`, YIMA_PEPPER: hex(2) };
    const withVault = (key: string) => ({ ...environment, YIMA_VAULT_KEYS: key });
    const sentence = 'not those this database was sealed with';
    await expect(start({ environment: withVault(`1:${hex(3)}`) })).rejects.toThrow(sentence);
    const file = join(folder.path, 'keys.json');
    const { YIMA_VAULT_KEYS } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const rotated = await start({ environment: withVault(`${YIMA_VAULT_KEYS},2:${hex(3)}`) });
    await rotated.stop();
    server = await start();
  }, 60_000);

  it('says in one sentence that its folder is in use, and leaves no lock behind', async () => {
    await expect(start()).rejects.toThrow('in use by another running copy');
    await server.stop();
    expect(existsSync(join(folder.path, 'database/in-use'))).toBe(false);
    server = await start();
  }, 60_000);
});
