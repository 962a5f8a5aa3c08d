import { createHmac } from 'node:crypto';
import { headerOf, type Scheme } from './proof';
import { sameText } from './same-text';

/** Upper-hex HMAC-SM3 over the seconds, a line feed and the body as it was sent. */
export const caSignature = (
  { timestamp, body }: { readonly timestamp: string; readonly body: string },
  secret: string,
): string => createHmac('sm3', secret).update(`${timestamp}\n${body}`).digest('hex').toUpperCase();

/**
 * The x-ca headers of Zhejiang (variant D of the interface): the institution itself is the key, and the body is
 * signed. The same body in the same second is a replay.
 */
export const ca: Scheme = {
  name: 'ca',
  isTried: (headers) =>
    headers['x-ca-key'] !== undefined || headers['x-ca-signature'] !== undefined,
  read: ({ headers, body }) => {
    const institution = headerOf(headers, 'x-ca-key', 64);
    const given = headerOf(headers, 'x-ca-signature', 80);
    const [, timestamp, signature] = /^(\d{10}):([0-9A-Fa-f]{64})$/.exec(given ?? '') ?? [];
    if (institution === null || timestamp === undefined || signature === undefined) return null;
    return {
      by: { institution },
      atMs: Number(timestamp) * 1000,
      nonce: `ca:${timestamp}:${signature.toUpperCase()}`,
      infno: null,
      matches: (secret) =>
        sameText(signature.toUpperCase(), caSignature({ timestamp, body }, secret)),
    };
  },
};
