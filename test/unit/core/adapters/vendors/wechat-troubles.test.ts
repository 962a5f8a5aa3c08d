import { faceProblem } from '@core/adapters/wechat/face-endings';
import { stopVendors } from '../../../../fixtures/vendors/vendor-server';
import {
  atWechat,
  aVendorTown,
  vendorPeople,
  type VendorTown,
} from '../../../../fixtures/vendors/vendor-town';

const [one] = vendorPeople;
const no = (code: string): object => ({ ok: false, problem: { code } });
let town: VendorTown;
beforeEach(async () => {
  town = await aVendorTown();
});
afterEach(stopVendors);

const channel = 'wechat' as const;
const check = (number: string) => ({
  channel,
  subject: town.subjectOf('wechat'),
  identity: one.identity,
  outSeqNo: number,
});
const begin = (number = 'seq_0001') => town.services.face.begin(check(number));
const paths = (): string[] => town.wechat.asked.map(({ path }) => path.split('/').pop() ?? '');
const message = { template: 'codeUsed', page: 'p', fields: { place: '甲', time: '乙' } };
const send = (template = 'codeUsed', fields: Record<string, string> = message.fields) =>
  town.services.subscriptions.send({
    channel,
    subject: town.subjectOf('wechat'),
    page: 'p',
    template,
    fields,
  });

describe('the access token', () => {
  it('is asked for once, by however many calls at once, and renewed before its end', async () => {
    await Promise.all(['a0001', 'b0001', 'c0001'].map(begin));
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(1);
    town.clock.pass(7_200_000 - 60_001);
    await begin('d0001');
    expect(town.wechat.tokensGiven()).toBe(1);
    town.clock.pass(60_001);
    await begin('e0001');
    expect(town.wechat.tokensGiven()).toBe(2);
  });

  it('that WeChat refuses is replaced, and the call made once more', async () => {
    await begin('a0001');
    town.wechat.spoilTokens();
    expect((await begin('b0001')).ok).toBe(true);
    expect(town.wechat.tokensGiven()).toBe(2);
  });

  it('that WeChat keeps refusing ends the call, told to the operators by its code alone', async () => {
    const refused = { text: JSON.stringify({ errcode: 40001, errmsg: 'secret words' }) };
    town.wechat.trouble(refused, ({ path }) => path.endsWith('getverifyid'));
    expect(await begin()).toEqual(no('FACE_DOWN'));
    expect(paths().filter((path) => path === 'getverifyid')).toHaveLength(2);
    expect(town.told.at(-1)).toBe('wechat /cityservice/face/identify/getverifyid: 40001');
  });

  it('that cannot be had is a service that is down', async () => {
    town.wechat.trouble({ text: '{"errcode":40125,"errmsg":"x"}' });
    expect(await begin()).toEqual(no('FACE_DOWN'));
    expect(await send()).toEqual(no('MESSAGE_DOWN'));
    expect(town.told[0]).toBe('wechat /cgi-bin/stable_token: 40125');
  });
});

describe('a vendor that does not answer', () => {
  it('is given up after the time-out', async () => {
    town.wechat.trouble('silence');
    const startedAt = performance.now();
    const code = town.wechat.loginCode(atWechat());
    expect(await town.services.signIn.exchange(channel, code)).toEqual(no('SERVICE_UNAVAILABLE'));
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(town.wechat.asked).toHaveLength(1);
    expect(town.told).toEqual(['wechat /sns/jscode2session: timeout']);
  });

  it.each([
    ['an HTTP error', { status: 502 }],
    ['a text that is no JSON', { text: '<html>busy</html>' }],
    ['a list', { text: '[]' }],
    ['a busy system', { text: '{"errcode":-1}' }],
    ['nobody’s account', { text: '{"openid":""}' }],
  ])('is a service that is down: %s', async (_, trouble) => {
    town.wechat.trouble(trouble);
    const code = town.wechat.loginCode(atWechat());
    expect(await town.services.signIn.exchange(channel, code)).toEqual(no('SERVICE_UNAVAILABLE'));
    // A code is good once: asking again could only spend it for nothing.
    expect(town.wechat.asked).toHaveLength(1);
  });

  it('is asked once more for what can be repeated, and not for what cannot', async () => {
    const begun = await begin();
    const verifyId = begun.ok ? begun.value.verifyId : '';
    town.wechat.look(verifyId, 10000);
    town.wechat.trouble({ status: 500 }, ({ path }) => path.endsWith('queryverifyinfo'), 1);
    const outcome = await town.services.face.outcome({ ...check('seq_0001'), verifyId });
    expect(outcome.ok).toBe(true);
    town.wechat.trouble({ status: 500 }, ({ path }) => path.endsWith('send'), 1);
    expect(await send()).toEqual(no('MESSAGE_DOWN'));
    expect(town.wechat.sent).toEqual([]);
  });

  it('is not asked again after a plain HTTP refusal', async () => {
    const begun = await begin();
    const verifyId = begun.ok ? begun.value.verifyId : '';
    town.wechat.trouble({ status: 403 }, ({ path }) => path.endsWith('queryverifyinfo'));
    await town.services.face.outcome({ ...check('seq_0001'), verifyId });
    expect(paths().filter((path) => path === 'queryverifyinfo')).toHaveLength(1);
  });
});

describe('codes of WeChat', () => {
  it.each([
    [90001, 'FACE_DEVICE'],
    [90005, 'USER_CANCELLED'],
    [90010, 'FACE_NO_PERMISSION'],
    [90012, 'FACE_NETWORK'],
    [90014, 'FACE_CAPTURE_FAILED'],
    [90107, 'FACE_TIMEOUT'],
    [10003, 'FACE_NO_MATCH'],
    [90199, 'FACE_DOWN'],
    [12345, 'FACE_DOWN'],
  ])('verify_ret %d is %s', (verifyRet, code) => {
    expect(faceProblem(verifyRet)).toBe(code);
  });

  it.each([
    [40029, 'SIGN_IN_FAILED'],
    [40163, 'SIGN_IN_FAILED'],
    [40226, 'SIGN_IN_FAILED'],
    [40013, 'SERVICE_UNAVAILABLE'],
    [45011, 'SERVICE_UNAVAILABLE'],
  ])('errcode %d at the sign-in is %s', async (errcode, code) => {
    town.wechat.trouble({ text: JSON.stringify({ errcode, errmsg: 'x' }) });
    expect(await town.services.signIn.exchange(channel, 'a-code')).toEqual(no(code));
  });

  it('a number of another country is no number of ours', async () => {
    const info = { purePhoneNumber: '5551234567', countryCode: '1' };
    town.wechat.trouble({ text: JSON.stringify({ errcode: 0, phone_info: info }) }, ({ path }) =>
      path.endsWith('getuserphonenumber'),
    );
    const ticket = { channel, subject: town.subjectOf('wechat'), code: 'a-code' };
    expect(await town.services.phoneNumber.redeem(ticket)).toEqual(no('PHONE_INVALID'));
  });

  it('a kind of message without a template, or a value that is lacking, sends nothing', async () => {
    expect(await send('constructor')).toEqual(no('MESSAGE_DOWN'));
    expect(await send('codeUsed', { place: '甲' })).toEqual(no('MESSAGE_DOWN'));
    expect(town.wechat.asked).toEqual([]);
    expect(town.told).toEqual([
      'wechat subscription: template constructor',
      'wechat subscription: template codeUsed',
    ]);
  });
});

describe('the real name', () => {
  const redeem = (code: string) =>
    town.services.realName.redeem({ channel, subject: town.subjectOf('wechat'), code });
  const isInfo = ({ path }: { path: string }) => path.endsWith('getrealnameinfo');

  it('can be asked again when only its second half was down', async () => {
    const code = town.wechat.realNameCode(atWechat());
    town.wechat.trouble({ status: 500 }, isInfo);
    expect(await redeem(code)).toEqual(no('REAL_NAME_DOWN'));
    town.wechat.trouble(null);
    expect(await redeem(code)).toEqual({ ok: true, value: one.identity });
    expect(await redeem(code)).toEqual(no('REAL_NAME_EXPIRED'));
  });

  it('is not believed without WeChat’s signature', async () => {
    const code = town.wechat.realNameCode(atWechat());
    const text = '<xml><result_code>SUCCESS</result_code><sign>00</sign></xml>';
    town.wechat.trouble({ text }, isInfo);
    expect(await redeem(code)).toEqual(no('REAL_NAME_DOWN'));
  });

  it('leaves no name and no number in what the operators are told', async () => {
    town.wechat.trouble({ status: 500 }, isInfo);
    await redeem(town.wechat.realNameCode(atWechat()));
    expect(town.told.join('\n')).not.toMatch(/\d{17}|secret|张/);
    const addresses = town.wechat.asked.map(({ path, query }) => path + JSON.stringify(query));
    expect(addresses.join('\n')).not.toContain(one.identity.idNumber);
  });
});
