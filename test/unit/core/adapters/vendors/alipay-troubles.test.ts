import { stopVendors } from '../../../../fixtures/vendors/vendor-server';
import {
  aVendorTown,
  vendorPeople,
  type VendorTown,
} from '../../../../fixtures/vendors/vendor-town';

const [one] = vendorPeople;
const channel = 'alipay' as const;
const no = (code: string): object => ({ ok: false, problem: { code } });
let town: VendorTown;
beforeEach(async () => {
  town = await aVendorTown();
});
afterEach(stopVendors);

const signIn = (code = town.alipay.authCode(one)) => town.services.signIn.exchange(channel, code);
const begin = (mode?: 'face' | 'quick') =>
  town.services.face.begin({
    channel,
    subject: town.subjectOf('alipay'),
    identity: one.identity,
    outSeqNo: 'face_0001-x',
    ...(mode ? { mode } : {}),
  });
const refusal = (code: string, subCode: string) => ({
  text: JSON.stringify({ error_response: { code, msg: 'x', sub_code: subCode, sub_msg: 'x' } }),
});

describe('the signature of Alipay', () => {
  it('is what makes a yes: a forged one is none', async () => {
    town.alipay.forged = true;
    expect(await signIn()).toEqual(no('SERVICE_UNAVAILABLE'));
    expect(await begin()).toEqual(no('FACE_DOWN'));
    expect(town.told).toContain('alipay alipay.system.oauth.token: signature');
  });

  it('cannot be left out', async () => {
    const answer = { code: '10000', msg: 'Success', certify_id: 'forged' };
    town.alipay.trouble({
      text: JSON.stringify({ alipay_user_certify_open_initialize_response: answer }),
    });
    expect(await begin()).toEqual(no('FACE_DOWN'));
  });

  it('stands under the page of a check as well', async () => {
    const begun = await begin();
    const url = begun.ok ? (begun.value.url ?? '') : '';
    expect(town.alipay.isSignedPage(url)).toBe(true);
    expect(town.alipay.isSignedPage(`${url}x`)).toBe(false);
  });
});

describe('codes of Alipay', () => {
  it.each([
    ['40002', 'isv.code-invalid', 'SIGN_IN_FAILED'],
    ['40002', 'isv.invalid-app-id', 'SERVICE_UNAVAILABLE'],
    ['20000', 'isp.unknow-error', 'SERVICE_UNAVAILABLE'],
    ['40006', 'isv.insufficient-user-permissions', 'SERVICE_UNAVAILABLE'],
  ])('%s %s at the sign-in is %s', async (code, subCode, problem) => {
    town.alipay.trouble(refusal(code, subCode));
    expect(await signIn()).toEqual(no(problem));
  });

  it.each([
    ['silence' as const, 'timeout'],
    [{ status: 500 }, 'status 500'],
    [{ text: 'x' }, 'busy'],
  ])('%p is a service that is down', async (trouble, told) => {
    town.alipay.trouble(trouble);
    expect(await signIn()).toEqual(no('SERVICE_UNAVAILABLE'));
    expect(town.told).toEqual([`alipay alipay.system.oauth.token: ${told}`]);
    expect(town.alipay.asked).toHaveLength(1);
  });
});

describe('the check of Alipay', () => {
  it('is the one of several factors when a quick one is asked for', async () => {
    const [usual, quick] = [await begin(), await begin('quick')];
    const codeOf = (reply: typeof usual) =>
      reply.ok ? town.alipay.bizCodeOf(reply.value.verifyId) : null;
    expect([codeOf(usual), codeOf(quick)]).toEqual(['FACE', 'SMART_FACE']);
  });

  it('that ended with a reason is a face that did not match', async () => {
    const begun = await begin();
    const verifyId = begun.ok ? begun.value.verifyId : '';
    const check = {
      channel,
      subject: town.subjectOf('alipay'),
      identity: one.identity,
      outSeqNo: 'face_0001-x',
      verifyId,
    };
    expect(await town.services.face.outcome(check)).toEqual(no('EVIDENCE_MISSING'));
    town.alipay.look(verifyId, 'F', 'Z1147');
    expect(await town.services.face.outcome(check)).toEqual(no('FACE_NO_MATCH'));
  });

  it('never has a name or number in an address', async () => {
    await begin();
    const addresses = town.alipay.asked.map(({ query }) => JSON.stringify(query)).join('\n');
    expect(addresses).not.toContain(one.identity.idNumber);
    expect(addresses).not.toContain(one.identity.name);
    expect(town.alipay.asked.map(({ body }) => decodeURIComponent(body)).join()).toContain(
      one.identity.idNumber,
    );
  });
});

describe('the real name and the number at Alipay', () => {
  it('a code of somebody else names nobody, and stays good for its own account', async () => {
    const code = town.alipay.authCode(one);
    const redeem = (subject: string) => town.services.realName.redeem({ channel, subject, code });
    expect(await redeem('somebody-else')).toEqual(no('REAL_NAME_EXPIRED'));
    expect(await redeem(town.subjectOf('alipay'))).toEqual({ ok: true, value: one.identity });
  });

  it('a number that Alipay did not sign is none', async () => {
    const ticket = JSON.parse(town.alipay.phoneTicket(one)) as { response: string; sign: string };
    const other = JSON.parse(town.alipay.phoneTicket(one)) as { sign: string };
    const code = JSON.stringify({ ...ticket, sign: other.sign });
    const subject = town.subjectOf('alipay');
    const reply = await town.services.phoneNumber.redeem({ channel, subject, code });
    expect(reply).toEqual(no('PHONE_TICKET_EXPIRED'));
  });
});
