import { createSandboxShelf, loadSandbox } from '@core/adapters/postgres/sandbox-shelf';
import { personAt } from '@core/adapters/sandbox/generated-people';
import { describeOnStores, type TestDatabase } from '../../fixtures/databases';
import { describeSandbox } from './sandbox.suite';

/** The pool once it is open, and how many people it knows. */
const over = (open: () => TestDatabase) => ({
  pool: () => open().pool,
  count: async (): Promise<number> => {
    const { rows } = await open().pool.query<{ n: number }>(
      'select count(*)::int as n from sandbox_insured',
    );
    return rows[0]?.n ?? 0;
  },
});

describeOnStores('loading the insured base', (open) => {
  const { pool, count } = over(open);
  beforeEach(() => pool().query('truncate sandbox_shelf, sandbox_insured'));

  it('loads as many as asked, once, and later only what is missing', async () => {
    expect(await loadSandbox(pool(), { count: 12_345 })).toEqual({ added: 12_345 });
    expect(await count()).toBe(12_345);
    expect(await loadSandbox(pool(), { count: 12_345 })).toEqual({ added: 0 });
    expect(await loadSandbox(pool(), { count: 12_350 })).toEqual({ added: 5 });
    expect(await loadSandbox(pool(), { count: 10 })).toEqual({ added: 0 });
    expect(await count()).toBe(12_350);
  });

  it('goes on after a load that was cut off between people and their count', async () => {
    await loadSandbox(pool(), { count: 6_000 });
    await pool().query('truncate sandbox_shelf');
    await loadSandbox(pool(), { count: 6_001 });
    expect(await count()).toBe(6_001);
    const { identity, record } = personAt(6_000);
    expect(await createSandboxShelf(pool()).insured(identity.idNumber)).toEqual(record);
  });
});

describeOnStores('the sandbox in PostgreSQL', (open) => {
  describeSandbox('the sandbox in PostgreSQL', async () => {
    const { pool } = open();
    await pool.query('truncate sandbox_shelf, sandbox_insured');
    await loadSandbox(pool, { count: 100 });
    return createSandboxShelf(pool);
  });
});
