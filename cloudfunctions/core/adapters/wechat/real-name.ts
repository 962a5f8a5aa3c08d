import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import type { Identity, RealName } from '../../ports/identity';
import { ask, codeOf, readFields } from '../vendor/ask';
import { isMerchantSigned, merchantSignature } from '../vendor/merchant-signature';
import { remember } from '../vendor/remembered';
import type { VendorParts } from '../vendor/vendor-parts';
import { readFlatXml, writeFlatXml } from './flat-xml';
import { rsaOpen, rsaSign } from './merchant-cipher';
import type { WechatRealNameSettings, WechatSettings } from './wechat-settings';

interface Ticket {
  readonly subject: string;
  readonly code: string;
}

type Merchant = WechatRealNameSettings & Pick<WechatSettings, 'appId' | 'timeoutMs'>;

interface With {
  readonly merchant: Merchant;
  readonly parts: VendorParts;
}

const tokenPath = '/appauth/getaccesstoken';
const infoPath = '/secsvc/getrealnameinfo';
/** As long as the platform's own code: a ticket may be repeated until then, see `redeem`. */
const tokenKeptMs = 10 * 60_000;
const signType = 'HMAC-SHA256';

const tokenSchema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  openid: v.string(),
});
const codeNotFound = '132819002';

/** The platform's code becomes a token, which only reads this account's real name. */
async function exchange(
  { subject, code }: Ticket,
  merchant: Merchant,
  { tell }: VendorParts,
): Promise<Result<string>> {
  const params = {
    mch_id: merchant.merchantId,
    appid: merchant.appId,
    openid: subject,
    code,
    scope: 'pay_realname',
    grant_type: 'authorization_code',
    sign_type: signType,
  };
  const signed = { ...params, sign: merchantSignature(params, merchant.apiKey) };
  const answer = await ask({
    url: `${merchant.tokenEndpoint}${tokenPath}?${new URLSearchParams(signed).toString()}`,
    method: 'GET',
    timeoutMs: merchant.timeoutMs,
    isRepeatable: false,
  });
  const fields = answer.ok ? readFields(answer.text) : null;
  const given = v.safeParse(tokenSchema, fields);
  if (given.success && given.output.openid === subject) return ok(given.output.access_token);
  if (given.success || codeOf(fields?.['retcode']) === codeNotFound)
    return refuse('REAL_NAME_EXPIRED');
  tell(`wechat ${tokenPath}`, answer.ok ? codeOf(fields?.['retcode']) : answer.cause);
  return refuse('REAL_NAME_DOWN');
}

function infoRequest({ subject }: Ticket, token: string, { merchant, parts }: With) {
  const { certSerial, certSignText, privateKey } = merchant;
  const timestamp = String(Math.floor(parts.clock.now() / 1000));
  const text = certSignText.replace('{serial}', certSerial).replace('{timestamp}', timestamp);
  return {
    version: '1.0',
    mch_id: merchant.merchantId,
    appid: merchant.appId,
    openid: subject,
    cert_serialno: certSerial,
    access_token: token,
    timestamp,
    cert_sign: rsaSign(text, privateKey),
    charset: 'UTF-8',
    nonce_str: parts.ids.next('n').slice(2, 34),
    sign_type: signType,
  };
}

/** Name and number out of a signed answer; null when any part of it is not as it should be. */
function identityOf(text: string, { apiKey, privateKey }: Merchant): Identity | null {
  const fields = readFlatXml(text);
  if (fields?.['result_code'] !== 'SUCCESS') return null;
  if (!isMerchantSigned(fields, fields['sign'] ?? '', apiKey)) return null;
  const name = rsaOpen(fields['encrypted_real_name'] ?? '', privateKey);
  const idNumber = rsaOpen(fields['encrypted_credential_id'] ?? '', privateKey)?.toUpperCase();
  return name && idNumber && /^\d{17}[\dX]$/.test(idNumber)
    ? { name, idType: '01', idNumber }
    : null;
}

async function readIdentity(
  ticket: Ticket,
  token: string,
  { merchant, parts }: With,
): Promise<Result<Identity>> {
  const params = infoRequest(ticket, token, { merchant, parts });
  const signed = { ...params, sign: merchantSignature(params, merchant.apiKey) };
  const answer = await ask({
    url: `${merchant.infoEndpoint}${infoPath}`,
    method: 'POST',
    body: writeFlatXml(signed),
    contentType: 'text/xml',
    timeoutMs: merchant.timeoutMs,
    isRepeatable: true,
  });
  const identity = answer.ok ? identityOf(answer.text, merchant) : null;
  if (identity) return ok(identity);
  const said = answer.ok ? readFlatXml(answer.text)?.['err_code'] : answer.cause;
  parts.tell(`wechat ${infoPath}`, said ?? 'unreadable');
  return refuse('REAL_NAME_DOWN');
}

/**
 * The merchant's real-name flow: the code that follows the pay password, a token, the name. The code is
 * spent by the first half, so the token is remembered until the second half has worked.
 * https://pay.weixin.qq.com/doc/v2/merchant/4011987792
 */
export function createWechatRealName(merchant: Merchant, parts: VendorParts): RealName {
  const tokens = remember<string>(parts.clock, { keepMs: tokenKeptMs, most: 1_000 });
  return {
    async redeem({ subject, code }) {
      const key = JSON.stringify([subject, code]);
      const kept = tokens.get(key);
      const token = kept === null ? await exchange({ subject, code }, merchant, parts) : ok(kept);
      if (!token.ok) return token;
      if (kept === null) tokens.put(key, token.value);
      const identity = await readIdentity({ subject, code }, token.value, { merchant, parts });
      if (identity.ok) tokens.forget(key);
      return identity;
    },
  };
}
