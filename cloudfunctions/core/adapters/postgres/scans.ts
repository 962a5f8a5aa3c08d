import type { Scan, Scans } from '../../ports/store/scans';
import type { Connection } from './connection';
import { factsOf, openIdentity } from './sealed-identity';

/** Scans in PostgreSQL, always asked for by institution. */
export function scansOf({ db, vault }: Connection): Scans {
  const ofInstitution = (institutionCode: string) =>
    db
      .selectFrom('scan as s')
      .innerJoin('person as p', 'p.person_id', 's.person_id')
      .select([
        's.scan_id',
        's.person_id',
        's.business_type',
        's.at_ms',
        'p.identity_sealed',
        'p.region_code',
        'p.region_name',
        'p.insurance_type',
        'p.person_type',
        'p.insurance',
      ])
      .where('s.institution_code', '=', institutionCode);
  type Row = Awaited<ReturnType<ReturnType<typeof ofInstitution>['executeTakeFirstOrThrow']>>;
  const read = (row: Row): Scan => ({
    scanId: row.scan_id,
    personId: row.person_id,
    businessType: row.business_type,
    atMs: row.at_ms,
    identity: openIdentity(vault, row.identity_sealed),
    facts: factsOf(row),
  });
  return {
    async recent(institutionCode, limit) {
      const rows = await ofInstitution(institutionCode)
        .orderBy('s.at_ms', 'desc')
        .orderBy('s.scan_id')
        .limit(limit)
        .execute();
      return rows.map(read);
    },

    async find(institutionCode, scanId) {
      const row = await ofInstitution(institutionCode)
        .where('s.scan_id', '=', scanId)
        .executeTakeFirst();
      return row ? read(row) : null;
    },

    async ofToken(institutionCode, ecToken) {
      const row = await db
        .selectFrom('scan')
        .select(['scan_id', 'person_id', 'at_ms', 'credential_id'])
        .where('institution_code', '=', institutionCode)
        .where('ec_token', '=', ecToken)
        .executeTakeFirst();
      if (!row) return null;
      const { scan_id: scanId, person_id: personId, credential_id: credentialId } = row;
      return { scanId, personId, credentialId, atMs: row.at_ms };
    },
  };
}
