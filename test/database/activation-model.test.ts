import * as fc from 'fast-check';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { plants } from '../fixtures/model/plants';
import { aModel, aSequence } from '../fixtures/model/run';

const seed = 20261125;
/** On a busy machine fewer runs are made; `npm run bench` makes many, each time others. */
const enoughMs = 25_000;

/** What has to have happened, or the runs have proved nothing. */
const happenings = [
  ...['granted in wechat', 'granted in alipay', 'granted in h5', 'thawed', 'codes read'],
  ...['verified shows', 'credential.freeze ok', 'credential.endChannel ok'],
  ...['activation.prove EVIDENCE_MISSING', 'credential.showCode CREDENTIAL_FROZEN'],
];

describe('activation, whatever people do', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
  }, 60_000);
  afterAll(() => database?.stop(), 30_000);

  it('never grants, shows or reads without whole, fresh evidence of one person', async () => {
    const { run, counts, rest } = await aModel(database.pool);
    const limits = { interruptAfterTimeLimit: enoughMs, markInterruptAsFailure: false };
    await fc.assert(fc.asyncProperty(aSequence(), run), { seed, numRuns: 60, ...limits });
    await rest();
    expect(happenings.filter((what) => counts[what] === undefined)).toEqual([]);
  }, 90_000);

  it.each(Object.entries(plants))(
    'would notice that %s',
    async (_name, { plant, among }) => {
      const { run } = await aModel(database.pool, plant);
      const plan = { seed, numRuns: 30, endOnFailure: true };
      const found = await fc.check(fc.asyncProperty(aSequence(among, 3), run), plan);
      expect(String(found.errorInstance)).toContain('The model objects');
    },
    60_000,
  );
});
