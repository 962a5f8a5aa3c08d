import { createCodeCipher } from '@core/adapters/sm';
import fc from 'fast-check';
import { aKey } from '../../../fixtures/sm-keys';
import { otherMint } from './reference';

const noon = 1_795_406_400_000;
const key = aKey(7, 0xa5);
const cipher = createCodeCipher({ keys: [key] });
const anIndex = fc.maxSafeNat().map((n) => n % 2 ** 34);
const aTime = fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 });

describe('a dynamic code', () => {
  it.each([
    [0, 0, '0718614723316919301823089892'],
    [1, 1_795_443_622_133, '0732416401047840675826533872'],
    [2 ** 34 - 1, 1_795_443_622_133, '0721217601363456510423653447'],
    [123_456_789, 1_893_456_000_000, '0712836920673772193188853477'],
  ])('of credential %d at %d is the one that was published', (index, atMs, code) => {
    expect(cipher.mint(index, atMs)).toBe(code);
  });

  it('is what the design note says, by a library that shares no code with ours', () => {
    fc.assert(
      fc.property(anIndex, aTime, fc.integer({ min: 0, max: 99 }), (index, atMs, id) => {
        const some = aKey(id, id + 1);
        const code = createCodeCipher({ keys: [some] }).mint(index, atMs);
        expect(code).toBe(otherMint(some, index, Math.floor(atMs / 250)));
      }),
      { numRuns: 150 },
    );
  });

  it('opens to what it was made of, at any time within two minutes', () => {
    const shift = fc.integer({ min: -127_000, max: 127_000 });
    fc.assert(
      fc.property(anIndex, aTime, shift, (index, atMs, shiftMs) => {
        const code = cipher.mint(index, atMs);
        expect(code).toMatch(/^07\d{26}$/);
        expect(cipher.open(code, atMs + shiftMs)).toEqual({
          credentialIndex: index,
          slot: Math.floor(atMs / 250),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not open far from its time, nor 256 seconds later when its low bits come again', () => {
    const code = cipher.mint(5, noon);
    for (const awayMs of [-256_000, 256_000, 512_000, -512_000, 86_400_000, 140_000, -140_000])
      expect(cipher.open(code, noon + awayMs)).toBeNull();
    expect(cipher.open(code, 0)).toBeNull();
  });

  it('is the same within a quarter of a second and another one after it', () => {
    expect(cipher.mint(5, noon + 249)).toBe(cipher.mint(5, noon));
    expect(cipher.mint(5, noon + 250)).not.toBe(cipher.mint(5, noon));
  });

  it('is worth nothing under another key with the same id', () => {
    const other = createCodeCipher({ keys: [aKey(7, 0xa6)] });
    expect(other.open(cipher.mint(5, noon), noon)).toBeNull();
  });

  it('is refused in any other form', () => {
    const code = cipher.mint(5, noon);
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const forms = ['', code.slice(1), `${code}0`, ` ${code}`, `${code}\n`, fullWidth];
    for (const form of [...forms, `${code.slice(0, 27)}x`, '-1'.padEnd(28, '0')])
      expect(cipher.open(form, noon)).toBeNull();
  });

  it('is refused when its number is longer than 86 bits', () => {
    const from = 2n ** 86n;
    for (const number of [
      from,
      from + 1n,
      10n ** 26n - 1n,
      from + BigInt(cipher.mint(5, noon).slice(2)),
    ])
      expect(cipher.open(`07${number.toString().slice(0, 26)}`, noon)).toBeNull();
  });
});

describe('keys of the code', () => {
  it('rotate: the newest mints, the old ones still open, a removed one does not', () => {
    const before = cipher.mint(5, noon);
    const both = createCodeCipher({ keys: [key, aKey(8)] });
    expect(both.mint(5, noon).slice(0, 2)).toBe('08');
    expect(both.open(before, noon)?.credentialIndex).toBe(5);
    expect(both.open(both.mint(6, noon), noon)?.credentialIndex).toBe(6);
    expect(createCodeCipher({ keys: [aKey(8)] }).open(before, noon)).toBeNull();
  });

  it('are bound to their id: a code does not pass under the same secret with another id', () => {
    const twin = createCodeCipher({ keys: [{ ...key, id: 9 }] });
    expect(twin.open(`09${cipher.mint(5, noon).slice(2)}`, noon)).toBeNull();
  });

  it.each([
    ['no key', []],
    ['an id of three digits', [aKey(100, 1)]],
    ['an id twice', [aKey(1), aKey(1, 9)]],
    ['a short secret', [{ id: 1, secret: Buffer.alloc(31) }]],
  ])('are refused at the start: %s', (_, keys) => {
    expect(() => createCodeCipher({ keys })).toThrow(RangeError);
  });

  it.each([-1, 2 ** 34, 0.5, Number.NaN])('never mint for the number %d', (index) => {
    expect(() => cipher.mint(index, noon)).toThrow(RangeError);
  });
});
