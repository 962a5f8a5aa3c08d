import { ok, refuse, type Result } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import { readTifHeaders, signatureMatches, type TifHeaders } from './tif-signature';

/** What checking a client needs. */
export type AccessNeeds = Pick<Parts, 'store' | 'clock' | 'settings' | 'rateLimit'>;

/** Signs for a client that does not exist, so that it costs the same and is answered the same. */
const nobodysSecret = 'nobody has this secret';

async function isGenuine(headers: TifHeaders, { store }: AccessNeeds): Promise<boolean> {
  const secret = await store.institutions.secretOf(headers.clientId);
  const matches = signatureMatches(headers, secret ?? nobodysSecret);
  return matches && secret !== null;
}

/** Is this a known client's fresh, first-time signature? Gives the client's id. */
export async function checkClient(
  given: Readonly<Record<string, string | undefined>>,
  needs: AccessNeeds,
): Promise<Result<string>> {
  const headers = readTifHeaders(given);
  if (!headers || !/^\d{1,10}$/.test(headers.timestamp)) return refuse('INSTITUTION_UNKNOWN');
  const { signatureSkewMs } = needs.settings;
  const nowMs = needs.clock.now();
  const atMs = Number(headers.timestamp) * 1000;
  if (Math.abs(nowMs - atMs) > signatureSkewMs) return refuse('NONCE_STALE');
  if (!(await isGenuine(headers, needs))) return refuse('INSTITUTION_UNKNOWN');
  const waitMs = needs.rateLimit.take(`client:${headers.clientId}`);
  if (waitMs !== null) return refuse('TOO_MANY_REQUESTS', { waitMs });
  // Kept until the signature is stale by itself.
  const expiresAtMs = atMs + signatureSkewMs + 1000;
  const isFirst = await needs.store.nonces.spend(headers.clientId, headers.nonce, expiresAtMs);
  return isFirst ? ok(headers.clientId) : refuse('NONCE_REPEATED');
}

/** Every institution a request names must belong to the client that signed it. */
export async function checkInstitutions(
  clientId: string,
  codes: readonly string[],
  { store }: Pick<AccessNeeds, 'store'>,
): Promise<Result<null>> {
  const found = await Promise.all(codes.map((code) => store.institutions.find(code)));
  const belong = found.length > 0 && found.every((one) => one?.clientId === clientId);
  return belong ? ok(null) : refuse('INSTITUTION_UNKNOWN');
}
