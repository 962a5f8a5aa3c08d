import { createHash } from 'node:crypto';
import { startServer, type RunningServer } from '../../host/server';
import { tifSignature } from '../../cloudfunctions/gateway/tif-signature';
import { aFolder } from '../fixtures/folders';
import { ecQueryBody, envelopeOf, hospital, tifHeaders } from '../fixtures/hospital';
import { aClock } from '../ports/cloud/movable-clock';

const plainPath = '/localcfc/api/hsecfc/localQrCodeQuery';
const fsiPath = '/fsi/api/hsecfc/localQrCodeQuery';

type Json = Record<string, unknown>;

describe('the gateway, as existing hospital software speaks to it', () => {
  const folder = aFolder('gateway');
  const clock = aClock();
  let server: RunningServer;
  let token = '';

  beforeAll(async () => {
    server = await startServer({
      port: 0,
      dataDir: folder.path,
      distDir: folder.path,
      clock,
      environment: {},
      sandboxPeople: 0,
      limit: { burst: 1e9, perSecond: 1e9 },
      requestsPerMinute: 1e9,
    });
    token = await activate('zhang-wei');
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  });

  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, json: (await response.json()) as Json };
  }
  async function call(path: string, body: unknown, as = token): Promise<Json> {
    const { json } = await post(path, body, as ? { authorization: `Bearer ${as}` } : {});
    if (json['ok'] !== true) throw new Error(JSON.stringify(json));
    return json['value'] as Json;
  }
  async function activate(person: string): Promise<string> {
    const login = await post('/sandbox/alipay/login', { person });
    const signIn = { channel: 'alipay', code: login.json['code'] };
    const session = String((await call('/api/session/signIn', signIn, ''))['token']);
    const started = await call('/api/activation/start', { entry: 'search' }, session);
    const { activationId } = started;
    const consent = await post('/sandbox/alipay/real-name', { person });
    const consentVersion = '2026-11';
    const agreement = { step: 'agreement', consentVersion, code: consent.json['code'] };
    await call('/api/activation/prove', { activationId, proof: agreement }, session);
    const begin = { activationId, consentVersion };
    const { verifyId } = await call('/api/activation/beginFace', begin, session);
    await post('/sandbox/alipay/face', { person, verifyId });
    const face = { activationId, proof: { step: 'face', verifyId } };
    await call('/api/activation/prove', face, session);
    return session;
  }
  async function aCode(): Promise<string> {
    clock.pass(1000);
    return String((await call('/api/credential/showCode', {}))['payload']);
  }
  const signed = () => tifHeaders(clock.now());

  it('answers ec.query with the fields of the national interface', async () => {
    const ecQrCode = await aCode();
    const { status, json } = await post(plainPath, ecQueryBody(ecQrCode), signed());
    expect(status).toBe(200);
    expect(json).toEqual({
      code: 0,
      type: 'success',
      message: '成功',
      orgId: hospital.code,
      data: {
        userName: '张伟',
        idNo: '110108198503129518',
        idType: '01',
        insuOrg: '110108',
        ecIndexNo: expect.stringMatching(/^[0-9A-F]{32}$/) as string,
        ecToken: expect.stringMatching(/^110108ec[0-9a-z]{30}$/) as string,
        gender: null,
        birthday: null,
        nationality: null,
        email: null,
        chnlId: null,
        ecQrCode,
        authNo: null,
      },
    });
  });

  it('keeps the index number of a credential and renews the visit token', async () => {
    const read = async () =>
      (await post(plainPath, ecQueryBody(await aCode()), signed())).json['data'] as Json;
    const [one, two] = [await read(), await read()];
    expect(two['ecIndexNo']).toBe(one['ecIndexNo']);
    expect(two['ecToken']).not.toBe(one['ecToken']);
  });

  const liberal: readonly [string, (code: string) => unknown, Record<string, string>][] = [
    ['fields without data around them', (code) => ecQueryBody(code).data, {}],
    ['data as JSON text', (code) => ({ data: JSON.stringify(ecQueryBody(code).data) }), {}],
    ['text/plain', (code) => ecQueryBody(code), { 'content-type': 'text/plain;charset=utf-8' }],
    ['no content type we know', (code) => ecQueryBody(code), { 'content-type': 'x/y' }],
    ['a byte-order mark', (code) => `\uFEFF${JSON.stringify(ecQueryBody(code))}`, {}],
    [
      'only what decides',
      (ecQrCode) => ({ data: { orgId: hospital.code, businessType: '01301', ecQrCode } }),
      {},
    ],
    [
      'nulls, numbers for text, and fields nobody knows',
      (code) =>
        ecQueryBody(code, {
          operatorId: 1001,
          officeId: 32760,
          officeName: null,
          deviceType: null,
          somethingNew: { deep: [1] },
        }),
      {},
    ],
    ['blanks around the code of a scanner', (code) => ecQueryBody(`${code}\r\n`), {}],
    ['operatorId and names empty', (code) => ecQueryBody(code, { operatorId: '' }), {}],
  ];
  it.each(liberal)('takes %s', async (_what, make, headers) => {
    const { json } = await post(plainPath, make(await aCode()), { ...signed(), ...headers });
    expect(json).toMatchObject({ code: 0, data: { userName: '张伟' } });
  });

  it('takes every business of the national table and no other', async () => {
    const { json } = await post(
      plainPath,
      ecQueryBody(await aCode(), { businessType: '99999' }),
      signed(),
    );
    expect(json).toMatchObject({ code: 500164, success: false });
    const table =
      '01101 01102 01103 01104 01201 01202 01203 01204 01301 01302 01303 01304 01305 ' +
      '02121 02122 03131 03132 05101';
    for (const businessType of table.split(' ')) {
      const reply = await post(plainPath, ecQueryBody(await aCode(), { businessType }), signed());
      expect([businessType, reply.json['code']]).toEqual([businessType, 0]);
    }
  });

  it('says in six digits and words what is wrong with a code', async () => {
    const used = await aCode();
    await post(plainPath, ecQueryBody(used), signed());
    const again = await post(plainPath, ecQueryBody(used), signed());
    expect(again.json).toEqual({
      code: 500162,
      type: 'error',
      success: false,
      message: '二维码已被使用',
    });
    const late = await aCode();
    clock.pass(66_000);
    const expired = await post(plainPath, ecQueryBody(late), signed());
    expect(expired.json).toMatchObject({ code: 500161, message: '二维码已过期' });
    const other = await post(plainPath, ecQueryBody('6222020200112233445'), signed());
    expect(other.json).toMatchObject({ code: 500159, message: '请使用医保电子凭证二维码' });
    const missing = await post(plainPath, { data: { orgId: hospital.code } }, signed());
    expect(missing.json).toMatchObject({ code: 500400 });
    const large = await post(plainPath, ecQueryBody('1'.repeat(20_000)), signed());
    expect(large.json).toMatchObject({ code: 500413 });
  });

  it('answers forged, altered and early codes byte for byte alike', async () => {
    const real = await aCode();
    const altered = real.slice(0, -1) + String((Number(real.slice(-1)) + 1) % 10);
    const random = '01'.padEnd(28, '7');
    const raw = async (code: string) => {
      const response = await fetch(server.url + plainPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signed() },
        body: JSON.stringify(ecQueryBody(code)),
      });
      return `${response.status} ${await response.text()}`;
    };
    clock.pass(20_000);
    const early = await aCode();
    clock.pass(-20_000);
    const answers = [await raw(altered), await raw(random), await raw(early)];
    clock.pass(20_000);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"code":500160');
  });

  it('reads the code in the 1162 envelope too', async () => {
    const ecQrCode = await aCode();
    const envelope = envelopeOf({ data: ecQueryBody(ecQrCode).data });
    const { json } = await post(fsiPath, envelope, signed());
    expect(json).toMatchObject({
      infcode: 0,
      inf_refmsgid: expect.stringMatching(/^110108\d{24}$/) as string,
      refmsg_time: expect.stringMatching(/^20261201\d{9}$/) as string,
      respond_time: expect.stringMatching(/^20261201\d{9}$/) as string,
      err_msg: 'success',
      output: { data: { userName: '张伟', ecQrCode } },
      warn_msg: null,
      cainfo: null,
    });
    const again = await post(fsiPath, envelope, signed());
    expect(again.json['output']).toEqual(json['output']);
    const other = await post(fsiPath, envelopeOf({ data: ecQueryBody(ecQrCode).data }), signed());
    expect(other.json).toMatchObject({
      infcode: -1,
      inf_refmsgid: null,
      output: null,
      err_msg: 'FSI-二维码已被使用[500162]',
    });
  });

  it('takes a 1162 whose input is JSON text, and one without orgId', async () => {
    const data = { ...ecQueryBody(await aCode()).data, orgId: undefined };
    const text = await post(fsiPath, envelopeOf(JSON.stringify({ data })), signed());
    expect(text.json).toMatchObject({ infcode: 0 });
    const asNumber = envelopeOf({ data: ecQueryBody(await aCode()).data }, { infno: 1162 });
    expect((await post(fsiPath, asNumber, signed())).json).toMatchObject({ infcode: 0 });
  });

  it('answers a 1162 body without an envelope in the plain form', async () => {
    const { json } = await post(
      fsiPath,
      { data: { ...ecQueryBody(await aCode()).data, mdtrt_cert_type: '1', termIp: '10.0.0.1' } },
      signed(),
    );
    expect(json).toMatchObject({ code: 0, data: { userName: '张伟' } });
  });

  it.each([
    [fsiPath, '3201'],
    ['/fsi/api/reverseService/revsMethod', '3201'],
    ['/fsi/api/fsiPsnInfoService/queryPsnInfo', '1162'],
  ])('answers %s with infno %s as the national platform does', async (path, infno) => {
    const { json } = await post(path, envelopeOf({ data: {} }, { infno }), signed());
    expect(json).toEqual({
      type: 'error',
      infcode: -1,
      err_msg: expect.stringMatching(
        /^FSI-FSI-交易报文不正确：未知交易编号！,异常流水号:\d{10}$/,
      ) as string,
    });
  });

  it('signs as the public vector does', () => {
    const vector = '4a324477d348802faf391c3925662a1a1e45fa766da2c0afa3c96ec72173371a';
    expect(tifSignature({ timestamp: '1700000000', nonce: 'nonce123' }, 'TOKENTEST')).toBe(vector);
    const own = createHash('sha256').update('1700000000TOKENTESTnonce1231700000000').digest('hex');
    expect(own).toBe(vector);
  });

  it('answers an unknown client, a wrong secret and a missing header alike, with 401', async () => {
    const body = ecQueryBody(await aCode());
    const all: Record<string, string>[] = [
      tifHeaders(clock.now(), { paasId: 'nobody' }),
      tifHeaders(clock.now(), { token: 'wrong' }),
      { ...signed(), 'x-tif-signature': 'ab' },
      { ...signed(), 'x-tif-timestamp': 'soon' },
      {},
    ];
    const answers = [];
    for (const headers of all) answers.push(await post(plainPath, body, headers));
    for (const answer of answers)
      expect(answer).toEqual({
        status: 401,
        json: {
          code: 401,
          type: 'error',
          success: false,
          message: '机构身份验证没有通过',
        },
      });
    expect((await post(plainPath, body, signed())).json).toMatchObject({ code: 0 });
  });

  it.each([-301, 301])('refuses a signature %d seconds away', async (seconds) => {
    const body = ecQueryBody(await aCode());
    const { status, json } = await post(plainPath, body, tifHeaders(clock.now() + seconds * 1000));
    expect([status, json['code'], json['message']]).toEqual([401, 401, '签名时间戳超时']);
  });

  it('takes a signature from up to five minutes away, and its nonce once', async () => {
    const bodies = [ecQueryBody(await aCode()), ecQueryBody(await aCode())];
    const headers = tifHeaders(clock.now() - 299_000);
    expect((await post(plainPath, bodies[0], headers)).json['code']).toBe(0);
    const replayed = await post(plainPath, bodies[1], headers);
    expect([replayed.status, replayed.json['message']]).toEqual([401, '请求重复']);
  });

  it('does not let a client act for an institution of another', async () => {
    const ecQrCode = await aCode();
    const foreign = await post(
      plainPath,
      ecQueryBody(ecQrCode, { orgId: 'H50010300902' }),
      signed(),
    );
    expect([foreign.status, foreign.json['code']]).toEqual([401, 401]);
    const mixed = envelopeOf(
      { data: ecQueryBody(ecQrCode).data },
      { fixmedins_code: 'P51060300903' },
    );
    expect((await post(fsiPath, mixed, signed())).json['code']).toBe(401);
    expect((await post(plainPath, ecQueryBody(ecQrCode), signed())).json['code']).toBe(0);
  });

  it('lets one of ten desks at the same instant win', async () => {
    const ecQrCode = await aCode();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(plainPath, ecQueryBody(ecQrCode), signed())),
    );
    const codes = answers.map(({ json }) => json['code']);
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(codes.filter((code) => code === 500162)).toHaveLength(9);
  });

  it('accepts none of 3,000 guessed, altered and replayed codes', async () => {
    const real = await aCode();
    await post(plainPath, ecQueryBody(real), signed());
    let seed = 20261123;
    const digit = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return String(Math.floor(seed / 65536) % 10);
    };
    const forged = Array.from({ length: 3000 }, (_, n) => {
      if (n % 3 === 0) return Array.from({ length: 28 }, digit).join('');
      if (n % 3 === 1) return real;
      const at = n % 28;
      return real.slice(0, at) + String((Number(real[at]) + 1 + (n % 9)) % 10) + real.slice(at + 1);
    });
    const codes = new Map<unknown, number>();
    for (let from = 0; from < forged.length; from += 30) {
      const batch = forged.slice(from, from + 30);
      const answers = await Promise.all(
        batch.map((code) => post(plainPath, ecQueryBody(code), signed())),
      );
      for (const { json } of answers) codes.set(json['code'], (codes.get(json['code']) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ 500160: 2000, 500162: 1000 });
  }, 120_000);
});
