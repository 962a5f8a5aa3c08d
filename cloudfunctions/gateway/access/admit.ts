import type { Parts } from '@core/ports/parts';
import type { AccessScheme } from '@core/ports/store/institutions';
import { ca } from './ca';
import { csb } from './csb';
import type { Proof, Scheme, SignedRequest } from './proof';
import { tif } from './tif';

/** What checking a client needs. */
export type AccessNeeds = Pick<Parts, 'store' | 'clock' | 'settings' | 'rateLimit'>;

/** A client that has proved itself. */
export interface Client {
  readonly clientId: string;
  readonly scheme: AccessScheme;
  /** The transaction that its signature is for, where the scheme says one. */
  readonly infno: string | null;
}

/** Why a request was not let in. */
export type AccessFault = 'headers' | 'unknown' | 'signature' | 'stale' | 'repeated';

/** How a request proved itself, or why not; the scheme chooses the words. */
export type Admission =
  | { readonly kind: 'client'; readonly client: Client }
  | { readonly kind: 'busy'; readonly waitMs: number }
  | { readonly kind: 'fault'; readonly fault: AccessFault; readonly scheme: AccessScheme };

/** The first that a request tries counts; one that tries none is told what the baseline asks. */
const schemes: readonly Scheme[] = [csb, ca, tif];

/** Signs for a client that does not exist, so that it costs the same. */
const nobodysSecret = 'nobody has this secret';

async function clientOf({ by }: Proof, { store }: AccessNeeds): Promise<string | null> {
  if ('client' in by) return by.client;
  return (await store.institutions.find(by.institution))?.clientId ?? null;
}

/** The account behind a proof, if its secret made the signature and it is to sign in this way. */
async function prove(
  proof: Proof,
  scheme: AccessScheme,
  needs: AccessNeeds,
): Promise<{ readonly clientId: string } | AccessFault> {
  const clientId = await clientOf(proof, needs);
  const known = clientId === null ? null : await needs.store.institutions.accessOf(clientId);
  const isOurs = known !== null && known.scheme === scheme;
  const matches = proof.matches(isOurs ? known.secret : nobodysSecret);
  if (clientId === null || !isOurs) return 'unknown';
  return matches ? { clientId } : 'signature';
}

const skewOf = (scheme: AccessScheme, { settings }: AccessNeeds): number =>
  scheme === 'csb' ? settings.csbSkewMs : settings.signatureSkewMs;

/** Is this a known client's fresh, first-time signature, in the way that this client signs? */
export async function admit(request: SignedRequest, needs: AccessNeeds): Promise<Admission> {
  const scheme = schemes.find(({ isTried }) => isTried(request.headers)) ?? tif;
  const no = (fault: AccessFault): Admission => ({ kind: 'fault', fault, scheme: scheme.name });
  const proof = scheme.read(request);
  if (!proof) return no('headers');
  const skewMs = skewOf(scheme.name, needs);
  if (Math.abs(needs.clock.now() - proof.atMs) > skewMs) return no('stale');
  const proved = await prove(proof, scheme.name, needs);
  if (typeof proved === 'string') return no(proved);
  const { clientId } = proved;
  const waitMs = needs.rateLimit.take(`client:${clientId}`);
  if (waitMs !== null) return { kind: 'busy', waitMs };
  // Kept until the signature is stale by itself.
  const expiresAtMs = proof.atMs + skewMs + 1000;
  const isFirst = await needs.store.nonces.spend(clientId, proof.nonce, expiresAtMs);
  if (!isFirst) return no('repeated');
  return { kind: 'client', client: { clientId, scheme: scheme.name, infno: proof.infno } };
}
