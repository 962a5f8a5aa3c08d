import { ok, refuse } from '@contract/result';
import { settings as alipay } from '@/platform/settings/index.alipay';
import { settings as h5 } from '@/platform/settings/index.h5';
import { settings as weapp } from '@/platform/settings/index.weapp';
import { answering, installVendor, removeVendors, type Recorded } from './kit/vendor';

const cases = {
  wechat: { port: weapp, global: 'wx' },
  alipay: { port: alipay, global: 'my' },
} as const;

afterEach(removeVendors);

describe.each(Object.entries(cases))('the page of permissions on %s', (_name, { port, global }) => {
  it('opens, and answers when the person is back', async () => {
    const log: Recorded[] = [];
    installVendor(global, { openSetting: answering(log, 'openSetting', { success: {} }) });
    expect(port.canOpen).toBe(true);
    expect(await port.open()).toEqual(ok(null));
    expect(log).toHaveLength(1);
  });

  it('is a wish that may be refused', async () => {
    installVendor(global, { openSetting: answering([], 'openSetting', { fail: {} }) });
    expect(await port.open()).toEqual(refuse('USER_CANCELLED'));
  });
});

describe('the page of permissions in a browser', () => {
  it('is not there, and says so', async () => {
    expect(h5.canOpen).toBe(false);
    expect((await h5.open()).ok).toBe(false);
  });
});
