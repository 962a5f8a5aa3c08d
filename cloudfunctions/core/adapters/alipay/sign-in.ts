import { ok } from '@contract/result';
import type { ChannelSignIn } from '../../ports/identity';
import type { AlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';
import { exchangeCode } from './oauth';

/** Sign-in by `my.getAuthCode({ scopes: 'auth_base' })`; the token is not kept, for it is not needed. */
export const createAlipaySignIn = (settings: AlipaySettings, api: AlipayApi): ChannelSignIn => ({
  async exchange(_channel, code) {
    const exchanged = await exchangeCode(code, settings, api);
    return exchanged.ok ? ok({ subject: exchanged.value.subject }) : exchanged;
  },
});
