import { randomBytes } from 'node:crypto';
import type { Ids } from '../../ports/ids';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const idLength = 22;

/** `count` uniformly chosen characters of `symbols`; bytes that would favour the first ones are thrown away. */
function pick(symbols: string, count: number): string {
  const fair = 256 - (256 % symbols.length);
  let picked = '';
  // Each byte is fair with a chance of more than one half, so this ends.
  while (picked.length < count) {
    for (const byte of randomBytes(2 * (count - picked.length)))
      if (byte < fair && picked.length < count) picked += symbols[byte % symbols.length];
  }
  return picked;
}

/** Chance from the operating system's generator: 131 bits an id, 256 bits a secret. */
export function createIds(): Ids {
  return {
    next: (prefix) => `${prefix}_${pick(alphabet, idLength)}`,
    secret: () => randomBytes(32).toString('base64url'),
    digits: (count) => pick('0123456789', count),
  };
}
