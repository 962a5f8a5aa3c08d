import { compareTotals, totalsOf, totalWords } from '@core/domain/statement';
import { anOwnLine, refundOf } from './a-statement';

const settled = anOwnLine();
const lines = [settled, refundOf(settled, 'r'), anOwnLine({ settlementId: 's' })];

it('adds settlements and refunds up; a refund takes its amounts away and is one line more', () => {
  expect(totalsOf(lines)).toEqual({
    totalFen: 20_000,
    fundFen: 9_000,
    accountFen: 5_000,
    count: 3,
  });
  expect(totalsOf([])).toEqual({ totalFen: 0, fundFen: 0, accountFen: 0, count: 0 });
});

it('is even when every sum is', () => {
  expect(compareTotals(totalsOf(lines), totalsOf(lines))).toEqual([]);
  expect(totalWords([], 200)).toBe('对账平');
});

it('says which sums differ and by how much', () => {
  const ours = totalsOf(lines);
  const theirs = { ...ours, totalFen: 20_001, count: 2 };
  expect(totalWords(compareTotals(theirs, ours), 200)).toBe(
    '医疗费总额机构多0.01元（机构200.01元，中心200.00元）；结算笔数机构少1笔（机构2笔，中心3笔）',
  );
});

it('keeps to the length of the field with the largest amounts there are', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const theirs = { totalFen: most, fundFen: most, accountFen: most, count: 9_999_999_999 };
  const ours = { totalFen: 1, fundFen: 1, accountFen: 1, count: 1 };
  const words = totalWords(compareTotals(theirs, ours), 200);
  expect(words.length).toBeLessThanOrEqual(200);
  for (const name of ['医疗费总额', '基金支付总额', '个人账户支出', '结算笔数'])
    expect(words).toContain(`${name}机构多`);
});
