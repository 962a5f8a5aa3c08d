import { createPool } from '@core/adapters/postgres/connection';
import { storeKinds, type TestServer } from '../fixtures/databases';

describe('a pool', () => {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await storeKinds[0]?.start();
  }, 60_000);
  afterAll(() => server?.stop());

  it('outlives a server that hangs up while nobody asks', async () => {
    const pool = createPool({ ...server?.connection, max: 1 });
    const other = createPool({ ...server?.connection, max: 1 });
    const backend = async () =>
      (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
    const first = await backend();
    const removed = new Promise((resolve) => pool.once('remove', resolve));
    await other.query('select pg_terminate_backend($1)', [first]);
    await removed;
    expect(await backend()).not.toBe(first);
    await Promise.all([pool.end(), other.end()]);
  }, 20_000);
});
