import { sandboxInstitutions, type SandboxInstitution } from '@core/adapters/sandbox';
import { consoleLog } from '@core/adapters/console-log';
import { addressesOf } from '../../cloudfunctions/gateway/fsi/addresses';
import { createNational } from '../../cloudfunctions/gateway/national';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import {
  aSoftware,
  callService,
  type Odd,
  type Send,
  type Software,
  type Wire,
} from '../fixtures/software';
import { tifHeaders } from '../fixtures/hospital';
import { caHeaders, csbHeaders, institutionThatSigns, type Forgery } from '../fixtures/signing';
import { aTown, type Town } from '../fixtures/town';

type Scheme = SandboxInstitution['scheme'];

const schemes: readonly Scheme[] = ['tif', 'csb', 'ca'];
const signOn = { signIn: { opter_no: 'shoufei01', mac: '00-16-3E-00-00-01', ip: '10.0.0.8' } };
const ours = (message: string) => ({ code: 401, type: 'error', success: false, message });
const unknown = ours('机构身份验证没有通过');

const usual = {
  headers: unknown,
  unknown,
  signature: unknown,
  stale: ours('签名时间戳超时'),
  repeated: ours('请求重复'),
};

/** The 401 of each scheme, word for word. */
const words = {
  tif: usual,
  ca: usual,
  csb: {
    headers: { code: 401, message: '缺少服务网关的请求头!' },
    unknown: { code: 401, message: '非法用户!' },
    signature: { code: 401, message: '签名不一致!' },
    stale: { code: 401, message: '签名时间戳超时!' },
    repeated: { code: 401, message: '请求重复!' },
  },
};

const skewSeconds = { tif: 300, ca: 300, csb: 1800 };

/** Headers in a scheme, right or with another account or secret. */
function headersIn(
  scheme: Scheme,
  { atMs, body }: { readonly atMs: number; readonly body: string },
  forgery: Forgery = {},
): Record<string, string> {
  if (scheme === 'csb') return csbHeaders(atMs, '9001', forgery);
  if (scheme === 'ca') return caHeaders(atMs, body, forgery);
  const { paasId, token } = institutionThatSigns('tif');
  return tifHeaders(atMs, { paasId: forgery.account ?? paasId, token: forgery.secret ?? token });
}

describe('access of institutions', () => {
  let database: TestDatabase;
  let town: Town;
  let software: Readonly<Record<Scheme, Software>>;
  const said: string[] = [];
  beforeAll(async () => {
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, level).mockImplementation((...all) => void said.push(all.join(' ')));
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    town = await aTown(database.pool);
    software = {
      tif: aSoftware(send, town.clock, 'tif'),
      csb: aSoftware(send, town.clock, 'csb'),
      ca: aSoftware(send, town.clock, 'ca'),
    };
  }, 60_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await database?.stop();
  });

  const send: Send = (request) => town.national(request);
  const tell = (
    scheme: Scheme,
    infno: string,
    { input = signOn, over, ...odd }: Odd & { readonly input?: unknown; readonly over?: Wire } = {},
  ) => software[scheme].post(software[scheme].message(infno, input, over), odd);
  /** A sign-on as text, to be signed by hand. */
  const aBody = (scheme: Scheme) => JSON.stringify(software[scheme].message('9001', signOn));
  const signed = (scheme: Scheme, atMs: number, forgery: Forgery = {}) => {
    const body = aBody(scheme);
    return { path: callService, headers: headersIn(scheme, { atMs, body }, forgery), body };
  };
  const infcodeOf = async (request: Parameters<Send>[0]) => (await send(request)).body['infcode'];

  it('is there in each of the three ways, at all addresses of a transaction', async () => {
    for (const scheme of schemes) {
      const own = addressesOf('9001');
      expect(own).toEqual(['/fsi/api/signInSignOutService/signIn']);
      for (const path of [callService, `${callService}/9001`, ...own]) {
        const { status, body } = await tell(scheme, '9001', { path });
        expect([status, body['infcode'], body['err_msg']]).toEqual([200, 0, 'success']);
      }
    }
  });

  it.each(schemes)('%s: a clock may be as wrong as is agreed, and no more', async (scheme) => {
    town.clock.pass(1000 - (town.clock.now() % 1000)); // Two of the schemes count whole seconds.
    const nowMs = town.clock.now();
    const most = skewSeconds[scheme] * 1000;
    for (const atMs of [nowMs - most, nowMs + most])
      expect(await infcodeOf(signed(scheme, atMs))).toBe(0);
    for (const atMs of [nowMs - most - 1000, nowMs + most + 1000])
      expect(await send(signed(scheme, atMs))).toEqual({ status: 401, body: words[scheme].stale });
  });

  it.each(schemes)('%s: a signature is good once', async (scheme) => {
    town.clock.pass(1000);
    const request = signed(scheme, town.clock.now());
    expect(await infcodeOf(request)).toBe(0);
    const again = { status: 401, body: words[scheme].repeated };
    expect(await send(request)).toEqual(again);
    town.clock.pass(skewSeconds[scheme] * 1000 - 1000);
    expect(await send(request)).toEqual(again);
    town.clock.pass(2000);
    expect(await send(request)).toEqual({ status: 401, body: words[scheme].stale });
  });

  it.each(schemes)('%s: one of ten at the same instant is let in', async (scheme) => {
    town.clock.pass(1000);
    const request = signed(scheme, town.clock.now());
    const heard = await Promise.all(Array.from({ length: 10 }, () => send(request)));
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      heard.filter(({ body }) => body['message'] === words[scheme].repeated.message),
    ).toHaveLength(9);
  });

  it.each(schemes)('%s: a wrong secret, an account of nobody, a missing header', async (scheme) => {
    town.clock.pass(1000);
    const nowMs = town.clock.now();
    const no = (fault: keyof (typeof words)['csb']) => ({
      status: 401,
      body: words[scheme][fault],
    });
    expect(await send(signed(scheme, nowMs, { secret: 'wrong' }))).toEqual(no('signature'));
    for (const account of ['nobody', 'constructor', '__proto__'])
      expect(await send(signed(scheme, nowMs, { account }))).toEqual(no('unknown'));
    // The stand-in secret is public like the rest of the source.
    const stand = { account: 'nobody', secret: 'nobody has this secret' };
    expect(await send(signed(scheme, nowMs, stand))).toEqual(no('unknown'));
    const right = signed(scheme, nowMs);
    for (const name of Object.keys(right.headers)) {
      const headers = { ...right.headers };
      delete headers[name];
      // Who shows nothing of TIF is told the same as who shows too little.
      expect(await send({ ...right, headers })).toEqual(no('headers'));
    }
    expect(await infcodeOf(right)).toBe(0);
  });

  it('is refused to a right account and secret in another way than its own', async () => {
    town.clock.pass(1000);
    for (const scheme of schemes)
      for (const other of schemes.filter((one) => one !== scheme)) {
        const { paasId, code, token } = institutionThatSigns(other);
        const account = scheme === 'ca' ? code : paasId;
        const heard = await send(signed(scheme, town.clock.now(), { account, secret: token }));
        expect(heard).toEqual({ status: 401, body: words[scheme].unknown });
      }
  });

  it.each(schemes)(
    '%s: another’s institution is refused in the words of the scheme',
    async (scheme) => {
      for (const one of sandboxInstitutions.filter((other) => other.scheme !== scheme)) {
        const over = { fixmedins_code: one.code };
        const heard = await tell(scheme, '9001', { over });
        expect(heard).toEqual({ status: 401, body: words[scheme].unknown });
      }
    },
  );

  it('covers the body where the convention does', async () => {
    for (const scheme of schemes) {
      town.clock.pass(1000);
      const request = signed(scheme, town.clock.now());
      const heard = await send({
        ...request,
        body: request.body.replace('shoufei01', 'shoufei02'),
      });
      if (scheme === 'ca') expect(heard).toEqual({ status: 401, body: words.ca.signature });
      else expect(heard.body['infcode']).toBe(0);
    }
  });

  it('comes before everything else: who has not proved himself learns nothing of the message', async () => {
    for (const body of ['no json', '', '{}', 'x'.repeat(300_000), '{"infno":"9999"}']) {
      const headers = headersIn('csb', { atMs: town.clock.now(), body }, { secret: 'wrong' });
      const heard = await send({ path: callService, headers, body });
      expect(heard).toEqual({ status: 401, body: words.csb.signature });
    }
  });

  it('leaves no secret and no signature in a log or in a table', async () => {
    const fails = { spend: () => Promise.reject(new Error(institutionThatSigns('tif').token)) };
    const store = { ...town.parts.store, nonces: fails };
    const broken = createNational({ ...town.parts, store, log: consoleLog });
    const signatures: string[] = [];
    for (const scheme of schemes) {
      town.clock.pass(1000);
      const request = signed(scheme, town.clock.now());
      signatures.push(...Object.values(request.headers).filter((value) => value.length > 25));
      expect((await broken(request)).body['err_msg']).toMatch(/\[500503\]$/);
    }
    expect(signatures).toHaveLength(4); // TIF has a nonce of 36 characters beside.
    expect(said).toHaveLength(3);
    const { rows } = await database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const kept: string[] = [];
    for (const { name } of rows) {
      const all = await database.pool.query<{ line: string }>(
        `select t::text as line from ${name} t`,
      );
      kept.push(...all.rows.map(({ line }) => line));
    }
    expect(kept.length).toBeGreaterThan(50);
    const secrets = sandboxInstitutions.map(({ token }) => token);
    for (const secret of [...secrets, ...signatures])
      for (const text of [...said, ...kept]) expect(text).not.toContain(secret);
  });
});
