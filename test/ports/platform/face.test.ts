import { ok, refuse, type Result } from '@contract/result';
import { face as alipay } from '@/platform/face/index.alipay';
import { face as weapp } from '@/platform/face/index.weapp';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

const ticket = { verifyId: 'v-1', url: 'https://certify.example/v-1' };

const onWechat = (errCode: number) => {
  const log: Recorded[] = [];
  const outcome = errCode === 0 ? { success: { errCode } } : { fail: { errCode } };
  installVendor('wx', { requestFacialVerify: answering(log, 'requestFacialVerify', outcome) });
  return { log, answer: weapp.check(ticket) };
};

const onAlipay = (resultStatus: string | number) => {
  const calls: unknown[] = [];
  installVendor('my', {
    call: (name: string, options: object, done: (reply: object) => void) => {
      calls.push([name, options]);
      done({ resultStatus });
    },
  });
  return { calls, answer: alipay.check(ticket) };
};

afterEach(removeVendors);

describe('face check on WeChat', () => {
  it('passes the ticket on', async () => {
    const { log, answer } = onWechat(0);
    await answer;
    expect(lastOptions(log, 'requestFacialVerify')).toEqual({ verifyId: 'v-1' });
  });

  it.each<[number, Result<null>]>([
    [0, ok(null)],
    [10001, ok(null)],
    [10004, ok(null)],
    [90001, refuse('FACE_DEVICE')],
    [90109, refuse('FACE_DEVICE')],
    [90002, refuse('USER_CANCELLED')],
    [90006, refuse('USER_CANCELLED')],
    [90007, refuse('FACE_NETWORK')],
    [90008, refuse('FACE_NO_PERMISSION')],
    [90011, refuse('FACE_CAPTURE_FAILED')],
    [90012, refuse('FACE_NETWORK')],
    [90017, refuse('FACE_TIMEOUT')],
    [90199, refuse('FACE_DOWN')],
    [-1, refuse('FACE_DOWN')],
  ])('reads %i: a verdict is the cloud’s, the rest is told here', async (errCode, result) => {
    expect(await onWechat(errCode).answer).toEqual(result);
  });

  it('is not there on an older phone', async () => {
    installVendor('wx', {});
    expect(await weapp.check(ticket)).toEqual(refuse('FACE_DEVICE'));
  });
});

describe('face check on Alipay', () => {
  it('passes the ticket and its address on', async () => {
    const { calls, answer } = onAlipay('9000');
    await answer;
    const param = JSON.stringify({ certifyId: 'v-1', url: ticket.url });
    expect(calls).toEqual([['startBizService', { name: 'open-certify', param }]]);
  });

  it.each<[string | number, Result<null>]>([
    ['9000', ok(null)],
    [9000, ok(null)],
    ['4000', ok(null)],
    ['6001', refuse('USER_CANCELLED')],
    ['6002', refuse('FACE_NETWORK')],
    ['', refuse('FACE_DOWN')],
  ])('reads %p', async (status, result) => {
    expect(await onAlipay(status).answer).toEqual(result);
  });
});
