import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

interface TifFacts {
  readonly account: string;
  readonly secret: string;
  readonly nonce: string;
  readonly atMs: number;
}

/** The TIF headers of one message: lower-hex SHA-256 over seconds, secret, nonce, seconds. */
export function tifHeaders({
  account,
  secret,
  nonce,
  atMs,
}: TifFacts): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(atMs / 1000));
  const text = `${timestamp}${secret}${nonce}${timestamp}`;
  return {
    'x-tif-paasid': account,
    'x-tif-timestamp': timestamp,
    'x-tif-nonce': nonce,
    'x-tif-signature': bytesToHex(sha256(utf8ToBytes(text))),
  };
}
