import { createSandboxShelf, loadSandbox } from '@core/adapters/postgres/sandbox-shelf';
import { personAt } from '@core/adapters/sandbox/generated-people';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import { startEmbeddedPostgres } from '../../../host/server/database/embedded-postgres';
import { describeSandbox } from './sandbox.suite';

const tables = readFileSync(
  resolve(__dirname, '../../../cloudfunctions/core/adapters/postgres/migrations/0002_sandbox.sql'),
  'utf8',
);
const schema = `sandbox_${randomBytes(4).toString('hex')}`;
const closings: (() => Promise<unknown> | void)[] = [];
let pool: Pool;

/** The server that `DATABASE_URL` names, or one of our own in a folder that goes away again. */
async function connection(): Promise<PoolConfig> {
  const url = process.env['DATABASE_URL'];
  if (url) return { connectionString: url };
  const folder = mkdtempSync(join(tmpdir(), 'yima-sandbox-'));
  chmodSync(folder, 0o711); // The server may run as another user, who has to reach it.
  const server = await startEmbeddedPostgres({ folder, password: randomBytes(16).toString('hex') });
  closings.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => server.stop(),
  );
  return server.connection;
}

beforeAll(async () => {
  pool = new Pool({ ...(await connection()), options: `-c search_path=${schema}` });
  pool.on('error', () => undefined); // The server may hang up first when both are told to end.
  closings.push(
    () => pool.end(),
    () => pool.query(`drop schema ${schema} cascade`),
  );
  await pool.query(`create schema ${schema}`);
  await pool.query(tables);
}, 60_000);

afterAll(async () => {
  for (const close of closings.reverse()) await close();
});

const count = async (): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from sandbox_insured',
  );
  return rows[0]?.n ?? 0;
};

describe('loading the insured base', () => {
  beforeEach(() => pool.query('truncate sandbox_shelf, sandbox_insured'));

  it('loads as many as asked, once, and later only what is missing', async () => {
    expect(await loadSandbox(pool, { count: 12_345 })).toEqual({ added: 12_345 });
    expect(await count()).toBe(12_345);
    expect(await loadSandbox(pool, { count: 12_345 })).toEqual({ added: 0 });
    expect(await loadSandbox(pool, { count: 12_350 })).toEqual({ added: 5 });
    expect(await loadSandbox(pool, { count: 10 })).toEqual({ added: 0 });
    expect(await count()).toBe(12_350);
  });

  it('goes on after a load that was cut off between people and their count', async () => {
    await loadSandbox(pool, { count: 6_000 });
    await pool.query('truncate sandbox_shelf');
    await loadSandbox(pool, { count: 6_001 });
    expect(await count()).toBe(6_001);
    const { identity, record } = personAt(6_000);
    expect(await createSandboxShelf(pool).insured(identity.idNumber)).toEqual(record);
  });
});

describeSandbox('the sandbox in PostgreSQL', async () => {
  await pool.query('truncate sandbox_shelf, sandbox_insured');
  await loadSandbox(pool, { count: 100 });
  return createSandboxShelf(pool);
});
