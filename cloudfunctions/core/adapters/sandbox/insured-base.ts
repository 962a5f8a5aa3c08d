import { ok, refuse } from '@contract/result';
import type { InsuredBase } from '../../ports/insured-base';
import type { OutcomeBook } from './outcome-book';
import { namedPeople } from './named-people';
import { personByNumber } from './people';
import type { SandboxShelf } from './shelf';

/** Named people are always there; of the generated ones, those that were loaded. */
export function createInsuredBase(shelf: SandboxShelf, outcomes: OutcomeBook): InsuredBase {
  const named = new Map(namedPeople.map((person) => [person.identity.idNumber, person]));
  return {
    async find({ name, idType, idNumber }) {
      const person = personByNumber(idNumber);
      if (person && (await outcomes.next(person.key, 'insuredBase')) === 'down')
        return refuse('INSURED_BASE_DOWN');
      if (idType !== '01') return ok(null);
      const known = named.get(idNumber);
      const record = known ? known.record : await shelf.insured(idNumber);
      return record && record.identity.name !== name ? refuse('PERSON_MISMATCH') : ok(record);
    },
  };
}
