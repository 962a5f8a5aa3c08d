import type { InsuredRecord } from '../../ports/insured-base';
import type { People } from '../../ports/store/people';
import type { Connection } from './connection';
import { factsOf, openIdentity, sealIdentity } from './sealed-identity';

const facts = (record: InsuredRecord, atMs: number) => ({
  region_code: record.insuredRegion.code,
  region_name: record.insuredRegion.name,
  insurance_type: record.insuranceType,
  person_type: record.personType,
  insurance: record.insurance,
  changed_at_ms: atMs,
});

type Holding = Pick<People, 'lock' | 'find' | 'forgetPhone'>;

const holdingOf = ({ db, vault }: Connection): Holding => ({
  async find(personId) {
    const row = await db
      .selectFrom('person')
      .select(['identity_sealed', 'region_code', 'region_name'])
      .select(['insurance_type', 'person_type', 'insurance'])
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (!row) return null;
    return { personId, identity: openIdentity(vault, row.identity_sealed), ...factsOf(row) };
  },

  async lock(personId) {
    await db
      .selectFrom('person')
      .select('person_id')
      .where('person_id', '=', personId)
      .forUpdate()
      .execute();
  },

  async forgetPhone(personId, atMs) {
    await db
      .updateTable('person')
      .set({ phone_sealed: null, phone_is_own: false, changed_at_ms: atMs })
      .where('person_id', '=', personId)
      .execute();
  },
});

/** People in PostgreSQL, found by the fingerprint of their document. */
export function peopleOf(connection: Connection): People {
  const { db, vault, ids } = connection;
  const keyOf = ({ idType, idNumber }: InsuredRecord['identity']): string =>
    vault.fingerprint(`document:${idType}:${idNumber.toUpperCase()}`);
  const known = async (identity: InsuredRecord['identity']): Promise<string | null> => {
    const row = await db
      .selectFrom('person_document')
      .select('person_id')
      .where('document_key', '=', keyOf(identity))
      .executeTakeFirst();
    return row?.person_id ?? null;
  };
  const idOf = async (identity: InsuredRecord['identity']): Promise<string> => {
    await db
      .insertInto('person_document')
      .values({ document_key: keyOf(identity), person_id: ids.next('psn') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const personId = await known(identity);
    if (personId === null) throw new Error('The document that was just registered is gone.');
    return personId;
  };
  return {
    ...holdingOf(connection),
    known,

    async register(record, atMs) {
      const personId = await idOf(record.identity);
      const identity = sealIdentity(vault, record.identity);
      const phone = record.phone === null ? null : vault.seal(record.phone);
      await db
        .insertInto('person')
        .values({
          person_id: personId,
          identity_sealed: identity,
          phone_sealed: phone,
          phone_is_own: false,
          ...facts(record, atMs),
        })
        .onConflict((conflict) =>
          conflict.column('person_id').doUpdateSet((old) => ({
            identity_sealed: identity,
            phone_sealed: old
              .case()
              .when('person.phone_is_own', '=', true)
              .then(old.ref('person.phone_sealed'))
              .else(old.ref('excluded.phone_sealed'))
              .end(),
            ...facts(record, atMs),
          })),
        )
        .execute();
      return { personId };
    },

    async setPhone(personId, phone, atMs) {
      await db
        .updateTable('person')
        .set({ phone_sealed: vault.seal(phone), phone_is_own: true, changed_at_ms: atMs })
        .where('person_id', '=', personId)
        .execute();
    },
  };
}
