import { ok, refuse, type Result } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import type { Institution } from '@core/ports/store/institutions';
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

/** What a genuine client asks for: the first institution is the one that acts. */
export interface NamedInstitutions {
  readonly clientId: string;
  readonly codes: readonly [acting: string, ...others: string[]];
  readonly door: 'local' | 'fsi';
}

/**
 * Every institution a request names must belong to the client that signed it; gives the acting one. A
 * client that names another's leaves a line: it has proved itself, so that nobody else can fill the log.
 */
export async function checkInstitutions(
  { clientId, codes, door }: NamedInstitutions,
  { store, clock }: Pick<AccessNeeds, 'store' | 'clock'>,
): Promise<Result<Institution>> {
  const found = await Promise.all(codes.map((code) => store.institutions.find(code)));
  const [acting] = found;
  const foreign = found.filter((one) => one?.clientId !== clientId);
  if (acting && foreign.length === 0) return ok(acting);
  await store.audit.record({
    event: 'code.read',
    outcome: 'INSTITUTION_UNKNOWN',
    personId: null,
    actor: `client/${clientId}`,
    atMs: clock.now(),
    // A code that is nobody's may be anything, even a person's number.
    detail: { door, institution: foreign.find((one) => one !== null)?.code ?? 'unknown' },
  });
  return refuse('INSTITUTION_UNKNOWN');
}
