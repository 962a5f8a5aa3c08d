import { ecQueryBody, envelopeOf, hospital } from '../fixtures/hospital';
import { aHospitalLine, type HospitalLine, type Json } from '../fixtures/hospital-line';

const plainPath = '/localcfc/api/hsecfc/localQrCodeQuery';
const fsiPath = '/fsi/api/hsecfc/localQrCodeQuery';

describe('the gateway, as existing hospital software speaks to it', () => {
  let line: HospitalLine;
  beforeAll(async () => {
    line = await aHospitalLine();
  }, 60_000);
  afterAll(() => line?.stop());
  const post: HospitalLine['post'] = (path, body, headers) => line.post(path, body, headers);
  const aCode = () => line.aCode();
  const signed = () => line.signed();

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
    line.clock.pass(66_000);
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
      const response = await fetch(line.url + plainPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signed() },
        body: JSON.stringify(ecQueryBody(code)),
      });
      return `${response.status} ${await response.text()}`;
    };
    line.clock.pass(20_000);
    const early = await aCode();
    line.clock.pass(-20_000);
    const answers = [await raw(altered), await raw(random), await raw(early)];
    line.clock.pass(20_000);
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
});
