import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import type { AlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';

/** Whose code it was, and a token to read what the person has consented to. */
export interface OauthToken {
  readonly subject: string;
  readonly token: string;
}

const id = v.optional(v.pipe(v.string(), v.nonEmpty()));
const schema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  user_id: id,
  open_id: id,
});

/**
 * Exchanges the phone's code, once. Noes: SIGN_IN_FAILED, SERVICE_UNAVAILABLE.
 * https://opendocs.alipay.com/open/05nai0 (alipay.system.oauth.token)
 */
export async function exchangeCode(
  code: string,
  { account }: Pick<AlipaySettings, 'account'>,
  api: AlipayApi,
): Promise<Result<OauthToken>> {
  const reply = await api.call({
    method: 'alipay.system.oauth.token',
    params: { grant_type: 'authorization_code', code },
  });
  if (reply.kind === 'no' && reply.subCode === 'isv.code-invalid') return refuse('SIGN_IN_FAILED');
  const given = v.safeParse(schema, reply.kind === 'yes' ? reply.fields : null);
  const subject = given.success ? given.output[account] : undefined;
  return given.success && subject !== undefined
    ? ok({ subject, token: given.output.access_token })
    : refuse('SERVICE_UNAVAILABLE');
}
