import { createCodeCipher } from '@core/adapters/sm';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { manyCodes, type ManyCodes, type Shown } from '../fixtures/many-codes';
import { aKey } from '../fixtures/sm-keys';
import { testKeys } from '../fixtures/town';

const cipher = createCodeCipher({ keys: [...testKeys.codeKeys] });
const strangers = createCodeCipher({ keys: [aKey(1, 7), aKey(2, 8)] });
const holders = 500;
const rounds = 15_000;
const startMs = Date.UTC(2026, 11, 1, 2);

/** A small generator with a seed, so that a failure can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = chance(20261123);
const digits = (count: number): string =>
  Array.from({ length: count }, () => String(next(10))).join('');
const aMoment = (): number => startMs + next(1_000_000_000);
/** The number of a credential that exists: a code is refused for what it is, not for whose. */
const anIndex = (): number => next(holders);

const attacks: Readonly<Record<string, (n: number) => Shown>> = {
  'guessed digits': () => [digits(28), aMoment()],
  'guessed digits after a real beginning': (n) => {
    const atMs = aMoment();
    const kept = 2 + (n % 20);
    return [cipher.mint(anIndex(), atMs).slice(0, kept) + digits(28 - kept), atMs];
  },
  'one digit altered': (n) => {
    const atMs = aMoment();
    const real = cipher.mint(anIndex(), atMs);
    const at = n % 28;
    const other = String((Number(real[at]) + 1 + next(9)) % 10);
    return [real.slice(0, at) + other + real.slice(at + 1), atMs];
  },
  'made with somebody else’s keys': () => {
    const atMs = aMoment();
    return [strangers.mint(anIndex(), atMs), atMs];
  },
  'shown too late': () => {
    const atMs = aMoment();
    const late = 65_000 + cipher.slotMs + next(10_000_000);
    return [cipher.mint(anIndex(), atMs), atMs + late];
  },
  'shown too early': () => {
    const atMs = aMoment();
    return [cipher.mint(anIndex(), atMs), atMs - 3_000 - cipher.slotMs - next(10_000_000)];
  },
};

/** The answers that an attack may get; none of them is a person. */
const mayHear: Readonly<Record<string, readonly string[]>> = {
  'shown too late': ['CODE_EXPIRED', 'CODE_NOT_VALID'],
};

describe('reading codes', () => {
  let database: TestDatabase;
  let desk: ManyCodes;
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    desk = await manyCodes(database.pool, holders);
  }, 60_000);
  afterAll(() => database?.stop());
  const count = async (table: string): Promise<number> => {
    const { rows } = await database.pool.query<{ n: number }>(`select count(*) as n from ${table}`);
    return rows[0]?.n ?? 0;
  };

  it.each(Object.entries(attacks))(
    `accepts none of ${rounds} codes that are: %s`,
    async (name, attack) => {
      const before = await Promise.all(['code_use', 'scan', 'audit'].map(count));
      const heard = await desk.show(Array.from({ length: rounds }, (_, n) => attack(n)));
      expect(Object.keys(heard).sort()).toEqual(mayHear[name] ?? ['CODE_NOT_VALID']);
      const after = await Promise.all(['code_use', 'scan', 'audit'].map(count));
      expect(after.map((n, at) => n - (before[at] ?? 0))).toEqual([0, 0, rounds]);
    },
    60_000,
  );

  it(`accepts ${rounds} real codes once each, to their last moment, and none of them again`, async () => {
    const real = Array.from({ length: rounds }, (_, n): Shown => {
      const slotStart = startMs + Math.floor(n / holders) * cipher.slotMs;
      return [cipher.mint(n % holders, slotStart), slotStart + next(65_001)];
    });
    expect(await desk.show(real)).toEqual({ read: rounds });
    expect(await desk.show(real)).toEqual({ CODE_USED: rounds });
    expect(await count('code_use')).toBe(rounds);
  }, 60_000);
});
