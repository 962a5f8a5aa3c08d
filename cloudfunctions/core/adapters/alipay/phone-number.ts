import { ok, refuse } from '@contract/result';
import { createDecipheriv, createHash, createVerify } from 'node:crypto';
import * as v from 'valibot';
import type { PhoneNumber } from '../../ports/phone-number';
import { readFields } from '../vendor/ask';
import { pemOf } from '../vendor/pem';
import type { VendorParts } from '../vendor/vendor-parts';
import type { AlipaySettings } from './alipay-settings';

/** What `my.getPhoneNumber` gives to the phone, as JSON text. */
const ticketSchema = v.object({
  response: v.pipe(v.string(), v.base64(), v.maxLength(4096)),
  sign: v.pipe(v.string(), v.base64(), v.maxLength(1024)),
});
const plainSchema = v.object({ code: v.literal('10000'), mobile: v.string() });

/** A spent ticket is remembered this long. The platform dates none, so a copy of an older one would pass again. */
const spentKeptMs = 30 * 24 * 60 * 60_000;

// https://opendocs.alipay.com/common/02mse3: AES-CBC, a zero vector, the key in base64.
function decrypt(response: string, aesKey: string): string | null {
  try {
    const key = Buffer.from(aesKey, 'base64');
    const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
    return Buffer.concat([decipher.update(response, 'base64'), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Signed is the encrypted text together with the quotation marks around it. */
const isSigned = (response: string, sign: string, publicKey: string): boolean =>
  createVerify('RSA-SHA256')
    .update(`"${response}"`, 'utf8')
    .verify(pemOf(publicKey, 'PUBLIC KEY'), sign, 'base64');

/**
 * The number that the person let Alipay give: signed and encrypted, it came over the phone. It names no
 * account and no time, so it is spent in our own store and must not be taken for proof of who somebody is.
 */
export const createAlipayPhoneNumber = (
  {
    alipayPublicKey,
    phoneNumber,
  }: Pick<AlipaySettings, 'alipayPublicKey'> & {
    readonly phoneNumber: NonNullable<AlipaySettings['phoneNumber']>;
  },
  { clock, nonces, tell }: VendorParts,
): PhoneNumber => ({
  async redeem({ code }) {
    const ticket = v.safeParse(ticketSchema, readFields(code));
    if (!ticket.success) return refuse('PHONE_TICKET_EXPIRED');
    const { response, sign } = ticket.output;
    if (!isSigned(response, sign, alipayPublicKey)) return refuse('PHONE_TICKET_EXPIRED');
    const plain = decrypt(response, phoneNumber.aesKey);
    const told = v.safeParse(plainSchema, plain === null ? null : readFields(plain));
    if (!told.success) {
      tell('alipay my.getPhoneNumber', 'unreadable');
      return refuse('SERVICE_UNAVAILABLE');
    }
    const nonce = createHash('sha256').update(response).digest('base64url');
    const isFirst = await nonces.spend('alipay-phone', nonce, clock.now() + spentKeptMs);
    if (!isFirst) return refuse('PHONE_TICKET_EXPIRED');
    const { mobile: phone } = told.output;
    return /^1\d{10}$/.test(phone) ? ok({ phone }) : refuse('PHONE_INVALID');
  },
});
