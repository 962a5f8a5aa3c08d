import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { consoleLog } from '@core/adapters/console-log';
import { fuzzFunctions, toldIn, type Fuzzed } from '../fixtures/fuzz/fuzz-functions';
import { aFuzzedTown, type Plant } from '../fixtures/fuzz/fuzzed-town';
import { promisedVerbs, validRequests, verbsOf } from '../fixtures/fuzz/requests';

const inputs = 10_000;
const seed = 20261125;
const nobody = {
  ...{ activationId: 'a', verifyId: 'v', linkId: 'l', scanId: 's' },
  ...{ payload: '0'.repeat(28), ticket: 't', code: 'c' },
};

describe('the doors of the cloud functions', () => {
  let database: TestDatabase;
  let fuzzed: Fuzzed;
  const said: string[] = [];
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
    fuzzed = await fuzzFunctions(database.pool, { seed, count: inputs });
    jest.restoreAllMocks();
  }, 300_000);
  afterAll(() => database?.stop(), 30_000);

  it('are all of those that the contract promises, none forgotten', () => {
    expect([...verbsOf(validRequests(nobody))].sort()).toEqual([...promisedVerbs()].sort());
    expect(Object.keys(fuzzed.doors).sort()).toEqual([...promisedVerbs()].sort());
  });

  it('answer ten thousand hostile requests from the list, and a no writes nothing', () => {
    expect(fuzzed.findings.slice(0, 5)).toEqual([]);
    expect(fuzzed.refused).toBeGreaterThan(fuzzed.asked / 2);
  });

  it('are reached: each verb says yes or a no of its own now and then, not only the door’s', () => {
    const ofTheDoor = ['BAD_REQUEST', 'TOO_LARGE', 'SIGN_IN_REQUIRED', 'UNKNOWN_VERB'];
    const shut = Object.entries(fuzzed.doors).filter(([, heard]) =>
      Object.keys(heard).every((code) => ofTheDoor.includes(code)),
    );
    expect(shut).toEqual([]);
  });

  it('say nothing about it to anybody', () => {
    expect(said).toEqual([]);
  });

  it('would be found out: by a throw, and by a row that a no left behind', async () => {
    const throwing: Plant = (parts) => ({
      ...parts,
      cipher: {
        ...parts.cipher,
        open: () => {
          throw new TypeError('Cannot read 张伟 of undefined.');
        },
      },
    });
    const broken = await fuzzFunctions(database.pool, { seed, count: 500, plant: throwing });
    const kinds = new Set(broken.findings.map(({ what }) => what.split(' ').slice(0, 2).join(' ')));
    expect(kinds).toContain('answered SERVICE_UNAVAILABLE');
    const leaving: Plant = (parts) => ({
      ...parts,
      store: {
        ...parts.store,
        activations: {
          ...parts.store.activations,
          find: async (...key) => {
            await parts.store.accounts.open('h5', key.join('/'), 1);
            return parts.store.activations.find(...key);
          },
        },
      },
    });
    const half = await fuzzFunctions(database.pool, { seed, count: 500, plant: leaving });
    expect(half.findings.some(({ what }) => what.includes(' changed '))).toBe(true);
  }, 60_000);

  it('tell a fault by its place, without a word of what was sent or stored', async () => {
    const fuzzed = await aFuzzedTown(database.pool, (parts) => ({
      ...parts,
      log: consoleLog,
      cipher: {
        ...parts.cipher,
        open: (code) => {
          throw new Error(`张伟 110108198503129518 16999900001 showed ${code}.`);
        },
      },
    }));
    const lines: string[] = [];
    const spy = jest
      .spyOn(console, 'error')
      .mockImplementation((line) => void lines.push(String(line)));
    const [valid] = fuzzed.requests.credential.codeUse;
    const event = { verb: 'codeUse', body: valid, token: fuzzed.holders[0] ?? '' };
    const from = { address: '127.0.0.1', platformSubject: null };
    const reply = await fuzzed.functions.credential(event, from);
    spy.mockRestore();
    expect(reply).toMatchObject({ ok: false, problem: { code: 'SERVICE_UNAVAILABLE' } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('credential.codeUse');
    expect(toldIn(`${lines.join(' ')} ${JSON.stringify(reply)}`, fuzzed.secrets)).toBeNull();
  });
});
