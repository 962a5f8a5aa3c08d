import { constants, createSign, privateDecrypt } from 'node:crypto';

/** Signs with SHA-256 and RSA, in base64. */
export const rsaSign = (text: string, privateKey: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(privateKey, 'base64');

/**
 * Opens what WeChat encrypted to the merchant's certificate with PKCS #1 v1.5 padding; null when it is
 * not that. Node no longer takes this padding off, since an oracle could be built on it; here only answers
 * are opened whose signature was good, so nobody can try texts of their own.
 */
export function rsaOpen(sealed: string, privateKey: string): string | null {
  let block: Buffer;
  try {
    const key = { key: privateKey, padding: constants.RSA_NO_PADDING };
    block = privateDecrypt(key, Buffer.from(sealed, 'base64'));
  } catch {
    return null;
  }
  const end = block.indexOf(0, 2); // 00 02, at least eight other bytes, 00, the text.
  if (block[0] !== 0 || block[1] !== 2 || end < 10) return null;
  return block.subarray(end + 1).toString('utf8');
}
