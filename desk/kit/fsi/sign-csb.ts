import { hmac } from '@noble/hashes/hmac';
import { sha1 } from '@noble/hashes/legacy';
import { utf8ToBytes } from '@noble/hashes/utils';

interface CsbFacts {
  readonly account: string;
  readonly secret: string;
  readonly infno: string;
  readonly atMs: number;
}

const apiVersion = '1.0.0';

/** The CSB headers of one message: Base64 of HMAC-SHA1 over four of them, sorted by name. */
export function csbHeaders({
  account,
  secret,
  infno,
  atMs,
}: CsbFacts): Readonly<Record<string, string>> {
  const timestamp = String(atMs);
  const text = `_api_access_key=${account}&_api_name=${infno}&_api_timestamp=${timestamp}&_api_version=${apiVersion}`;
  const mac = hmac(sha1, utf8ToBytes(secret), utf8ToBytes(text));
  return {
    _api_name: infno,
    _api_version: apiVersion,
    _api_timestamp: timestamp,
    _api_access_key: account,
    _api_signature: btoa(String.fromCharCode(...mac)),
  };
}
