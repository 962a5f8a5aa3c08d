import { createTokenBucket } from '@core/adapters/memory/token-bucket';
import { sweepOnce } from '@core/door/sweep';
import { createNational, type NationalRequest } from '../../cloudfunctions/gateway/national';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { ecQueryBody, envelopeOf, hospital, tifHeaders } from '../fixtures/hospital';
import { csbHeaders, institutionThatSigns } from '../fixtures/signing';
import { activated, aTown, shown, yes, type Call, type Town } from '../fixtures/town';

const plain = '/localcfc/api/hsecfc/localQrCodeQuery';
const fsi = '/fsi/api/hsecfc/localQrCodeQuery';

describe('the gateway over a town', () => {
  let database: TestDatabase | undefined;
  let town: Town;
  let phone: Call;
  beforeAll(async () => {
    const [kind] = storeKinds;
    if (!kind) throw new Error('No store.');
    database = await openTestDatabase(kind);
    town = await aTown(database.pool);
    phone = await activated(town, 'wechat', 'zhang-wei');
  }, 60_000);
  afterAll(() => database?.stop());

  async function aCode(): Promise<string> {
    town.clock.pass(1000);
    return shown(yes(await phone('credential', 'showCode', {}))).payload;
  }
  const asked = (path: string, body: unknown, headers = tifHeaders(town.clock.now())) =>
    ({ path, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }) as const;
  const ask = (...request: Parameters<typeof asked>) => town.national(asked(...request));
  const lines = async (where: string) =>
    (
      await database?.pool.query<{ outcome: string; actor: string; detail: object }>(
        `select outcome, actor, detail from audit where ${where} order by at_ms, audit_id`,
      )
    )?.rows ?? [];

  it('answers forged, altered, early and nobody’s authentic codes byte for byte alike', async () => {
    const real = await aCode();
    const nowMs = town.clock.now();
    const codes = {
      altered: real.slice(0, -1) + String((Number(real.slice(-1)) + 1) % 10),
      random: '01'.padEnd(28, '7'),
      early: town.parts.cipher.mint(1, nowMs + 20_000),
      unissued: town.parts.cipher.mint(12_345_678, nowMs),
    };
    expect(town.parts.cipher.open(codes.unissued, nowMs)).not.toBeNull();
    for (const form of [
      (code: string) => asked(plain, ecQueryBody(code)),
      (code: string) => asked(fsi, envelopeOf({ data: ecQueryBody(code).data })),
    ]) {
      const all = Object.values(codes).map(async (code) =>
        JSON.stringify(await town.national(form(code))),
      );
      const answers = new Set(await Promise.all(all));
      expect(answers.size).toBe(1);
      expect([...answers][0]).toContain('500160');
    }
  });

  it('remembers a nonce through every cleaning until its signature is stale by itself', async () => {
    const headers = tifHeaders(town.clock.now());
    const body = ecQueryBody('1'.repeat(28));
    expect((await ask(plain, body, headers)).body['code']).toBe(500160);
    const { signatureSkewMs } = town.parts.settings;
    town.clock.pass(signatureSkewMs - 1000);
    await sweepOnce(town.parts);
    expect((await ask(plain, body, headers)).body['message']).toBe('请求重复');
    town.clock.pass(3000);
    expect((await ask(plain, body, headers)).body['message']).toBe('签名时间戳超时');
    await sweepOnce(town.parts);
    const left = await database?.pool.query(`select from nonce where nonce = $1`, [
      headers['x-tif-nonce'],
    ]);
    expect(left?.rowCount).toBe(0);
  });

  it('lets one access account ask no more often than its share, and says so in its form', async () => {
    const rateLimit = createTokenBucket(town.clock, { burst: 2, perSecond: 1 });
    const national = createNational({ ...town.parts, rateLimit });
    const one = (path: string, headers?: Record<string, string>) =>
      national(asked(path, ecQueryBody('1'.repeat(28)), headers));
    const wrong = tifHeaders(town.clock.now(), { token: 'wrong' });
    for (let n = 0; n < 5; n += 1) expect((await one(plain, wrong)).status).toBe(401);
    expect((await one(plain)).body['code']).toBe(500160);
    expect((await one(plain)).body['code']).toBe(500160);
    expect((await one(plain)).body).toMatchObject({ code: 500429, success: false });
    const theirs = csbHeaders(town.clock.now(), '1162');
    expect((await one(plain, theirs)).status).toBe(401); // Another's institution, but not too often.
    town.clock.pass(1000);
    expect((await one(plain)).body['code']).toBe(500160);
  });

  it.each([
    ['an operatorName, officeId and deviceType of any length', { operatorName: 'x'.repeat(99) }],
    ['an officeName of 65 characters', { officeName: '科'.repeat(65) }],
    ['an operatorId of 65 characters', { operatorId: '9'.repeat(65) }],
    ['an empty orgId under data beside a good one', { orgId: '' }],
    ['a blank orgId under data beside a good one', { orgId: ' ' }],
    ['deviceType and officeId nobody can use', { deviceType: { a: 1 }, officeId: 'y'.repeat(99) }],
  ])('takes %s', async (_what, over) => {
    const body = ecQueryBody(await aCode(), over);
    expect((await ask(plain, body)).body).toMatchObject({ code: 0, orgId: hospital.code });
    const envelope = envelopeOf(ecQueryBody(await aCode(), over), {
      mdtrtarea_admvs: '110100000000',
    });
    expect((await ask(fsi, envelope)).body).toMatchObject({ infcode: 0 });
  });

  it('cuts an office’s name at 64 characters', async () => {
    const officeName = '𠀀'.repeat(65);
    await ask(plain, ecQueryBody(await aCode(), { officeName }));
    const kept = await database?.pool.query<{ office_name: string }>(
      'select office_name from scan order by at_ms desc limit 1',
    );
    expect(kept?.rows).toEqual([{ office_name: '𠀀'.repeat(64) }]);
  });

  it.each(['officeName', 'operatorId', 'outBizNo', 'ecQrCode'])(
    'refuses a NUL in %s as a bad request',
    async (field) => {
      const over = { [field]: 'a\u0000b' };
      const body = { data: { ...ecQueryBody(await aCode()).data, ...over } };
      expect((await ask(plain, body)).body['code']).toBe(500400);
      const envelope = envelopeOf(body);
      expect((await ask(fsi, envelope)).body['err_msg']).toMatch(/\[500400\]$/);
    },
  );

  it('refuses control characters in the headers as no proof', async () => {
    const headers = tifHeaders(town.clock.now(), { paasId: 'a\u0000b' });
    expect((await ask(plain, ecQueryBody('1'.repeat(28)), headers)).status).toBe(401);
  });

  describe('says no in the form of the address', () => {
    const broken = (over: Partial<NationalRequest>) =>
      createNational({
        ...town.parts,
        log: { fault: () => undefined },
        store: {
          ...town.parts.store,
          nonces: { spend: () => Promise.reject(new Error('the store is down')) },
        },
      })({ ...asked(fsi, envelopeOf({ data: {} })), ...over });
    const fsiNo = (code: number) => ({
      status: 200,
      body: {
        infcode: -1,
        inf_refmsgid: null,
        refmsg_time: expect.stringMatching(/^\d{17}$/) as string,
        respond_time: expect.stringMatching(/^\d{17}$/) as string,
        err_msg: expect.stringMatching(new RegExp(`^FSI-.+\\[${code}\\]$`)) as string,
        output: null,
      },
    });
    const fsiPaths = [fsi, '/fsi/api/reverseService/revsMethod'];

    it.each(fsiPaths)('%s: an envelope for no JSON, too much, and a fault', async (path) => {
      const tooMuch = 'x'.repeat(path === fsi ? 20_000 : 300_000);
      expect(await ask(path, 'no json')).toMatchObject(fsiNo(500400));
      expect(await ask(path, tooMuch)).toMatchObject(fsiNo(500413));
      expect(await broken({ path })).toMatchObject(fsiNo(500503));
      const rateLimit = { take: () => 1000 };
      const busy = createNational({ ...town.parts, rateLimit });
      expect(await busy(asked(path, envelopeOf({})))).toMatchObject(fsiNo(500429));
    });

    it('the plain form at the plain address, and for a body without an envelope', async () => {
      expect((await ask(plain, 'no json')).body['code']).toBe(500400);
      expect((await broken({ path: plain })).body['code']).toBe(500503);
      const body = JSON.stringify(ecQueryBody('1'.repeat(28)));
      expect((await broken({ body })).body['code']).toBe(500503);
    });
  });

  describe('the audit log', () => {
    it('has a line for a genuine client that names another’s institution, and only then', async () => {
      const foreign = ecQueryBody('1'.repeat(28), { orgId: 'H50010300902' });
      const where = `outcome = 'INSTITUTION_UNKNOWN'`;
      const before = (await lines(where)).length;
      const forged = tifHeaders(town.clock.now(), { token: 'wrong' });
      expect((await ask(plain, foreign, forged)).status).toBe(401);
      expect(await lines(where)).toHaveLength(before);
      town.clock.pass(1);
      expect((await ask(plain, foreign)).status).toBe(401);
      town.clock.pass(1);
      const nobodys = envelopeOf({ data: foreign.data }, { fixmedins_code: '110108198503129518' });
      expect((await ask(fsi, nobodys)).status).toBe(401);
      const actor = `client/${hospital.paasId}`;
      const of = (door: string) => ({ door, institution: 'H50010300902' });
      expect((await lines(where)).slice(before)).toEqual([
        { outcome: 'INSTITUTION_UNKNOWN', actor, detail: of('local') },
        { outcome: 'INSTITUTION_UNKNOWN', actor, detail: of('fsi') },
      ]);
    });

    it('names the opter of the envelope where the query names no operator', async () => {
      const data = { ...ecQueryBody(await aCode()).data, operatorId: '' };
      expect((await ask(fsi, envelopeOf({ data }, { opter: 'op77' }))).body['infcode']).toBe(0);
      expect(await lines(`actor = '${hospital.code}/op77'`)).toHaveLength(1);
    });
  });

  it('numbers its answers by the institution’s region, not the patient’s', async () => {
    const { code } = institutionThatSigns('csb');
    const data = { ...ecQueryBody(await aCode()).data, orgId: code };
    const headers = csbHeaders(town.clock.now(), '1162');
    const { body } = await ask(fsi, envelopeOf({ data }, { fixmedins_code: code }), headers);
    expect(body['inf_refmsgid']).toMatch(/^500103\d{24}$/);
  });
});
