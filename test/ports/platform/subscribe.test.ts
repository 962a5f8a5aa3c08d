import type { ProblemCode } from '@contract/problem';
import { ok, refuse } from '@contract/result';
import { subscribe as alipay } from '@/platform/subscribe/index.alipay';
import { subscribe as h5 } from '@/platform/subscribe/index.h5';
import { subscribe as weapp } from '@/platform/subscribe/index.weapp';
import type { SubscribePort } from '@/platform/subscribe/port';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

const templates = ['t1', 't2'];

interface Platform {
  readonly port: SubscribePort;
  readonly global: 'wx' | 'my';
  readonly asked: object;
  readonly allowed: object;
  readonly refused: object;
  readonly failures: readonly (readonly [failure: object, code: ProblemCode])[];
}

const platforms: Readonly<Record<string, Platform>> = {
  wechat: {
    port: weapp,
    global: 'wx',
    asked: { tmplIds: templates },
    allowed: { errMsg: 'requestSubscribeMessage:ok', t1: 'reject', t2: 'accept' },
    refused: { errMsg: 'requestSubscribeMessage:ok', t1: 'reject', t2: 'ban' },
    failures: [
      [{ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' }, 'MESSAGE_UNWANTED'],
      [{ errCode: 10002, errMsg: 'requestSubscribeMessage:fail' }, 'MESSAGE_DOWN'],
    ],
  },
  alipay: {
    port: alipay,
    global: 'my',
    asked: { entityIds: templates },
    allowed: { behavior: 'subscribe' },
    refused: { behavior: 'cancel' },
    failures: [
      [{ error: 11 }, 'USER_CANCELLED'],
      [{ error: 2 }, 'MESSAGE_DOWN'],
    ],
  },
};

const inBrowser: SubscribePort = h5;

afterEach(removeVendors);

describe.each(Object.entries(platforms))('messages of the platform on %s', (_name, one) => {
  const outcomeOf = (outcome: { success: unknown } | { fail: unknown }, log: Recorded[] = []) => {
    installVendor(one.global, {
      requestSubscribeMessage: answering(log, 'requestSubscribeMessage', outcome),
    });
    return one.port.ask(templates);
  };

  it('are asked for by the platform’s ids, and allowed when one of them is', async () => {
    const log: Recorded[] = [];
    expect(await outcomeOf({ success: one.allowed }, log)).toEqual(ok(null));
    expect(lastOptions(log, 'requestSubscribeMessage')).toEqual(one.asked);
  });

  it('are refused when none is', async () => {
    expect(await outcomeOf({ success: one.refused })).toEqual(refuse('USER_CANCELLED'));
  });

  it.each(one.failures)('fail with %j as %s', async (fail, code) => {
    expect(await outcomeOf({ fail })).toEqual(refuse(code));
  });
});

describe('messages in a browser', () => {
  it('are not there, and it says so', async () => {
    expect((await inBrowser.ask(templates)).ok).toBe(false);
  });
});
