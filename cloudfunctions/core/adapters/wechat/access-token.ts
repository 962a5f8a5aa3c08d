import * as v from 'valibot';
import { ask, codeOf, readFields } from '../vendor/ask';
import type { VendorParts } from '../vendor/vendor-parts';
import type { WechatSettings } from './wechat-settings';

/** The token that every call of the server interface carries. */
export interface AccessToken {
  /** A token that is good for a while, or null when WeChat gives none. */
  current(): Promise<string | null>;
  /** Another one than `bad`, which WeChat has refused. */
  insteadOf(bad: string): Promise<string | null>;
}

/** Renewed so long before its end: a call under way must not outlive its token. */
const marginMs = 60_000;
const path = '/cgi-bin/stable_token';
const schema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1024)),
  expires_in: v.pipe(v.number(), v.minValue(1)),
});

/**
 * The stable token: several processes are given the same one, so none spoils another's.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken
 */
export function createAccessToken(
  { appId, appSecret, endpoint, timeoutMs }: WechatSettings,
  { clock, tell }: Pick<VendorParts, 'clock' | 'tell'>,
): AccessToken {
  let kept: { readonly token: string; readonly untilMs: number } | null = null;
  let asking: Promise<string | null> | null = null;

  async function renew(isForced: boolean): Promise<string | null> {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret };
    const answer = await ask({
      url: `${endpoint}${path}`,
      method: 'POST',
      body: JSON.stringify({ ...body, force_refresh: isForced }),
      timeoutMs,
      isRepeatable: !isForced,
    });
    const fields = answer.ok ? readFields(answer.text) : null;
    const given = v.safeParse(schema, fields);
    if (!given.success) {
      tell(`wechat ${path}`, answer.ok ? codeOf(fields?.['errcode']) : answer.cause);
      return null;
    }
    const { access_token: token, expires_in: seconds } = given.output;
    kept = { token, untilMs: clock.now() + seconds * 1000 - marginMs };
    return token;
  }

  // Many calls may find the token old at once: one of them asks, the others wait for it.
  const renewOnce = (isForced: boolean): Promise<string | null> =>
    (asking ??= renew(isForced).finally(() => (asking = null)));

  return {
    current: () =>
      kept && kept.untilMs > clock.now() ? Promise.resolve(kept.token) : renewOnce(false),
    async insteadOf(bad) {
      if (kept && kept.token !== bad) return kept.token;
      kept = null;
      const token = await renewOnce(false);
      // WeChat still gives the token that it refuses: only a forced one is another one (20 a day).
      return token === bad ? renewOnce(true) : token;
    },
  };
}
