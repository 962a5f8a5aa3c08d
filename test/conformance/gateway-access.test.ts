import { ecQueryBody, envelopeOf, tifHeaders } from '../fixtures/hospital';
import { aHospitalLine, type HospitalLine } from '../fixtures/hospital-line';

const plainPath = '/localcfc/api/hsecfc/localQrCodeQuery';
const fsiPath = '/fsi/api/hsecfc/localQrCodeQuery';

describe('access to the gateway', () => {
  let line: HospitalLine;
  beforeAll(async () => {
    line = await aHospitalLine();
  }, 60_000);
  afterAll(() => line?.stop());
  const post: HospitalLine['post'] = (path, body, headers) => line.post(path, body, headers);
  const aCode = () => line.aCode();
  const signed = () => line.signed();

  it('answers an unknown client, a wrong secret and a missing header alike, with 401', async () => {
    const body = ecQueryBody(await aCode());
    const all: Record<string, string>[] = [
      tifHeaders(line.clock.now(), { paasId: 'nobody' }),
      tifHeaders(line.clock.now(), { token: 'wrong' }),
      // The stand-in secret is public like the rest of the source.
      tifHeaders(line.clock.now(), { paasId: 'nobody', token: 'nobody has this secret' }),
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
    const { status, json } = await post(
      plainPath,
      body,
      tifHeaders(line.clock.now() + seconds * 1000),
    );
    expect([status, json['code'], json['message']]).toEqual([401, 401, '签名时间戳超时']);
  });

  it('takes a signature from up to five minutes away, and its nonce once', async () => {
    const bodies = [ecQueryBody(await aCode()), ecQueryBody(await aCode())];
    const headers = tifHeaders(line.clock.now() - 299_000);
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

  it('accepts none of 2,000 late and early codes, each of which is good in its time', async () => {
    const codes = new Map<unknown, number>();
    const present = async (code: string, times: number): Promise<void> => {
      const answers = await Promise.all(
        Array.from({ length: times }, () => post(plainPath, ecQueryBody(code), signed())),
      );
      for (const { json } of answers) codes.set(json['code'], (codes.get(json['code']) ?? 0) + 1);
    };
    const at = async (ms: number, code: string, times: number): Promise<void> => {
      line.clock.pass(ms);
      await present(code, times);
      line.clock.pass(-ms);
    };
    for (let round = 0; round < 40; round += 1) {
      const code = await aCode();
      await at(65_250 + round * 1_000, code, 25);
      await at(-3_001 - round * 1_000, code, 25);
      await present(code, 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ 0: 40, 500160: 1000, 500161: 1000 });
  }, 60_000);

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
