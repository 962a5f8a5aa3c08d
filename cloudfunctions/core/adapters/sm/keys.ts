import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** One generation of a secret. In a list the last one is the newest: it makes, the others only open. */
export interface SmKey {
  /** Travels with what the key has made, so that the right key is found again. */
  readonly id: number;
  /** At least 32 bytes of good randomness. */
  readonly secret: Buffer;
}

const leastSecretBytes = 32;

/** HMAC-SM3, whole: 32 bytes. */
export const hmacSm3 = (key: KeyObject | Buffer, ...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sm3', key)).digest();

/** A key for one purpose only, so that no two uses of a secret can help each other's attacker. */
export const subKey = (secret: Buffer, purpose: string): Buffer => hmacSm3(secret, purpose);

/** The same, for HMAC-SM3. */
export const macKey = (secret: Buffer, purpose: string): KeyObject =>
  createSecretKey(subKey(secret, purpose));

/** The same, for SM4: 16 bytes. */
export const sm4Key = (secret: Buffer, purpose: string): Buffer =>
  subKey(secret, purpose).subarray(0, 16);

/** A ring of keys by id, and the newest; throws RangeError for a list nobody should run with. */
export function keyRing<T>(
  keys: readonly SmKey[],
  lastId: number,
  derive: (key: SmKey) => T,
): { readonly byId: ReadonlyMap<number, T>; readonly oldest: T; readonly newest: T } {
  const byId = new Map<number, T>();
  for (const key of keys) {
    if (!Number.isInteger(key.id) || key.id < 0 || key.id > lastId)
      throw new RangeError(`A key id is a whole number from 0 to ${lastId}.`);
    if (byId.has(key.id)) throw new RangeError(`Two keys have the id ${key.id}.`);
    if (key.secret.length < leastSecretBytes)
      throw new RangeError(`Key ${key.id} is shorter than ${leastSecretBytes} bytes.`);
    byId.set(key.id, derive(key));
  }
  const derived = [...byId.values()];
  const oldest = derived[0];
  const newest = derived.at(-1);
  if (oldest === undefined || newest === undefined) throw new RangeError('No key was given.');
  return { byId, oldest, newest };
}
