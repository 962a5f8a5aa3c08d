import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import type { Vault } from '../../ports/vault';
import { hmacSm3, keyRing, macKey, sm4Key, type SmKey } from './keys';

const ivBytes = 16;
const macBytes = 32;
const shape = /^sm1\.(\d{1,4})\.([\w-]+)$/;

interface Lock {
  readonly id: number;
  readonly cipherKey: Buffer;
  readonly authKey: KeyObject;
  readonly printKey: KeyObject;
}

const makeLock = ({ id, secret }: SmKey): Lock => ({
  id,
  cipherKey: sm4Key(secret, 'yima/vault/cipher/1'),
  authKey: macKey(secret, 'yima/vault/auth/1'),
  printKey: macKey(secret, 'yima/vault/fingerprint/1'),
});

const prefixOf = (lock: Lock): string => `sm1.${lock.id}.`;

// The prefix is authenticated too, so that a text cannot be moved under another key or version.
const macOf = (lock: Lock, ivAndText: Buffer): Buffer =>
  hmacSm3(lock.authKey, prefixOf(lock), ivAndText);

function sealWith(lock: Lock, plain: string): string {
  const iv = randomBytes(ivBytes);
  // CBC rather than CTR: its padding hides the exact length of a name, and a repeated IV gives less.
  const cipher = createCipheriv('sm4-cbc', lock.cipherKey, iv);
  const ivAndText = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([ivAndText, macOf(lock, ivAndText)]);
  return prefixOf(lock) + sealed.toString('base64url');
}

function openWith(lock: Lock, sealed: Buffer): string {
  const ivAndText = sealed.subarray(0, -macBytes);
  if (ivAndText.length < 2 * ivBytes) throw new Error('A sealed text is too short.');
  if (!timingSafeEqual(macOf(lock, ivAndText), sealed.subarray(-macBytes)))
    throw new Error('A sealed text was altered or belongs to another key.');
  const iv = ivAndText.subarray(0, ivBytes);
  const decipher = createDecipheriv('sm4-cbc', lock.cipherKey, iv);
  return decipher.update(ivAndText.subarray(ivBytes), undefined, 'utf8') + decipher.final('utf8');
}

/**
 * SM4-CBC under a random IV, then HMAC-SM3 over version, key id, IV and cipher text. The last key seals,
 * every key opens; the FIRST key makes the fingerprints, for those must not change. @requirement A7
 */
export function createVault(settings: { readonly keys: readonly SmKey[] }): Vault {
  const locks = keyRing(settings.keys, 9999, makeLock);
  return {
    seal: (plain) => sealWith(locks.newest, plain),
    open(sealed) {
      const [, id, text] = shape.exec(sealed) ?? [];
      const lock = locks.byId.get(Number(id));
      if (!lock || !text)
        throw new Error('A sealed text has no form or no key that is known here.');
      const bytes = Buffer.from(text, 'base64url');
      // One text has one spelling: stray bits at the end of base64 are an alteration as well.
      if (prefixOf(lock) + bytes.toString('base64url') !== sealed)
        throw new Error('A sealed text was altered.');
      return openWith(lock, bytes);
    },
    fingerprint: (text) => hmacSm3(locks.oldest.printKey, text).toString('base64url'),
  };
}
