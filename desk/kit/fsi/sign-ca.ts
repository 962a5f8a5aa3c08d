import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { sm3 } from 'sm-crypto-v2';

interface CaFacts {
  readonly institutionCode: string;
  readonly secret: string;
  /** The body as it is sent. */
  readonly body: string;
  readonly atMs: number;
}

/** The x-ca headers of one message: upper-hex HMAC-SM3 over the seconds, a line feed and the body. */
export function caHeaders({
  institutionCode,
  secret,
  body,
  atMs,
}: CaFacts): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(atMs / 1000));
  const mac = sm3(utf8ToBytes(`${timestamp}\n${body}`), { key: bytesToHex(utf8ToBytes(secret)) });
  return {
    'x-ca-key': institutionCode,
    'x-ca-signature': `${timestamp}:${mac.toUpperCase()}`,
  };
}
