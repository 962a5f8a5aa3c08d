import { readScaled, showScaled } from '../../../../cloudfunctions/gateway/fsi/fields/scaled';
import { readBytes } from '../../../../cloudfunctions/gateway/fsi/fields/wire-bytes';
import { readDate, readTime } from '../../../../cloudfunctions/gateway/fsi/fields/wire-time';
import fc from 'fast-check';

const yuan = { length: 16, scale: 2 };

describe('amounts on the wire', () => {
  it.each([
    ['4.52', 452],
    [4.52, 452],
    ['0', 0],
    ['-0', 0],
    ['.5', 50],
    ['5.', 500],
    ['-25.10', -2510],
    ['1e2', 10000],
    ['1.25E+1', 1250],
    ['125e-1', 1250],
    ['0.000', 0],
    ['4.5200000', 452],
    [0.1 + 0.2, 30],
    [1.1 * 3, 330],
    [1234567.89 * 3, 370370367],
    ['99999999999999.99', 'long'],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['100000000000000', 'long'],
    ['0.001', 'fine'],
    ['0.005', 'fine'],
    ['1e-3', 'fine'],
    ['1e9999', 'long'],
    ['1e99999', 'ill'],
    ['', 'ill'],
    ['.', 'ill'],
    ['-', 'ill'],
    ['1 000', 'ill'],
    ['1'.repeat(65), 'long'],
    ['x'.repeat(65), 'ill'],
  ])('%s is %s hundredths', (given, expected) => {
    expect(readScaled(given, yuan)).toBe(expected);
  });

  it('come back as they went, at every scale, without a fraction on the way', () => {
    const scales = fc.constantFrom(0, 1, 2, 4, 6);
    const whole = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
    fc.assert(
      fc.property(whole, scales, (value, scale) => {
        const shown = showScaled(value, scale);
        const read = { length: 16 + scale, scale };
        expect(readScaled(JSON.stringify(shown), read)).toBe(value);
        expect(readScaled(shown.toFixed(scale), read)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are never rounded: what is finer than the field is a fault, not half a fen', () => {
    const fine = fc.tuple(fc.nat(10 ** 9), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fine, ([whole, rest]) => {
        const text = `${whole}.${String(rest).padStart(5, '0')}`;
        expect(readScaled(text, yuan)).toBe('fine');
      }),
    );
  });

  it('that a verb has broken are a fault of ours', () => {
    for (const value of [0.5, Number.NaN, Infinity, 2 ** 53])
      expect(() => showScaled(value, 2)).toThrow(RangeError);
    expect([showScaled(5, 2), showScaled(-5, 2), showScaled(0, 2)]).toEqual([0.05, -0.05, 0]);
    expect(JSON.stringify([showScaled(450, 2), showScaled(1_999_999, 6)])).toBe('[4.5,1.999999]');
  });
});

describe('times on the wire', () => {
  it.each([
    ['2026-12-01 10:00:00', '2026-12-01T02:00:00Z'],
    ['2026-12-01', '2026-11-30T16:00:00Z'],
    ['2026-12-01 10:00', '2026-12-01T02:00:00Z'],
    ['2026-12-01T10:00:00.123', '2026-12-01T02:00:00Z'],
    ['2026-12-01 10:00:00.0', '2026-12-01T02:00:00Z'],
    ['2028-02-29 23:59:59', '2028-02-29T15:59:59Z'],
    ['2027-01-01 00:00:00', '2026-12-31T16:00:00Z'],
  ])('%s is a moment in Shanghai', (text, expected) => {
    expect(readTime(text)).toBe(Date.parse(expected));
    expect(readDate(text)).toBe(text.slice(0, 10));
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-1-1',
    '2026-12-01 24:00:00',
    '2026-12-01 10:60:00',
    '2026-12-01 10:00:60',
    '2026-12-01T10:00:00Z',
    '2026-12-01 10:00:00+08:00',
    '2026/12/01',
    '20261201',
    '２０２６-12-01',
    '',
    ' 2026-12-01',
  ])('"%s" is none', (text) => {
    expect([readTime(text), readDate(text)]).toEqual([null, null]);
  });
});

describe('files on the wire', () => {
  const bytes = Uint8Array.from([0, 127, 128, 255, 80]);

  it('come as base64 of either alphabet, wrapped or not, and as lists of bytes', () => {
    const text = Buffer.from(bytes).toString('base64');
    const forms = [
      text,
      Buffer.from(bytes).toString('base64url'),
      `${text.slice(0, 4)}\r\n${text.slice(4)}\n`,
      [0, 127, -128, -1, 80],
      [0, 127, 128, 255, 80],
      '[0,127,-128,-1,80]',
      ' [0, 127, 128, 255, 80] ',
    ];
    for (const form of forms) expect([...(readBytes(form) ?? [])]).toEqual([...bytes]);
  });

  it.each([
    [null],
    [''],
    [5],
    [{}],
    [[]],
    [[256]],
    [[-129]],
    [[0.5]],
    [['1']],
    ['[1,2'],
    ['[]'],
    ['[1e1]'],
    ['===='],
    ['张伟'],
    ['a b'],
    ['data:text/plain;base64,AA=='],
  ])('are none: %j', (given) => {
    expect(readBytes(given)).toBeNull();
  });
});
