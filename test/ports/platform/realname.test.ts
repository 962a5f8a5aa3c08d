import { ok, refuse } from '@contract/result';
import { realName as alipay } from '@/platform/realname/index.alipay';
import { realName as h5 } from '@/platform/realname/index.h5';
import { realName as weapp } from '@/platform/realname/index.weapp';
import { installEmbedded, removeBrowser, yes } from './kit/browser';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

const cityService = 'wx308bd2aeb83d3345';
type Shown = (shown: object) => void;

/** WeChat: leaves for another mini-program and is shown again later. */
function aWechat(outcome: { success: unknown } | { fail: unknown } = { success: {} }) {
  const log: Recorded[] = [];
  const listeners = new Set<Shown>();
  installVendor('wx', {
    navigateToMiniProgram: answering(log, 'navigateToMiniProgram', outcome),
    onAppShow: (listener: Shown) => listeners.add(listener),
    offAppShow: (listener: Shown) => listeners.delete(listener),
  });
  const comeBack = (shown: object) => [...listeners].forEach((listener) => listener(shown));
  return { log, listeners, comeBack };
}

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe('real name on WeChat', () => {
  it('goes to the city service and brings the code back', async () => {
    const { log, listeners, comeBack } = aWechat();
    const answer = weapp.prove();
    comeBack({ referrerInfo: { appId: cityService, extraData: { code: 'r-1' } } });
    expect(await answer).toEqual(ok('r-1'));
    expect(listeners.size).toBe(0);
    expect(lastOptions(log, 'navigateToMiniProgram')).toEqual({
      appId: cityService,
      path: 'subPages/city/wxpay-auth/main',
      extraData: {},
    });
  });

  it.each([
    {},
    { referrerInfo: { appId: cityService } },
    { referrerInfo: { appId: cityService, extraData: { code: '' } } },
    { referrerInfo: { appId: 'wx-other', extraData: { code: 'forged' } } },
  ])('takes %p for a person who changed their mind', async (shown) => {
    const { comeBack } = aWechat();
    const answer = weapp.prove();
    comeBack(shown);
    expect(await answer).toEqual(refuse('USER_CANCELLED'));
  });

  it.each([
    ['navigateToMiniProgram:fail cancel', 'USER_CANCELLED'],
    ['navigateToMiniProgram:fail invalid appid', 'REAL_NAME_DOWN'],
  ] as const)('reads %s as %s and listens no more', async (errMsg, code) => {
    const { listeners } = aWechat({ fail: { errMsg } });
    expect(await weapp.prove()).toEqual(refuse(code));
    expect(listeners.size).toBe(0);
  });
});

describe('real name on Alipay', () => {
  const ask = (outcome: { success: unknown } | { fail: unknown }) => {
    const log: Recorded[] = [];
    installVendor('my', { getAuthCode: answering(log, 'getAuthCode', outcome) });
    return { log, answer: alipay.prove() };
  };

  it('asks for the user’s consent and hands out the code', async () => {
    const { log, answer } = ask({ success: { authCode: 'r-1' } });
    expect(await answer).toEqual(ok('r-1'));
    expect(lastOptions(log, 'getAuthCode')).toEqual({ scopes: 'auth_user' });
  });

  it.each([
    [{ fail: { error: 11 } }, 'USER_CANCELLED'],
    [{ success: {} }, 'USER_CANCELLED'],
    [{ fail: { error: 12 } }, 'REAL_NAME_DOWN'],
  ] as const)('reads %p as %s', async (outcome, code) => {
    expect(await ask(outcome).answer).toEqual(refuse(code));
  });
});

describe('real name in a browser', () => {
  it('is vouched for by no app, and none is asked', async () => {
    const log: Recorded[] = [];
    installEmbedded(() => yes({ code: 'r-1' }), log);
    expect(await h5.prove()).toEqual(refuse('REAL_NAME_DOWN'));
    expect(log).toEqual([]);
  });
});
