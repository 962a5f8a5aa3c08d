import { createCodeCipher } from '@core/adapters/sm';
import { decideCode, looksLikeCode } from '@core/domain/dynamic-code';
import { defaultSettings } from '@core/domain/settings';
import { aKey } from '../fixtures/sm-keys';

const cipher = createCodeCipher({ keys: [aKey(1, 5), aKey(2, 6)] });
const strangers = createCodeCipher({ keys: [aKey(1, 7), aKey(2, 8)] });
const rounds = 20_000;
const startMs = Date.UTC(2026, 11, 1, 2);

/** What an institution's door does with a code, with a set for the unique index. */
function aDoor() {
  const used = new Set<string>();
  return (code: string, nowMs: number): boolean => {
    if (!looksLikeCode(code)) return false;
    const content = cipher.open(code, nowMs);
    if (!content) return false;
    const { slot, credentialIndex } = content;
    if (!decideCode({ slot, slotMs: cipher.slotMs, nowMs }, defaultSettings).ok) return false;
    const key = `${credentialIndex}/${slot}`;
    if (used.has(key)) return false;
    used.add(key);
    return true;
  };
}

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
const anIndex = (): number => next(2 ** 30) * 16 + next(16);

const attacks: Readonly<Record<string, (n: number) => readonly [code: string, atMs: number]>> = {
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

describe('the door accepts real codes', () => {
  it('once each, from the first to the last moment', () => {
    const door = aDoor();
    for (let n = 0; n < 2_000; n += 1) {
      const slotStart = Math.floor(aMoment() / cipher.slotMs) * cipher.slotMs;
      const index = anIndex();
      const code = cipher.mint(index, slotStart);
      expect(door(code, slotStart + next(65_001))).toBe(true);
    }
  });
});

describe('the door accepts none of', () => {
  it.each(Object.entries(attacks))(`${rounds} codes that are: %s`, (_name, attack) => {
    const door = aDoor();
    let accepted = 0;
    for (let n = 0; n < rounds; n += 1) if (door(...attack(n))) accepted += 1;
    expect(accepted).toBe(0);
  });

  it(`${rounds} codes that are: shown again`, () => {
    const door = aDoor();
    let first = 0;
    let again = 0;
    for (let n = 0; n < rounds; n += 1) {
      const atMs = aMoment();
      const code = cipher.mint(n, atMs);
      if (door(code, atMs)) first += 1;
      if (door(code, atMs + next(60_000))) again += 1;
    }
    expect([first, again]).toEqual([rounds, 0]);
  });
});
