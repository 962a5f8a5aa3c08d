import { createHmac, timingSafeEqual } from 'node:crypto';

/** Parameters of an interface of WeChat Pay's second version. */
export type MerchantParams = Readonly<Record<string, string>>;

/** Upper-case HMAC-SHA256 over the sorted, non-empty parameters and the key, as WeChat Pay's second version has it. */
export function merchantSignature(params: MerchantParams, key: string): string {
  const text = Object.entries(params)
    .filter(([name, value]) => name !== 'sign' && name !== 'paySign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createHmac('sha256', key).update(`${text}&key=${key}`).digest('hex').toUpperCase();
}

/** Was this signed with the key? */
export function isMerchantSigned(params: MerchantParams, signature: string, key: string): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(merchantSignature(params, key))];
  return given.length === right.length && timingSafeEqual(given, right);
}
