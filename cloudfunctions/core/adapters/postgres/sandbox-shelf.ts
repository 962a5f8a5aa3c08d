import type { Pool } from 'pg';
import type { InsuredRecord } from '../../ports/insured-base';
import { regionOf } from '../sandbox/places';
import type { SandboxShelf } from '../sandbox/shelf';

const put = {
  name: 'sandbox-put',
  text: `insert into sandbox_shelf (kind, key, value, owner, expires_at_ms)
values ($1, $2, $3::jsonb, $4, $5)
on conflict (kind, key) do update
set value = excluded.value, owner = excluded.owner, expires_at_ms = excluded.expires_at_ms,
    cursor = default`,
};
const get = {
  name: 'sandbox-get',
  text: `select value from sandbox_shelf
where kind = $1 and key = $2 and (expires_at_ms is null or expires_at_ms > $3)`,
};
// Of two who take at once the second waits for the first's row lock, and then finds no row.
const take = {
  name: 'sandbox-take',
  text: `delete from sandbox_shelf where kind = $1 and key = $2
returning case when expires_at_ms is null or expires_at_ms > $3 then value end as value`,
};
const list = {
  name: 'sandbox-list',
  text: `select cursor, value from sandbox_shelf
where kind = $1 and owner = $2 and cursor > $3 order by cursor limit $4`,
};
const sweep = {
  name: 'sandbox-sweep',
  text: 'delete from sandbox_shelf where expires_at_ms <= $1',
};
const insured = {
  name: 'sandbox-insured',
  text: `select name, region_code, insurance_type, person_type, insurance, phone, personal_account_fen
from sandbox_insured where id_number = $1`,
};

interface InsuredRow {
  readonly name: string;
  readonly region_code: string;
  readonly insurance_type: string;
  readonly person_type: string;
  readonly insurance: 'active' | 'paused';
  readonly phone: string | null;
  readonly personal_account_fen: string | number | null;
}

const recordOf = (idNumber: string, row: InsuredRow): InsuredRecord => ({
  identity: { name: row.name, idType: '01', idNumber },
  insuredRegion: regionOf(row.region_code),
  insuranceType: row.insurance_type,
  personType: row.person_type,
  insurance: row.insurance,
  phone: row.phone,
  personalAccountFen: row.personal_account_fen === null ? null : Number(row.personal_account_fen),
});

/** The sandbox's shelf in PostgreSQL: what the simulated vendors know outlives a restart. */
export function createSandboxShelf(pool: Pool): SandboxShelf {
  return {
    async put({ kind, key, value, owner, expiresAtMs }) {
      const text = JSON.stringify(value);
      await pool.query({ ...put, values: [kind, key, text, owner ?? null, expiresAtMs ?? null] });
    },
    async get(kind, key, nowMs) {
      const { rows } = await pool.query<{ value: unknown }>({ ...get, values: [kind, key, nowMs] });
      return rows[0]?.value ?? null;
    },
    async take(kind, key, nowMs) {
      const { rows } = await pool.query<{ value: unknown }>({
        ...take,
        values: [kind, key, nowMs],
      });
      return rows[0]?.value ?? null;
    },
    async list({ kind, owner, after, limit }) {
      const { rows } = await pool.query<{ cursor: string | number; value: unknown }>({
        ...list,
        values: [kind, owner, after, limit],
      });
      return rows.map(({ cursor, value }) => ({ cursor: Number(cursor), value }));
    },
    async sweep(nowMs) {
      await pool.query({ ...sweep, values: [nowMs] });
    },
    async insured(idNumber) {
      const { rows } = await pool.query<InsuredRow>({ ...insured, values: [idNumber] });
      return rows[0] ? recordOf(idNumber, rows[0]) : null;
    },
  };
}

export { loadSandbox } from './sandbox-loading';
