import type { FaceTicket } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { face as alipay } from '@/platform/face/index.alipay';
import { face as h5 } from '@/platform/face/index.h5';
import { face as weapp } from '@/platform/face/index.weapp';
import { installEmbedded, installPage, no, pagesOrigin, removeBrowser, yes } from './kit/browser';
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

/** In the app's words: `ended`, or the reason why not; null is silence. */
const inApp = (word: string | null, given: FaceTicket = ticket) => {
  const log: Recorded[] = [];
  installEmbedded(() => (word === null ? null : word === 'ended' ? yes() : no(word)), log);
  return { log, answer: h5.check(given) };
};

afterEach(() => {
  removeVendors();
  removeBrowser();
  jest.useRealTimers();
});

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

describe('face check in a browser', () => {
  it('passes the ticket and its address on to the app, and nothing of the person', async () => {
    const { log, answer } = inApp('ended');
    await answer;
    expect(lastOptions(log, 'verifyFace')).toEqual({ ...ticket, target: pagesOrigin });
  });

  it('passes no address on where the check has none', async () => {
    const { log, answer } = inApp('ended', { verifyId: 'v-1' });
    await answer;
    expect(lastOptions(log, 'verifyFace')).toEqual({ verifyId: 'v-1', target: pagesOrigin });
  });

  it.each<[string, Result<null>]>([
    ['ended', ok(null)],
    ['cancelled', refuse('USER_CANCELLED')],
    ['noPermission', refuse('FACE_NO_PERMISSION')],
    ['captureFailed', refuse('FACE_CAPTURE_FAILED')],
    ['timeout', refuse('FACE_TIMEOUT')],
    ['network', refuse('FACE_NETWORK')],
    ['device', refuse('FACE_DEVICE')],
    ['unavailable', refuse('FACE_DOWN')],
    ['toString', refuse('FACE_DOWN')],
  ])('reads %p', async (word, result) => {
    expect(await inApp(word).answer).toEqual(result);
  });

  it('is not there without an app', async () => {
    installPage();
    expect(await h5.check(ticket)).toEqual(refuse('FACE_DOWN'));
  });

  it('leaves the person ten minutes and no longer', async () => {
    jest.useFakeTimers();
    const settled = jest.fn();
    void inApp(null).answer.then(settled);
    await jest.advanceTimersByTimeAsync(10 * 60_000 - 1);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(refuse('FACE_TIMEOUT'));
  });
});
