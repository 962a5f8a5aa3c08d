import {
  decideRow,
  splitRow,
  splitWithdrawal,
  type CatalogueEntry,
  type FeeRow,
  type RowSplit,
} from '@core/domain/policy';
import { costOf, leastFor, percentWords, shareOf, yuanWords } from '@core/domain/policy/money';
import * as fc from 'fast-check';

const aRow = (over: Partial<FeeRow> = {}): FeeRow => ({
  rowNumber: 'F1',
  totalFen: 452,
  count: 10_000,
  price: 4_520_000,
  approval: '0',
  ...over,
});
const anEntry = (over: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...{ code: 'XA01ABD075A002010100483', grade: '02', selfPayRatio: 500, priceLimit: null },
  isLimited: false,
  ...over,
});
const partsOf = ({ fullSelfPayFen, overLimitFen, copayFen, inScopeFen }: RowSplit) => [
  fullSelfPayFen,
  overLimitFen,
  copayFen,
  inScopeFen,
];

describe('a fee row', () => {
  it('falls apart as in the recorded answer of Hebei: 4.52, class 乙 at 5 %', () => {
    expect(partsOf(splitRow(aRow(), anEntry()))).toEqual([0, 0, 23, 429]);
  });

  it('is wholly self-paid without an entry, as in the recorded answer of Zhejiang: 10 × 120', () => {
    const row = aRow({ totalFen: 120_000, count: 100_000, price: 120_000_000 });
    expect(partsOf(splitRow(row, null))).toEqual([120_000, 0, 0, 0]);
  });

  it('loses what exceeds the price limit before the person’s ratio is taken', () => {
    const row = aRow({ totalFen: 30_000, count: 30_000, price: 100_000_000 });
    const entry = anEntry({ selfPayRatio: 1_000, priceLimit: 80_500_000 });
    expect(partsOf(splitRow(row, entry))).toEqual([0, 5_850, 2_415, 21_735]);
  });

  it.each([
    ['class 甲 has nothing to pay beforehand', { grade: '01', selfPayRatio: 0 }, '0', true],
    ['class 丙 is self-paid', { grade: '03', selfPayRatio: 10_000 }, '0', false],
    ['not approved', {}, '2', false],
    ['limited and without approval', { isLimited: true }, '0', false],
    ['limited and refused', { isLimited: true }, '2', false],
    ['limited and approved', { isLimited: true }, '1', true],
    ['not limited, approved needlessly', {}, '1', true],
  ] as const)('%s', (...[, entry, approval, isInScope]) => {
    const split = splitRow(aRow({ approval }), anEntry(entry));
    expect(split.inScopeFen > 0).toBe(isInScope);
    expect(split.fullSelfPayFen).toBe(isInScope ? 0 : 452);
  });

  it('must cost what count and price make, give or take five fen', () => {
    expect(decideRow(aRow()).ok).toBe(true);
    expect(decideRow(aRow({ totalFen: 457 })).ok).toBe(true);
    expect(decideRow(aRow({ totalFen: 458 })).ok).toBe(false);
    expect(decideRow(aRow({ totalFen: -452, count: -10_000 })).ok).toBe(true);
    for (const odd of [
      { totalFen: -452 },
      { count: -10_000 },
      { price: -4_520_000 },
      { totalFen: 2 * 10 ** 12, price: 2 * 10 ** 16 - 1 },
    ])
      expect(decideRow(aRow(odd))).toEqual({ ok: false, problem: { code: 'FEE_ROW_WRONG' } });
  });
});

describe('taking a row back', () => {
  const whole = aRow({ totalFen: 501, count: 30_000, price: 1_670_000 });
  const third = { ...whole, rowNumber: 'F2', totalFen: -167, count: -10_000 };

  it('in three parts leaves nothing, though each part is rounded', () => {
    let remaining = whole;
    const parts = [partsOf(splitRow(whole, anEntry()))];
    for (const rowNumber of ['F2', 'F3', 'F4']) {
      const back = splitWithdrawal(remaining, { ...third, rowNumber }, anEntry());
      if (!back.ok) throw new Error(back.problem.code);
      parts.push(partsOf(back.value));
      expect(back.value.totalFen).toBe(-167);
      remaining = {
        ...remaining,
        totalFen: remaining.totalFen - 167,
        count: remaining.count - 10_000,
      };
    }
    const sums = [0, 1, 2, 3].map((at) => parts.reduce((sum, row) => sum + (row[at] ?? NaN), 0));
    expect(sums).toEqual([0, 0, 0, 0]);
    expect(splitWithdrawal(remaining, third, anEntry()).ok).toBe(false);
  });

  it('is refused at another price, or when it takes nothing', () => {
    expect(splitWithdrawal(whole, { ...third, price: 1_680_000 }, anEntry()).ok).toBe(false);
    expect(splitWithdrawal(whole, { ...third, totalFen: 167 }, anEntry()).ok).toBe(false);
  });
});

describe('whole numbers', () => {
  it('round as a fraction would, half a fen upwards', () => {
    const exact = (fen: number, ratio: number): number =>
      Number((BigInt(fen) * BigInt(ratio) + 5_000n) / 10_000n);
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(10_000), (fen, ratio) => {
        expect(shareOf(fen, ratio)).toBe(exact(fen, ratio));
      }),
      { numRuns: 2_000 },
    );
    expect(shareOf(1, 5_000)).toBe(1);
    expect(shareOf(452, 500)).toBe(23);
  });

  it('multiply counts of four decimals with prices of six', () => {
    expect(costOf(10_000, 4_520_000)).toBe(452);
    expect(costOf(3_333, 1_000_000)).toBe(33);
    expect(costOf(15_000, 10_000)).toBe(2);
    expect(costOf(9_999_999_999_999, 99_999_999)).toBe(9_999_999_899_999);
  });

  it('find the least amount that a share comes from', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 8), fc.integer({ min: 1, max: 10_000 }), (fen, ratio) => {
        const least = leastFor(fen, ratio);
        expect(least * ratio).toBeGreaterThanOrEqual(fen * 10_000);
        expect((least - 1) * ratio).toBeLessThan(fen * 10_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are read as yuan and per cent', () => {
    expect([0, 5, 23, 100, -452, 137_363].map(yuanWords)).toEqual([
      '0.00',
      '0.05',
      '0.23',
      '1.00',
      '-4.52',
      '1373.63',
    ]);
    expect([7_000, 9_250, 10_000].map(percentWords)).toEqual(['70%', '92.5%', '100%']);
  });
});
