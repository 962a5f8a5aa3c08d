import { sm3, sm4 } from 'sm-crypto-v2';

/** The published layouts once more, on a library that shares no code with the product. */

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** HMAC-SM3 by the other library. */
export const otherHmac = (key: Uint8Array, text: Uint8Array | string): Buffer =>
  Buffer.from(
    sm3(new Uint8Array(Buffer.from(text as string)), { mode: 'hmac', key: hex(key) }),
    'hex',
  );

/** One SM4 block by the other library. */
export const otherSm4 = (key: Uint8Array, block: Uint8Array): Buffer =>
  Buffer.from(sm4.encrypt(new Uint8Array(block), hex(key), { padding: 'none' }), 'hex');

/** SM4-CBC opened by the other library. */
export const otherSm4Open = (key: Uint8Array, iv: Uint8Array, text: Uint8Array): string =>
  sm4.decrypt(new Uint8Array(text), hex(key), { mode: 'cbc', iv: hex(iv) });

const number48 = (value: number): Buffer => {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return bytes;
};

/** A code made after the design note, line by line. */
export function otherMint(
  key: { readonly id: number; readonly secret: Buffer },
  index: number,
  slot: number,
): string {
  const tagKey = otherHmac(key.secret, 'yima/code/tag/1');
  const streamKey = otherHmac(key.secret, 'yima/code/stream/1').subarray(0, 16);
  const id = Buffer.from([key.id]);
  const message = Buffer.concat([
    Buffer.from('yima/code/1\0'),
    id,
    number48(index),
    number48(slot),
  ]);
  const tag = otherHmac(tagKey, message).readBigUInt64BE(0) >> 22n;
  const block = Buffer.alloc(16);
  block.writeUInt8(key.id, 0);
  block.writeBigUInt64BE(tag, 8);
  const stream = otherSm4(streamKey, block).readBigUInt64BE(0) >> 20n;
  const body = ((BigInt(index) << 10n) | (BigInt(slot) & 1023n)) ^ stream;
  const digits = ((tag << 44n) | body).toString().padStart(26, '0');
  return key.id.toString().padStart(2, '0') + digits;
}
