import { ok, refuse, type Result } from '@contract/result';
import type { AuditEvent } from '@core/ports/store/audit';
import type { Institution } from '@core/ports/store/institutions';
import type { AccessNeeds } from './admit';

/** What a genuine client asks for: the first institution is the one that acts. */
export interface NamedInstitutions {
  readonly clientId: string;
  readonly codes: readonly [acting: string, ...others: string[]];
  readonly door: 'local' | 'fsi';
  /** What was tried, for the audit log. */
  readonly event: AuditEvent;
}

/**
 * Every institution a request names must belong to the client that signed it; gives the acting one. A
 * client that names another's leaves a line: it has proved itself, so that nobody else can fill the log.
 */
export async function checkInstitutions(
  { clientId, codes, door, event }: NamedInstitutions,
  { store, clock }: Pick<AccessNeeds, 'store' | 'clock'>,
): Promise<Result<Institution>> {
  const found = await Promise.all(codes.map((code) => store.institutions.find(code)));
  const [acting] = found;
  const foreign = found.filter((one) => one?.clientId !== clientId);
  if (acting && foreign.length === 0) return ok(acting);
  await store.audit.record({
    event,
    outcome: 'INSTITUTION_UNKNOWN',
    personId: null,
    actor: `client/${clientId}`,
    atMs: clock.now(),
    // A code that is nobody's may be anything, even a person's number.
    detail: { door, institution: foreign.find((one) => one !== null)?.code ?? 'unknown' },
  });
  return refuse('INSTITUTION_UNKNOWN');
}
