import { createCodeCipher } from '@core/adapters/sm';
import { randomInt } from 'node:crypto';
import { aKey } from '../../../fixtures/sm-keys';

const noon = 1_795_406_400_000;
const cipher = createCodeCipher({ keys: [aKey(7)] });
const some = (below: number): number => randomInt(below);
const digitsOf = (count: number): string => Array.from({ length: count }, () => some(10)).join('');

const replaceAt = (code: string, at: number): string => {
  const digit = (Number(code[at]) + 1 + some(9)) % 10;
  return code.slice(0, at) + digit + code.slice(at + 1);
};

describe('what an attacker may send', () => {
  it('a hundred thousand guessed, altered and spliced codes: none is accepted', () => {
    let accepted = 0;
    for (let round = 0; round < 25_000; round += 1) {
      const mine = cipher.mint(some(1_000), noon + some(60_000));
      const yours = cipher.mint(some(1_000), noon + some(60_000));
      const cut = 3 + some(24);
      const hostile = [
        `07${digitsOf(26)}`,
        replaceAt(mine, 2 + some(26)),
        replaceAt(mine, some(2)),
        mine === yours ? `07${digitsOf(26)}` : mine.slice(0, cut) + yours.slice(cut),
      ];
      for (const code of hostile)
        if (code !== mine && code !== yours && cipher.open(code, noon + 30_000)) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it('every one of the 86 bits decides: a code with one flipped is not accepted', () => {
    const code = cipher.mint(123_456, noon);
    const number = BigInt(code.slice(2));
    for (let bit = 0n; bit < 86n; bit += 1n) {
      const flipped = (number ^ (1n << bit)).toString().padStart(26, '0');
      expect(cipher.open(`07${flipped}`, noon)).toBeNull();
    }
  });
});

describe('what an onlooker sees', () => {
  const codes = Array.from({ length: 20_000 }, (_, step) => cipher.mint(77, noon + step * 250));

  it('no code of one person twice', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('each digit after the first few as often as any other', () => {
    // The number ends at 2^86, not at a power of ten, so only its first digits are uneven.
    for (let at = 6; at < 28; at += 1) {
      const counts = new Array<number>(10).fill(0);
      for (const code of codes) counts[Number(code[at])] = (counts[Number(code[at])] ?? 0) + 1;
      const expected = codes.length / 10;
      const chiSquare = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      expect(chiSquare).toBeLessThan(40); // Nine degrees of freedom: passed by 99.999 % of fair dice.
    }
  });

  it('two codes of one person as far apart as codes of two people', () => {
    const distance = (a: string, b: string): number => {
      let bits = (BigInt(a.slice(2)) ^ BigInt(b.slice(2))).toString(2).replaceAll('0', '').length;
      if (a === b) bits = 0;
      return bits;
    };
    const mean = (pairs: readonly (readonly [string, string])[]): number =>
      pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
    const same = codes.slice(1, 5_000).map((code, at) => [codes[at] ?? '', code] as const);
    const others = codes
      .slice(0, 5_000)
      .map((code, at) => [code, cipher.mint(1_000 + at, noon + at * 250)] as const);
    // Two independent numbers of 86 bits differ in 43, with a spread of 4.6 for one pair.
    expect(Math.abs(mean(same) - 43)).toBeLessThan(0.4);
    expect(Math.abs(mean(others) - 43)).toBeLessThan(0.4);
  });
});
