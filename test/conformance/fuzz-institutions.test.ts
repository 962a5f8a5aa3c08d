import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { infnos } from '../fixtures/fsi/valid';
import { fuzzInstitutions, type FuzzedInstitutions } from '../fixtures/fuzz/fuzz-institutions';
import { overHttpTo } from '../fixtures/fuzz/fuzz-http';

const seed = 20261127;
const each = 18;
const eachOverHttp = 4;

describe('the transactions of the institutions’ door', () => {
  let database: TestDatabase;
  let fuzzed: FuzzedInstitutions;
  let overHttp: FuzzedInstitutions;
  const said: string[] = [];
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
    fuzzed = await fuzzInstitutions(database.pool, { seed, count: each * infnos.length });
    const plan = { seed: seed + 1, count: eachOverHttp * infnos.length, wayTo: overHttpTo };
    overHttp = await fuzzInstitutions(database.pool, plan);
    jest.restoreAllMocks();
  }, 300_000);
  afterAll(() => database?.stop(), 30_000);

  it('answer every hostile message in the envelope, and a no writes nothing', () => {
    expect(fuzzed.findings.slice(0, 5)).toEqual([]);
    expect(fuzzed.refused).toBeGreaterThan(fuzzed.asked / 2);
    expect(said).toEqual([]);
  });

  it('do so over HTTP, with the bytes as they come', () => {
    expect(overHttp.findings.slice(0, 5)).toEqual([]);
    expect(overHttp.refused).toBeGreaterThan(overHttp.asked / 2);
  });

  it('are all reached, and look at the fields: none is turned away at the door alone', () => {
    expect(Object.keys(fuzzed.heard).sort()).toEqual([...infnos].sort());
    const shut = Object.entries(fuzzed.heard).filter(([, outcomes]) =>
      Object.keys(outcomes).every((code) => ['500400', '500413', '401', 'unknown'].includes(code)),
    );
    expect(shut).toEqual([]);
  });

  it('say every no by a number of its own, for software looks for nothing else', () => {
    const unnumbered = Object.entries(fuzzed.heard).filter(([, heard]) => '500500' in heard);
    expect(unnumbered).toEqual([]);
  });

  it('would be found out: by a fault, and by a row that a no left behind', async () => {
    const throwing = await fuzzInstitutions(database.pool, {
      seed,
      count: 2 * infnos.length,
      plant: (parts) => ({
        ...parts,
        store: {
          ...parts.store,
          institutions: {
            ...parts.store.institutions,
            search: () => Promise.reject(new TypeError('Cannot read 张伟 of undefined.')),
          },
        },
      }),
    });
    expect(throwing.findings.map(({ what }) => what)).toContain('a fault');
    const leaving = await fuzzInstitutions(database.pool, {
      seed,
      count: infnos.length,
      plant: (parts) => ({
        ...parts,
        store: {
          ...parts.store,
          institutions: {
            ...parts.store.institutions,
            find: async (code) => {
              await parts.store.accounts.open('h5', String(Math.random()), 1);
              return parts.store.institutions.find(code);
            },
          },
        },
      }),
    });
    expect(leaving.findings.some(({ what }) => / changed account /.test(what))).toBe(true);
  }, 60_000);
});
