import { createPool } from '@core/adapters/postgres/connection';
import { vaultBelongs } from '@core/adapters/postgres/vault-mark';
import { createVault } from '@core/adapters/sm';
import { storeKinds, type TestServer } from '../fixtures/databases';
import { aFolder } from '../fixtures/folders';
import { anInstitution } from '../fixtures/signing';
import { aKey } from '../fixtures/sm-keys';
import { aStore, testKeys } from '../fixtures/town';
import { startServer } from '../../host/server';

/** What `pg` is told, as the address that `DATABASE_URL` is. */
function urlOf({
  connectionString,
  host,
  port,
  user,
  password,
  database,
}: TestServer['connection']) {
  if (connectionString) return connectionString;
  return host?.startsWith('/')
    ? `socket://${user}:${String(password)}@${host}?db=${database}`
    : `postgres://${user}:${String(password)}@${host}:${port}/${database}`;
}

describe('a database of one’s own', () => {
  let database: TestServer;
  beforeAll(async () => {
    const [, real] = storeKinds;
    if (!real) throw new Error('No store.');
    database = await real.start();
  }, 60_000);
  afterAll(() => database?.stop());

  const startIn = (dataDir: string, environment: Record<string, string> = {}) =>
    startServer({
      port: 0,
      dataDir,
      distDir: dataDir,
      databaseUrl: urlOf(database.connection),
      sandboxPeople: 0,
      environment,
    });

  it('gets nothing simulated unasked, and refuses the new keys of another folder', async () => {
    const [folder, other] = [aFolder('own'), aFolder('other')];
    const plain = await startIn(folder.path);
    expect((await fetch(`${plain.url}/sandbox/people`)).status).toBe(404);
    await plain.stop();
    const pool = createPool(database.connection);
    expect((await pool.query('select 1 from institution')).rows).toEqual([]);
    await pool.end();
    await expect(startIn(other.path)).rejects.toThrow('not those this database was sealed with');
    const asked = await startIn(folder.path, { YIMA_SANDBOX: '1' });
    expect((await fetch(`${asked.url}/sandbox/people`)).status).toBe(200);
    await asked.stop();
    folder.remove();
    other.remove();
  }, 60_000);

  it('from before there were marks must open with the keys', async () => {
    const pool = createPool(database.connection);
    await pool.query('truncate vault_mark; truncate client cascade');
    const store = aStore(pool);
    const institution = anInstitution({ code: 'H1', clientId: 'c' });
    await store.institutions.load({ ...institution, scheme: 'tif', secret: 'secret' });
    expect(await vaultBelongs(pool, createVault({ keys: [aKey(1, 99)] }))).toBe(false);
    const own = createVault({ keys: testKeys.vaultKeys });
    expect(await vaultBelongs(pool, own)).toBe(true);
    expect(await vaultBelongs(pool, own)).toBe(true);
    expect(await vaultBelongs(pool, createVault({ keys: [aKey(1, 99)] }))).toBe(false);
    await pool.end();
  });
});
