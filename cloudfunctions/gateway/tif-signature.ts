import { createHash, timingSafeEqual } from 'node:crypto';

/** The four headers by which an institution's software proves itself. */
export interface TifHeaders {
  readonly clientId: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/** Over HTTP nothing else arrives; an event of the cloud platform could carry it. */
const printable = /^[\x20-\x7e]+$/;

type Headers = Readonly<Record<string, string | undefined>>;

/** Reads the headers; null when one is missing, longer than any real one, or no printable text. */
export function readTifHeaders(headers: Headers): TifHeaders | null {
  const read = (name: string, most: number): string | null => {
    const value = headers[name];
    return value !== undefined && value.length <= most && printable.test(value) ? value : null;
  };
  const clientId = read('x-tif-paasid', 64);
  const timestamp = read('x-tif-timestamp', 10);
  const nonce = read('x-tif-nonce', 64);
  const signature = read('x-tif-signature', 64);
  if (clientId === null || timestamp === null || nonce === null || signature === null) return null;
  return { clientId, timestamp, nonce, signature };
}

/** Lower-hex SHA-256 over timestamp, secret, nonce, timestamp. */
export const tifSignature = (
  { timestamp, nonce }: Pick<TifHeaders, 'timestamp' | 'nonce'>,
  secret: string,
): string => createHash('sha256').update(`${timestamp}${secret}${nonce}${timestamp}`).digest('hex');

/** Compares in constant time; some clients send upper-case hex. */
export function signatureMatches(headers: TifHeaders, secret: string): boolean {
  const expected = Buffer.from(tifSignature(headers, secret));
  const given = Buffer.from(headers.signature.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
