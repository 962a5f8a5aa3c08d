import { sql } from 'kysely';
import type { Institution, Institutions } from '../../ports/store/institutions';
import type { Connection } from './connection';

interface InstitutionRow {
  institution_code: string;
  name: string;
  region_code: string;
  client_id: string;
  institution_type: string;
  hospital_level: string;
  credit_code: string;
}

const read = (row: InstitutionRow): Institution => ({
  code: row.institution_code,
  name: row.name,
  regionCode: row.region_code,
  clientId: row.client_id,
  type: row.institution_type,
  level: row.hospital_level,
  creditCode: row.credit_code,
});

const columnsOf = (institution: Institution): Omit<InstitutionRow, 'institution_code'> => ({
  name: institution.name,
  region_code: institution.regionCode,
  client_id: institution.clientId,
  institution_type: institution.type,
  hospital_level: institution.level,
  credit_code: institution.creditCode,
});

function loadingOf({ db, vault }: Connection): Pick<Institutions, 'load' | 'loadOperator'> {
  return {
    async load({ secret, scheme, ...institution }) {
      const access = { secret_sealed: vault.seal(secret), scheme };
      await db
        .insertInto('client')
        .values({ client_id: institution.clientId, ...access })
        .onConflict((conflict) => conflict.column('client_id').doUpdateSet(access))
        .execute();
      const columns = columnsOf(institution);
      await db
        .insertInto('institution')
        .values({ institution_code: institution.code, ...columns })
        .onConflict((conflict) => conflict.column('institution_code').doUpdateSet(columns))
        .execute();
    },

    async loadOperator({ operatorId, name, passwordHash, institution }) {
      const columns = { name, password_hash: passwordHash };
      await db
        .insertInto('operator')
        .values({ institution_code: institution.code, operator_id: operatorId, ...columns })
        .onConflict((conflict) =>
          conflict.columns(['institution_code', 'operator_id']).doUpdateSet(columns),
        )
        .execute();
    },
  };
}

function searchOf({ db }: Connection): Institutions['search'] {
  return async ({ type, code, nameHolds }, most) => {
    const ofType = db.selectFrom('institution').selectAll().where('institution_type', '=', type);
    const ofCode = code === null ? ofType : ofType.where('institution_code', '=', code);
    // Not `like`: a name may hold what is a pattern there.
    const named =
      nameHolds === null ? ofCode : ofCode.where(sql<number>`strpos(name, ${nameHolds})`, '>', 0);
    return (await named.orderBy('institution_code').limit(most).execute()).map(read);
  };
}

/** Institutions in PostgreSQL. */
export function institutionsOf(connection: Connection): Institutions {
  const { db, vault } = connection;
  return {
    ...loadingOf(connection),
    search: searchOf(connection),

    async find(code) {
      const row = await db
        .selectFrom('institution')
        .selectAll()
        .where('institution_code', '=', code)
        .executeTakeFirst();
      return row ? read(row) : null;
    },

    async accessOf(clientId) {
      const row = await db
        .selectFrom('client')
        .select(['scheme', 'secret_sealed'])
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      return row ? { scheme: row.scheme, secret: vault.open(row.secret_sealed) } : null;
    },

    async operator(institutionCode, operatorId) {
      const row = await db
        .selectFrom('operator as o')
        .innerJoin('institution as i', 'i.institution_code', 'o.institution_code')
        .selectAll('i')
        .select(['o.name as operator_name', 'o.password_hash'])
        .where('o.institution_code', '=', institutionCode)
        .where('o.operator_id', '=', operatorId)
        .executeTakeFirst();
      return row
        ? {
            operatorId,
            name: row.operator_name,
            passwordHash: row.password_hash,
            institution: read(row),
          }
        : null;
    },
  };
}
