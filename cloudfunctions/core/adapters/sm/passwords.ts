import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { Passwords } from '../../ports/vault';
import { hmacSm3 } from './keys';

const saltBytes = 16;
const hashBytes = 32;
// 16 MiB and five passes: as costly to guess as 128 MiB in one, and four at once still fit a small function.
const cost = { logN: 14, r: 8, p: 5 } as const;
const shape = /^scrypt-sm3\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;
/** A stored hash may not ask for more work than this: 64 MiB a pass, 16 passes. */
const bound = { logN: 16, r: 8, p: 16 } as const;

interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

function derive(secret: Buffer, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, hashBytes, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

/**
 * scrypt over HMAC-SM3 of the secret under a pepper that no database holds: six digits alone could be
 * tried out in minutes by whoever reads the table. @requirement C2
 */
export function createPasswords({ pepper }: { readonly pepper: Buffer }): Passwords {
  if (pepper.length < 32) throw new RangeError('The pepper is shorter than 32 bytes.');
  const peppered = (secret: string): Buffer => hmacSm3(pepper, 'yima/password/1\0', secret);
  return {
    async hash(secret) {
      const salt = randomBytes(saltBytes);
      const hash = await derive(peppered(secret), salt, cost);
      const { logN, r, p } = cost;
      const text = [logN, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
      return `scrypt-sm3$${text}`;
    },
    async matches(secret, stored) {
      const parts = shape.exec(stored);
      if (!parts) return false;
      const [, logN, r, p, salt = '', hash = ''] = parts;
      const asked = { logN: Number(logN), r: Number(r), p: Number(p) };
      if (asked.logN > bound.logN || asked.r > bound.r || asked.p > bound.p) return false;
      if (asked.logN < 1 || asked.r < 1 || asked.p < 1) return false;
      const found = await derive(peppered(secret), Buffer.from(salt, 'base64url'), asked);
      return timingSafeEqual(found, Buffer.from(hash, 'base64url'));
    },
  };
}
