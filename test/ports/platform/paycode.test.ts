import { ok, refuse } from '@contract/result';
import { payCode as alipay } from '@/platform/paycode/index.alipay';
import { payCode as h5 } from '@/platform/paycode/index.h5';
import { payCode as weapp } from '@/platform/paycode/index.weapp';
import { installEmbedded, installPage, no, pagesOrigin, removeBrowser, yes } from './kit/browser';
import { answering, installVendor, lastOptions, removeVendors, type Recorded } from './kit/vendor';

const params = {
  appId: 'wx1',
  timeStamp: '1',
  nonceStr: 'n',
  package: 'mch_id=1',
  signType: 'HMAC-SHA256',
  paySign: 's',
} as const;
type Outcome = { success: unknown } | { fail: unknown };

const cases = {
  wechat: {
    port: weapp,
    name: 'openOfflinePayView',
    asked: params,
    install: (outcome: Outcome, log: Recorded[]) =>
      installVendor('wx', { openOfflinePayView: answering(log, 'openOfflinePayView', outcome) }),
    absent: () => installVendor('wx', {}),
  },
  alipay: {
    port: alipay,
    name: 'navigateToAlipayPage',
    asked: { appCode: 'payCode' },
    install: (outcome: Outcome, log: Recorded[]) =>
      installVendor('my', {
        ap: { navigateToAlipayPage: answering(log, 'navigateToAlipayPage', outcome) },
      }),
    absent: () => installVendor('my', {}),
  },
  browser: {
    port: h5,
    name: 'openPayCode',
    asked: { target: pagesOrigin },
    install: (outcome: Outcome, log: Recorded[]) =>
      installEmbedded(() => ('success' in outcome ? yes() : no('refused')), log),
    absent: () => installPage(),
  },
};

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(cases))('pay code on %s', (_name, one) => {
  it('opens', async () => {
    const log: Recorded[] = [];
    one.install({ success: {} }, log);
    expect(await one.port.open(params)).toEqual(ok(null));
    expect(lastOptions(log, one.name)).toEqual(one.asked);
  });

  it('says so when the platform refuses', async () => {
    one.install({ fail: { errMsg: 'fail permission denied', error: 4 } }, []);
    expect(await one.port.open(params)).toEqual(refuse('PAY_CODE_UNAVAILABLE'));
  });

  it('says so when the ability is not there', async () => {
    one.absent();
    expect(await one.port.open(params)).toEqual(refuse('PAY_CODE_UNAVAILABLE'));
  });
});
