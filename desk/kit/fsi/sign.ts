import type { Access } from './access';
import { csbHeaders } from './sign-csb';
import { tifHeaders } from './sign-tif';

/** One message on its way out. */
export interface Outgoing {
  readonly infno: string;
  readonly body: string;
  readonly atMs: number;
  /** Never used before. */
  readonly nonce: string;
}

/**
 * The headers that prove a message, in the way its institution signs. Plain hash functions, for the browser's own
 * are missing on addresses without TLS, as inner networks have them. SM3 comes with the rest of its library, so only
 * who signs with it loads it; rejects when it cannot be loaded.
 */
export async function signedHeaders(
  access: Access,
  { infno, body, atMs, nonce }: Outgoing,
): Promise<Readonly<Record<string, string>>> {
  const { institutionCode, account, secret, scheme } = access;
  switch (scheme) {
    case 'csb':
      return csbHeaders({ account, secret, infno, atMs });
    case 'tif':
      return tifHeaders({ account, secret, nonce, atMs });
    case 'ca': {
      const { caHeaders } = await import('./sign-ca');
      return caHeaders({ institutionCode, secret, body, atMs });
    }
  }
}
