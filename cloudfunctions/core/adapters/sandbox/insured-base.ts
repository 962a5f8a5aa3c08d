import { ok, refuse, type Result } from '@contract/result';
import { holdsRegion } from '../../domain/regions';
import type { Clock } from '../../ports/clock';
import type { Identity } from '../../ports/identity';
import type { InsuredBase, InsuredRecord } from '../../ports/insured-base';
import { personByCard } from './cards';
import type { OutcomeBook } from './outcome-book';
import { namedByNumber } from './named-people';
import { personByNumber, type AnyPerson } from './people';
import type { SandboxShelf } from './shelf';

type Document = Pick<Identity, 'idType' | 'idNumber'>;

/** Named people are always there; of the generated ones, those that were loaded. */
export function createInsuredBase(
  { shelf, clock }: { readonly shelf: SandboxShelf; readonly clock: Clock },
  outcomes: OutcomeBook,
): InsuredBase {
  async function recordsOf(idNumber: string): Promise<readonly InsuredRecord[]> {
    const named = namedByNumber(idNumber);
    if (named) return named.record ? [named.record, ...named.otherRecords] : [];
    const record = await shelf.insured(idNumber);
    return record ? [record] : [];
  }
  const isDown = async (person: AnyPerson | null): Promise<boolean> =>
    person !== null && (await outcomes.next(person.key, 'insuredBase')) === 'down';
  /** Every record of a document, the present one first. */
  async function ask({ idType, idNumber }: Document): Promise<Result<readonly InsuredRecord[]>> {
    if (await isDown(personByNumber(idNumber))) return refuse('INSURED_BASE_DOWN');
    const records = await recordsOf(idNumber);
    return ok(records.filter(({ identity }) => identity.idType === idType));
  }
  return {
    async find({ name, ...document }, regionCode) {
      const asked = await ask(document);
      if (!asked.ok) return asked;
      const isThere = ({ insuredRegion }: InsuredRecord): boolean =>
        typeof regionCode === 'string' && holdsRegion(regionCode, insuredRegion.code);
      const record = asked.value.find(isThere) ?? asked.value[0] ?? null;
      return record && record.identity.name !== name ? refuse('PERSON_MISMATCH') : ok(record);
    },

    async findByNumber(document) {
      const asked = await ask(document);
      return asked.ok ? ok(asked.value[0] ?? null) : asked;
    },

    async findByCard(card) {
      const person = personByCard(card, clock.now());
      if (person === null) return ok(null);
      const asked = await ask(person.identity);
      if (!asked.ok) return asked;
      const record = asked.value[0] ?? null;
      return record?.cardLost ? refuse('CARD_LOST') : ok(record);
    },
  };
}
