import { ok, refuse, type Result } from '@contract/result';
import { cloud as alipay } from '@/platform/cloud/index.alipay';
import { cloud as h5 } from '@/platform/cloud/index.h5';
import { cloud as weapp } from '@/platform/cloud/index.weapp';
import { installPage, removeBrowser } from './kit/browser';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

const call = { name: 'credential', verb: 'codeUse', body: { payload: '1' }, token: 't-1' } as const;

interface Reply {
  readonly status: number;
  readonly data: unknown;
}

const phones = {
  wechat: {
    port: weapp,
    url: 'https://yima.sandbox/api/credential/codeUse',
    body: { payload: '1' },
    headers: 'header',
    install: (reply: Reply | null, log: Recorded[]) => {
      const outcome = reply
        ? { success: { statusCode: reply.status, data: reply.data } }
        : { fail: { errMsg: 'request:fail' } };
      installVendor('wx', { request: answering(log, 'request', outcome) });
    },
  },
  alipay: {
    port: alipay,
    url: 'https://yima.sandbox/api/credential/codeUse',
    body: { payload: '1' },
    headers: 'headers',
    install: (reply: Reply | null, log: Recorded[]) => {
      const isFailure = !reply || reply.status >= 400;
      const error = reply ? { error: 19, status: reply.status } : { error: 12 };
      const outcome = isFailure ? { fail: error } : { success: reply };
      installVendor('my', { request: answering(log, 'request', outcome) });
    },
  },
  browser: {
    port: h5,
    url: '/api/credential/codeUse',
    body: '{"payload":"1"}',
    headers: 'headers',
    install: (reply: Reply | null, log: Recorded[]) => {
      const fetch = (url: unknown, options: object = {}) => {
        log.push({ name: 'request', options: { url, ...options, data: bodyOf(options) } });
        return reply ? Promise.resolve(responseOf(reply)) : Promise.reject(new TypeError());
      };
      installPage({ fetch });
    },
  },
};

const bodyOf = (options: { body?: unknown }): unknown => options.body;

/** A body that is no JSON stays what it is. */
const responseOf = ({ status, data }: Reply): Response =>
  typeof data === 'string' ? new Response(data, { status }) : Response.json(data, { status });

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(phones))('the cloud from %s', (_name, phone) => {
  const { port, headers, install } = phone;
  it('posts the verb’s body with the session’s token', async () => {
    const log: Recorded[] = [];
    install({ status: 200, data: { ok: true, value: 1 } }, log);
    await port.call(call);
    const asked = lastOptions(log, 'request');
    expect(asked).toMatchObject({
      url: phone.url,
      method: 'POST',
      data: phone.body,
    });
    expect(asked[headers]).toMatchObject({ authorization: 'Bearer t-1' });
  });

  it('sends no token before the sign-in', async () => {
    const log: Recorded[] = [];
    install(null, log);
    await port.call({ ...call, token: null });
    expect(lastOptions(log, 'request')[headers]).not.toHaveProperty('authorization');
  });

  it.each<[Reply | null, Result<unknown>]>([
    [{ status: 200, data: { ok: true, value: { use: null } } }, ok({ use: null })],
    [
      { status: 200, data: { ok: false, problem: { code: 'SMS_TOO_SOON', detail: { s: 3 } } } },
      refuse('SMS_TOO_SOON', { s: 3 }),
    ],
    [
      { status: 200, data: { ok: false, problem: { code: 'NEWER' } } },
      refuse('SERVICE_UNAVAILABLE'),
    ],
    [
      { status: 200, data: { ok: false, problem: { code: 'toString' } } },
      refuse('SERVICE_UNAVAILABLE'),
    ],
    [{ status: 200, data: '<html>' }, refuse('SERVICE_UNAVAILABLE')],
    [{ status: 200, data: null }, refuse('SERVICE_UNAVAILABLE')],
    [{ status: 502, data: null }, refuse('SERVICE_UNAVAILABLE')],
    [{ status: 429, data: null }, refuse('TOO_MANY_REQUESTS')],
    [null, refuse('NETWORK_UNREACHABLE')],
  ])('reads %j', async (reply, result) => {
    install(reply, []);
    expect(await port.call(call)).toEqual(result);
  });
});

describe('a browser', () => {
  it('sends no cookie beside the token', async () => {
    const log: Recorded[] = [];
    phones.browser.install({ status: 200, data: { ok: true, value: 1 } }, log);
    await h5.call(call);
    expect(lastOptions(log, 'request')).toMatchObject({ credentials: 'omit' });
  });

  it('waits fifteen seconds for an answer and no longer', async () => {
    jest.useFakeTimers();
    let signal: AbortSignal | null | undefined;
    const fetch: typeof globalThis.fetch = (_url, options) =>
      new Promise((_resolve, reject) => {
        signal = options?.signal;
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    installPage({ fetch });
    const reply = h5.call(call);
    await jest.advanceTimersByTimeAsync(14_999);
    expect(signal?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await reply).toEqual(refuse('NETWORK_UNREACHABLE'));
    jest.useRealTimers();
  });
});

describe('WeChat cloud functions', () => {
  const inCloud = async (callFunction: (options: Record<string, unknown>) => void) => {
    process.env['TARO_APP_CLOUD_ENV'] = 'env-1';
    const opened: unknown[] = [];
    installVendor('wx', {
      cloud: { init: (options: object) => opened.push(options), callFunction },
    });
    let port = weapp;
    await jest.isolateModulesAsync(async () => {
      ({ cloud: port } = await import('@/platform/cloud/index.weapp'));
    });
    return { port, opened };
  };

  afterEach(() => Reflect.deleteProperty(process.env, 'TARO_APP_CLOUD_ENV'));

  it('are called where an environment is set, opened once', async () => {
    const log: Recorded[] = [];
    const outcome = { success: { result: { ok: true, value: 1 } } };
    const { port, opened } = await inCloud(answering(log, 'callFunction', outcome));
    expect(await port.call(call)).toEqual(ok(1));
    await port.call({ ...call, token: null });
    expect(opened).toEqual([{ env: 'env-1' }]);
    expect(log[0]?.options).toMatchObject({
      name: 'credential',
      data: { verb: 'codeUse', body: { payload: '1' }, token: 't-1' },
    });
    expect(port).toMatchObject({ vouches: true, isSandbox: false });
  });

  it('are out of reach without a network', async () => {
    const { port } = await inCloud(answering([], 'callFunction', { fail: {} }));
    expect(await port.call(call)).toEqual(refuse('NETWORK_UNREACHABLE'));
  });
});
