import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { fuzzHttp, type FuzzedHttp } from '../fixtures/fuzz/fuzz-http';

const inputs = 5_000;
const seed = 20261126;

describe('the addresses of the server', () => {
  let database: TestDatabase;
  let fuzzed: FuzzedHttp;
  const said: string[] = [];
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
    fuzzed = await fuzzHttp(database.pool, seed, inputs);
    jest.restoreAllMocks();
  }, 300_000);
  afterAll(() => database?.stop(), 30_000);

  it(`take ${inputs} hostile requests without a fault, in form and without telling anything`, () => {
    expect(fuzzed.findings.slice(0, 5)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('were all reached: functions, institutions, vendors’ side and pages', () => {
    const kinds = Object.entries(fuzzed.statuses).filter(([, heard]) => (heard[200] ?? 0) > 20);
    expect(kinds.map(([kind]) => kind).sort()).toEqual(['api', 'national', 'page', 'sandbox']);
  });
});
