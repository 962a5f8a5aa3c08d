import type { Pool } from 'pg';
import type { InsuredRecord } from '../../ports/insured-base';
import { streamPeople } from '../sandbox/generated-people';

const batchSize = 5_000;
const kind = 'loaded';
const key = 'insured people';

const readCount = `select (value ->> 'count')::int as count from sandbox_shelf
where kind = $1 and key = $2`;
const writeCount = `insert into sandbox_shelf (kind, key, value)
values ($1, $2, jsonb_build_object('count', $3::int))
on conflict (kind, key) do update set value = excluded.value`;
const insert = {
  name: 'sandbox-load',
  text: `insert into sandbox_insured (id_number, name, region_code, insurance_type, person_type,
  insurance, phone, personal_account_fen)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
  $6::text[], $7::text[], $8::bigint[])
on conflict (id_number) do nothing`,
};

const columnsOf = (records: readonly InsuredRecord[]): readonly (readonly unknown[])[] => [
  records.map(({ identity }) => identity.idNumber),
  records.map(({ identity }) => identity.name),
  records.map(({ insuredRegion }) => insuredRegion.code),
  records.map(({ insuranceType }) => insuranceType),
  records.map(({ personType }) => personType),
  records.map(({ insurance }) => insurance),
  records.map(({ phone }) => phone),
  records.map(({ personalAccountFen }) => personalAccountFen),
];

async function insertBatch(pool: Pool, from: number, count: number): Promise<void> {
  const records: InsuredRecord[] = [];
  for (const { record } of streamPeople({ from, count })) if (record) records.push(record);
  await pool.query({ ...insert, values: [...columnsOf(records)] });
}

/**
 * Loads the first `count` generated people into the sandbox's insured base. What is there already is
 * left alone, and a load that was cut off goes on where it was. Gives how many are new.
 */
export async function loadSandbox(
  pool: Pool,
  { count }: { readonly count: number },
): Promise<{ readonly added: number }> {
  const { rows } = await pool.query<{ count: number }>(readCount, [kind, key]);
  const before = rows[0]?.count ?? 0;
  for (let from = before; from < count; from += batchSize) {
    const size = Math.min(batchSize, count - from);
    await insertBatch(pool, from, size);
    // Written after its batch: a batch that is loaded twice changes nothing, one that is missed would.
    await pool.query(writeCount, [kind, key, from + size]);
  }
  return { added: Math.max(0, count - before) };
}
