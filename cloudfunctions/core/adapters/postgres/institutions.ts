import type { Institution, Institutions } from '../../ports/store/institutions';
import type { Connection } from './connection';

interface InstitutionRow {
  institution_code: string;
  name: string;
  region_code: string;
  client_id: string;
}

const read = (row: InstitutionRow): Institution => ({
  code: row.institution_code,
  name: row.name,
  regionCode: row.region_code,
  clientId: row.client_id,
});

function loadingOf({ db, vault }: Connection): Pick<Institutions, 'load' | 'loadOperator'> {
  return {
    async load({ code, name, regionCode, clientId, secret }) {
      const sealed = { secret_sealed: vault.seal(secret) };
      await db
        .insertInto('client')
        .values({ client_id: clientId, ...sealed })
        .onConflict((conflict) => conflict.column('client_id').doUpdateSet(sealed))
        .execute();
      const columns = { name, region_code: regionCode, client_id: clientId };
      await db
        .insertInto('institution')
        .values({ institution_code: code, ...columns })
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

/** Institutions in PostgreSQL. */
export function institutionsOf(connection: Connection): Institutions {
  const { db, vault } = connection;
  return {
    ...loadingOf(connection),

    async find(code) {
      const row = await db
        .selectFrom('institution')
        .selectAll()
        .where('institution_code', '=', code)
        .executeTakeFirst();
      return row ? read(row) : null;
    },

    async secretOf(clientId) {
      const row = await db
        .selectFrom('client')
        .select('secret_sealed')
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      return row ? vault.open(row.secret_sealed) : null;
    },

    async operator(institutionCode, operatorId) {
      const row = await db
        .selectFrom('operator as o')
        .innerJoin('institution as i', 'i.institution_code', 'o.institution_code')
        .select([
          'o.name as operator_name',
          'o.password_hash',
          'i.institution_code',
          'i.name',
          'i.region_code',
          'i.client_id',
        ])
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
