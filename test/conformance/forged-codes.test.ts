import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import {
  allHolders,
  aMinuteEarly,
  attacksFrom,
  makeOthers,
  realCodes,
  showMany,
} from '../fixtures/hostile-codes';
import { manyCodes, type ManyCodes } from '../fixtures/many-codes';

const rounds = 10_000;
const seed = 20261123;

describe('reading codes', () => {
  let database: TestDatabase;
  let desk: ManyCodes;
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    desk = await manyCodes(database.pool, allHolders);
    await makeOthers(database.pool);
  }, 60_000);
  afterAll(() => database?.stop());
  const count = async (table: string): Promise<number> => {
    const { rows } = await database.pool.query<{ n: number }>(`select count(*) as n from ${table}`);
    return rows[0]?.n ?? 0;
  };

  it.each(Object.entries(attacksFrom(seed)))(
    `accepts none of ${rounds} codes that are: %s`,
    async (_name, attack) => {
      const before = await Promise.all(['code_use', 'scan', 'audit'].map(count));
      const heard = await showMany(desk, attack, rounds);
      expect(Object.keys(heard).sort()).toEqual(attack.hears);
      const after = await Promise.all(['code_use', 'scan', 'audit'].map(count));
      expect(after.map((n, at) => n - (before[at] ?? 0))).toEqual([0, 0, rounds]);
    },
    60_000,
  );

  it(`accepts ${rounds} real codes once each, not a minute early, to their last moment, and none again`, async () => {
    const real = realCodes(rounds, seed);
    expect(await desk.show(aMinuteEarly(real))).toEqual({ CODE_NOT_VALID: rounds });
    expect(await desk.show(real)).toEqual({ read: rounds });
    expect(await desk.show(real)).toEqual({ CODE_USED: rounds });
    expect(await count('code_use')).toBe(rounds);
  }, 60_000);
});
