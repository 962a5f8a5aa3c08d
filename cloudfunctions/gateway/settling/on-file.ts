import { ok, refuse, type Result } from '@contract/result';
import { decideVisit, type VisitKind } from '@core/domain/visit';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { Visit } from '@core/ports/store/visits';
import type { FsiContext } from '../fsi/transaction';

/** The person of a psn_no, for an act that changes nothing. */
export async function personOnFile(
  personId: string,
  { nouns, about }: Pick<FsiContext, 'nouns' | 'about'>,
): Promise<Result<RegisteredPerson>> {
  const person = await nouns.people.find(personId);
  if (!person) return refuse('PERSON_NOT_FOUND');
  about(personId);
  return ok(person);
}

/**
 * The person of a psn_no, held against every other act about them until the transaction ends, together with others
 * whose accounts take part; always in the order of their ids, so that no two wait for each other.
 */
export async function holdPerson(
  personId: string,
  context: Pick<FsiContext, 'nouns' | 'about'>,
  others: readonly string[] = [],
): Promise<Result<RegisteredPerson>> {
  for (const one of [personId, ...others].sort()) await context.nouns.people.lock(one);
  return personOnFile(personId, context);
}

/** Which visit a message names. */
export interface NamedVisit {
  /** mdtrt_id */
  readonly visitId: string;
  readonly personId: string;
  readonly kind: VisitKind;
}

/** The visit of this person at this institution. VISIT_NOT_FOUND for anything else. */
export async function visitOf(
  { visitId, personId, kind }: NamedVisit,
  { nouns, institution }: Pick<FsiContext, 'nouns' | 'institution'>,
): Promise<Result<Visit>> {
  const wanted = { kind, personId, institutionCode: institution.code };
  return decideVisit(await nouns.visits.find(visitId), wanted);
}

/** The visit of whatever kind, when it is this person's at this institution. VISIT_NOT_FOUND for anything else. */
export async function anyVisitOf(
  { visitId, personId }: Omit<NamedVisit, 'kind'>,
  { nouns, institution }: Pick<FsiContext, 'nouns' | 'institution'>,
): Promise<Result<Visit>> {
  const visit = await nouns.visits.find(visitId);
  if (!visit) return refuse('VISIT_NOT_FOUND');
  return decideVisit(visit, { kind: visit.kind, personId, institutionCode: institution.code });
}
