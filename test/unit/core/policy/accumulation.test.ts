import {
  accumulate,
  accumulationYear,
  noAccumulation,
  noAccumulations,
  refundSettlement,
  settleBill,
  type Accumulations,
  type Added,
  type Settled,
} from '@core/domain/policy';
import { aBill, inScopeRow } from '../../../fixtures/policy/bill';

/** What a store keeps: pots by year. */
class Years {
  private readonly kept = new Map<number, Accumulations>();

  of(year: number): Accumulations {
    return this.kept.get(year) ?? noAccumulations;
  }

  add(added: Added): void {
    const pots = this.of(added.year);
    this.kept.set(added.year, { ...pots, [added.pot]: accumulate(pots[added.pot], added) });
  }

  settle(atMs: number, yuan: number): Settled {
    const year = accumulationYear(atMs);
    const rows = [inScopeRow(yuan * 100)];
    const result = settleBill(aBill({ year, before: this.of(year), rows }));
    if (!result.ok) throw new Error(result.problem.code);
    this.add(result.value.added);
    return result.value;
  }
}

const shanghai = (time: string): number => Date.parse(`${time}+08:00`);
const lastMinute = shanghai('2026-12-31T23:59:59.999');
const newYear = shanghai('2027-01-01T00:00:00');

it('begins a year at midnight in Shanghai', () => {
  expect(accumulationYear(lastMinute)).toBe(2026);
  expect(accumulationYear(newYear)).toBe(2027);
  expect(newYear - lastMinute).toBe(1);
});

it('fills the deductible once a year, and anew on 1 January', () => {
  const years = new Years();
  expect(years.settle(lastMinute, 150).split).toMatchObject({ deductibleFen: 15_000, fundFen: 0 });
  expect(years.settle(lastMinute, 150).split).toMatchObject({
    ...{ deductibleFen: 5_000, fundFen: 5_000 },
  });
  expect(years.settle(newYear, 150).split).toMatchObject({ deductibleFen: 15_000, fundFen: 0 });
});

it('stops at the cap of the year however many bills there are', () => {
  const years = new Years();
  const funds = [4_000, 4_000, 4_000].map((yuan) => years.settle(lastMinute, yuan).split);
  expect(funds.map(({ fundFen }) => fundFen)).toEqual([190_000, 110_000, 0]);
  expect(funds[1]?.explanation.map(({ words }) => words)).toEqual([
    '统筹支付：2200.00 元 × 50% = 1100.00 元',
    '按比例自付：2200.00 元中个人承担 1100.00 元',
    '超过年度限额 3000.00 元：本次前还剩 1100.00 元，超出的 1800.00 元由个人承担',
    '还需自费 2900.00 元',
  ]);
});

it('gives back to the year of the settlement, also in the next one', () => {
  const years = new Years();
  const first = years.settle(lastMinute, 1_000);
  years.settle(newYear, 100);
  const thisYear = years.of(2027);
  years.add(refundSettlement(first).added);
  expect(years.of(2026).outpatient).toEqual(noAccumulation);
  expect(years.of(2027)).toEqual(thisYear);
});

it('lets the next bill fill a deductible that was given back', () => {
  const years = new Years();
  const first = years.settle(lastMinute, 200);
  const second = years.settle(lastMinute, 100);
  expect(second.split.fundFen).toBe(5_000);
  years.add(refundSettlement(first).added);
  expect(years.of(2026).outpatient).toMatchObject({ deductibleFen: 0, fundFen: 5_000, times: 1 });
  expect(years.settle(lastMinute, 300).split).toMatchObject({
    ...{ deductibleFen: 20_000, fundFen: 5_000 },
  });
});

it('never gives back what was not added', () => {
  const years = new Years();
  const { added } = refundSettlement(years.settle(lastMinute, 100));
  years.add(added);
  expect(() => years.add(added)).toThrow('More would be given back');
});

it('tells a bill as a clerk would, line by line', () => {
  const rows = [
    {
      ...{ rowNumber: '1', totalFen: 200_000, fullSelfPayFen: 5_000, overLimitFen: 2_500 },
      ...{ copayFen: 12_500, inScopeFen: 180_000 },
    },
  ];
  const account = {
    flag: '2',
    own: { balanceFen: 10_000, ceilingFen: null },
    relative: { balanceFen: 20_000, ceilingFen: null },
  } as const;
  const outpatient = { ...noAccumulation, deductibleFen: 12_000, times: 1 };
  const before = { ...noAccumulations, outpatient };
  const result = settleBill(aBill({ rows, account, before, hospitalFen: 500 }));
  if (!result.ok) throw new Error(result.problem.code);
  expect(
    result.value.split.explanation.map(({ ruleCode, carriedBy, amountFen, words }) =>
      [ruleCode, carriedBy, amountFen, words].join(' | '),
    ),
  ).toEqual([
    '101 | person | 5000 | 全自费：目录外或未审批的项目 50.00 元',
    '103 | person | 2500 | 超限价：超过定价上限的部分 25.00 元',
    '102 | person | 12500 | 先行自付：按项目比例先由个人承担 125.00 元',
    'S001 | person | 8000 | 起付线：本年度还差 80.00 元，本次计入 80.00 元',
    'C000 | pooled | 86000 | 统筹支付：1720.00 元 × 50% = 860.00 元',
    'C000 | person | 86000 | 按比例自付：1720.00 元中个人承担 860.00 元',
    'HP01 | hospital | 500 | 医院承担 5.00 元',
    'HP01 | person | -500 | 由医院承担，个人少付 5.00 元',
    'TA01 | account | 10000 | 个人账户支付 100.00 元，支付后余额 0.00 元',
    'TA02 | relativeAccount | 20000 | 家人的个人账户支付 200.00 元',
    'TA03 | cash | 83500 | 还需自费 835.00 元',
  ]);
});
