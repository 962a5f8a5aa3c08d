import { ok, refuse, type Result } from '@contract/result';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { FsiContext } from '../fsi/transaction';
import { personOnFile } from './on-file';

/** Who was identified here has business here for a day. */
const metForMs = 24 * 60 * 60 * 1000;

/**
 * The person of a psn_no, for questions that are about the person and not about a visit here. An institution may ask
 * about those whom it has identified within a day (1101, 1162), or who ever had a visit here; of anybody else it hears
 * no more than of nobody: PERSON_NOT_FOUND.
 */
export async function metPerson(
  personId: string,
  context: FsiContext,
): Promise<Result<RegisteredPerson>> {
  const person = await personOnFile(personId, context);
  if (!person.ok) return person;
  const { nouns, institution, nowMs } = context;
  if (await nouns.audit.hasIdentified(institution.code, personId, nowMs - metForMs)) return person;
  const ever = {
    fromMs: 0,
    untilMs: Number.MAX_SAFE_INTEGER,
    medType: null,
    visitId: null,
    state: null,
  };
  const visits = await nouns.visits.search(
    { institutionCode: institution.code, personId, ...ever },
    1,
  );
  return visits.length > 0 ? ok(person.value) : refuse('PERSON_NOT_FOUND');
}
