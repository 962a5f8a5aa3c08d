import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import type { Identity, RealName } from '../../ports/identity';
import { remember } from '../vendor/remembered';
import type { VendorParts } from '../vendor/vendor-parts';
import type { AlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';
import { exchangeCode, type OauthToken } from './oauth';

const tokenKeptMs = 10 * 60_000;
const schema = v.object({
  is_certified: v.literal('T'),
  /** `0` is the resident identity card. */
  cert_type: v.literal('0'),
  user_name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  cert_no: v.pipe(v.string(), v.toUpperCase(), v.regex(/^\d{17}[\dX]$/)),
});

/** Reads what the person let us have. */
async function readIdentity(token: string, api: AlipayApi): Promise<Result<Identity>> {
  const reply = await api.call({
    method: 'alipay.user.info.share',
    params: { auth_token: token },
    isRepeatable: true,
  });
  if (reply.kind === 'none') return refuse('REAL_NAME_DOWN');
  if (reply.kind === 'no')
    return refuse(
      /invalid-auth-token|insufficient-user-permissions/.test(reply.subCode)
        ? 'REAL_NAME_EXPIRED'
        : 'REAL_NAME_DOWN',
    );
  const told = v.safeParse(schema, reply.fields);
  // Not certified, or with another document: consenting again would change nothing here and now.
  if (!told.success) return refuse('REAL_NAME_EXPIRED');
  const { user_name: name, cert_no: idNumber } = told.output;
  return ok({ name, idType: '01', idNumber });
}

/**
 * The consent sheet's code, a token, the certified name. The code is spent by the first half, so the token
 * is remembered until the second half has worked; it is of no use to another account.
 */
export function createAlipayRealName(
  settings: AlipaySettings,
  api: AlipayApi,
  { clock }: Pick<VendorParts, 'clock'>,
): RealName {
  const tokens = remember<OauthToken>(clock, { keepMs: tokenKeptMs, most: 1_000 });
  const tokenOf = async (code: string): Promise<Result<OauthToken>> => {
    const kept = tokens.get(code);
    if (kept) return ok(kept);
    const exchanged = await exchangeCode(code, settings, api);
    if (exchanged.ok) tokens.put(code, exchanged.value);
    return exchanged;
  };
  return {
    async redeem({ subject, code }) {
      const token = await tokenOf(code);
      if (!token.ok)
        return refuse(
          token.problem.code === 'SIGN_IN_FAILED' ? 'REAL_NAME_EXPIRED' : 'REAL_NAME_DOWN',
        );
      if (token.value.subject !== subject) return refuse('REAL_NAME_EXPIRED');
      const identity = await readIdentity(token.value.token, api);
      if (identity.ok) tokens.forget(code);
      return identity;
    },
  };
}
