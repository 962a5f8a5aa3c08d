import { createHmac } from 'node:crypto';
import { headerOf, type Scheme } from './proof';
import { sameText } from './same-text';

/** What the service gateway signs: its headers but the signature, sorted by name. */
interface CsbHeaders {
  readonly accessKey: string;
  readonly apiName: string;
  /** Milliseconds since 1970, 13 digits. */
  readonly timestamp: string;
  readonly apiVersion: string;
}

/** Base64 of HMAC-SHA1 over the four headers. */
export const csbSignature = (
  { accessKey, apiName, timestamp, apiVersion }: CsbHeaders,
  secret: string,
): string =>
  createHmac('sha1', secret)
    .update(
      `_api_access_key=${accessKey}&_api_name=${apiName}&_api_timestamp=${timestamp}&_api_version=${apiVersion}`,
    )
    .digest('base64');

const names = [
  '_api_access_key',
  '_api_name',
  '_api_timestamp',
  '_api_version',
  '_api_signature',
] as const;

/**
 * The CSB headers of Hunan and Jiangsu (variant A of the interface). They hold no nonce and do not cover the
 * body: time and signature together are what may be used once.
 */
export const csb: Scheme = {
  name: 'csb',
  isTried: (headers) => names.some((name) => headers[name] !== undefined),
  read: ({ headers }) => {
    const [accessKey, apiName, timestamp, apiVersion, signature] = names.map((name) =>
      headerOf(headers, name, 64),
    );
    if (!accessKey || !apiName || !timestamp || !apiVersion || !signature) return null;
    if (!/^\d{13}$/.test(timestamp)) return null;
    return {
      by: { client: accessKey },
      atMs: Number(timestamp),
      nonce: `csb:${timestamp}:${signature}`,
      infno: apiName,
      matches: (secret) =>
        sameText(signature, csbSignature({ accessKey, apiName, timestamp, apiVersion }, secret)),
    };
  },
};
