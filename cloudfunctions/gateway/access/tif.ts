import { createHash } from 'node:crypto';
import { headerOf, type Scheme } from './proof';
import { sameText } from './same-text';

/** Lower-hex SHA-256 over timestamp, secret, nonce, timestamp. */
export const tifSignature = (
  { timestamp, nonce }: { readonly timestamp: string; readonly nonce: string },
  secret: string,
): string => createHash('sha256').update(`${timestamp}${secret}${nonce}${timestamp}`).digest('hex');

/** The TIF headers of the national baseline: account, seconds, nonce, SHA-256 (variant B of the interface). */
export const tif: Scheme = {
  name: 'tif',
  isTried: (headers) => headers['x-tif-paasid'] !== undefined,
  read: ({ headers }) => {
    const client = headerOf(headers, 'x-tif-paasid', 64);
    const timestamp = headerOf(headers, 'x-tif-timestamp', 10);
    const nonce = headerOf(headers, 'x-tif-nonce', 64);
    const signature = headerOf(headers, 'x-tif-signature', 64);
    if (client === null || timestamp === null || nonce === null || signature === null) return null;
    if (!/^\d{1,10}$/.test(timestamp)) return null;
    return {
      by: { client },
      atMs: Number(timestamp) * 1000,
      nonce,
      infno: null,
      // Some clients send upper-case hex.
      matches: (secret) =>
        sameText(signature.toLowerCase(), tifSignature({ timestamp, nonce }, secret)),
    };
  },
};
