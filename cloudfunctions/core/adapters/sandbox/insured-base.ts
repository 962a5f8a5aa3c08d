import { ok, refuse } from '@contract/result';
import { holdsRegion } from '../../domain/regions';
import type { InsuredBase, InsuredRecord } from '../../ports/insured-base';
import type { OutcomeBook } from './outcome-book';
import { namedByNumber } from './named-people';
import { personByNumber } from './people';
import type { SandboxShelf } from './shelf';

/** Named people are always there; of the generated ones, those that were loaded. */
export function createInsuredBase(shelf: SandboxShelf, outcomes: OutcomeBook): InsuredBase {
  async function recordsOf(idNumber: string): Promise<readonly InsuredRecord[]> {
    const named = namedByNumber(idNumber);
    if (named) return named.record ? [named.record, ...named.otherRecords] : [];
    const record = await shelf.insured(idNumber);
    return record ? [record] : [];
  }
  return {
    async find({ name, idType, idNumber }, regionCode) {
      const person = personByNumber(idNumber);
      if (person && (await outcomes.next(person.key, 'insuredBase')) === 'down')
        return refuse('INSURED_BASE_DOWN');
      const records = (await recordsOf(idNumber)).filter(
        ({ identity }) => identity.idType === idType,
      );
      const isThere = ({ insuredRegion }: InsuredRecord): boolean =>
        typeof regionCode === 'string' && holdsRegion(regionCode, insuredRegion.code);
      const record = records.find(isThere) ?? records[0] ?? null;
      return record && record.identity.name !== name ? refuse('PERSON_MISMATCH') : ok(record);
    },
  };
}
