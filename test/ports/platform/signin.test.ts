import { ok, refuse } from '@contract/result';
import type { SignInPort } from '@/platform/signin/port';
import { signin as alipay } from '@/platform/signin/index.alipay';
import { signin as h5 } from '@/platform/signin/index.h5';
import { signin as weapp } from '@/platform/signin/index.weapp';
import { installEmbedded, installPage, no, removeBrowser, yes } from './kit/browser';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

type Outcome = { success: unknown } | { fail: unknown };
interface Case {
  readonly port: SignInPort;
  readonly install: (outcome: Outcome, log: Recorded[]) => void;
  readonly code: Outcome;
}

const cases: Record<string, Case> = {
  wechat: {
    port: weapp,
    install: (outcome, log) => installVendor('wx', { login: answering(log, 'login', outcome) }),
    code: { success: { code: 'c-1' } },
  },
  alipay: {
    port: alipay,
    install: (outcome, log) =>
      installVendor('my', { getAuthCode: answering(log, 'getAuthCode', outcome) }),
    code: { success: { authCode: 'c-1' } },
  },
  h5: {
    port: h5,
    install: (outcome) =>
      installEmbedded(() =>
        'success' in outcome ? yes(outcome.success as object) : no('unavailable'),
      ),
    code: { success: { ticket: 'c-1' } },
  },
};

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(cases))('sign-in on %s', (channel, { port, install, code }) => {
  it('names its channel', () => expect(port.channel).toBe(channel));

  it('hands out the one-time code', async () => {
    install(code, []);
    expect(await port.code()).toEqual(ok('c-1'));
  });

  it.each([{ fail: { errMsg: 'login:fail', error: 12 } }, { success: {} }])(
    'is a refusal, not a throw, on %p',
    async (outcome) => {
      install(outcome, []);
      expect(await port.code()).toEqual(refuse('SIGN_IN_FAILED'));
    },
  );
});

it('asks Alipay for the scope that shows no sheet', async () => {
  const log: Recorded[] = [];
  installVendor('my', { getAuthCode: answering(log, 'getAuthCode', { fail: {} }) });
  await alipay.code();
  expect(lastOptions(log, 'getAuthCode')).toEqual({ scopes: 'auth_base' });
});

it('is a refusal in a browser without an app, and asks nobody', async () => {
  const postMessage = jest.fn();
  Object.assign(installPage(), { postMessage });
  expect(await h5.code()).toEqual(refuse('SIGN_IN_FAILED'));
  expect(postMessage).not.toHaveBeenCalled();
});
