import type { AccessScheme } from '@core/ports/store/institutions';

/** A request as far as its proof goes: the body as it came, for one scheme signs it. */
export interface SignedRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What the headers of a request claim, before anybody's secret is known. */
export interface Proof {
  /** Whose secret is meant: an access account's, or the account's of an institution. */
  readonly by: { readonly client: string } | { readonly institution: string };
  readonly atMs: number;
  /** What this signature may do once. */
  readonly nonce: string;
  /** The transaction that the headers name, where they do. */
  readonly infno: string | null;
  /** Compares in constant time. */
  readonly matches: (secret: string) => boolean;
}

/** A way of signing. */
export interface Scheme {
  readonly name: AccessScheme;
  /** Does the request try to prove itself in this way? */
  readonly isTried: (headers: SignedRequest['headers']) => boolean;
  /** Null when a header is missing or cannot be what it should. */
  readonly read: (request: SignedRequest) => Proof | null;
}

/** Over HTTP nothing else arrives; an event of the cloud platform could carry it. */
const printable = /^[\x20-\x7e]+$/;

/** A header's value; null when it is missing, longer than any real one, or no printable text. */
export function headerOf(
  headers: SignedRequest['headers'],
  name: string,
  most: number,
): string | null {
  const value = headers[name];
  return value !== undefined && value.length <= most && printable.test(value) ? value : null;
}
