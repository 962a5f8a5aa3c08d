import { noAccumulation, noAccumulations, openRegions, settleBill } from '@core/domain/policy';
import type { BillFacts, Split } from '@core/domain/policy';
import type { Figure } from '@core/domain/policy/figures';
import { careOf, groupOf, levelOf } from '@core/domain/policy/standing';
import { regionCodes } from '@core/adapters/sandbox/places';
import { aBill, inScopeRow } from '../../../fixtures/policy/bill';

const codeOf = { 北京: '110108', 重庆: '500103', 德阳: '510603' } as const;
type City = keyof typeof codeOf;
/** hosp_lv of a level. */
const levels = { 一级: '8', 二级: '5', 三级: '2' } as const;
/** insutype, psn_type and age of a person. */
const people = {
  在职: ['310', '11', 40],
  退休: ['310', '12', 65],
  退休70: ['310', '12', 72],
  居民: ['390', '15', 40],
  老年居民: ['390', '16', 66],
  学生: ['390', '1403', 12],
} as const;

const billOf = (
  city: City,
  [person, level]: readonly [keyof typeof people, keyof typeof levels],
  yuan: number,
): BillFacts => {
  const [insuranceType, personType, age] = people[person];
  return aBill({
    ...{ insuredRegion: codeOf[city], insuranceType, personType, age },
    ...{ hospitalLevel: levels[level], rows: [inScopeRow(yuan * 100)] },
  });
};
const splitOf = (facts: BillFacts): Split => {
  const result = settleBill(facts);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.split;
};
const fundYuan = (facts: BillFacts): number => splitOf(facts).fundFen / 100;

describe('outpatient bills, computed by hand', () => {
  it.each([
    ['重庆', '在职', '三级', 1_000, 400],
    ['重庆', '在职', '二级', 1_000, 480],
    ['重庆', '退休', '二级', 1_000, 630],
    ['重庆', '在职', '二级', 7_000, 3_000],
    ['重庆', '退休', '一级', 10_000, 4_000],
    ['重庆', '在职', '三级', 150, 0],
    ['重庆', '居民', '一级', 100, 60],
    ['重庆', '居民', '二级', 100, 40],
    ['重庆', '居民', '三级', 100, 0],
    ['重庆', '居民', '一级', 1_000, 300],
    ['重庆', '学生', '一级', 100, 60],
    ['德阳', '退休', '三级', 2_000, 1_110],
    ['德阳', '在职', '二级', 5_000, 2_000],
    ['德阳', '退休', '二级', 9_000, 2_500],
    ['德阳', '居民', '一级', 100, 60],
    ['德阳', '老年居民', '一级', 1_000, 200],
    ['德阳', '学生', '二级', 1_000, 0],
    ['北京', '在职', '三级', 5_000, 2_240],
    ['北京', '退休', '三级', 5_000, 3_145],
    ['北京', '在职', '一级', 5_000, 2_880],
    ['北京', '退休', '一级', 5_000, 3_330],
    ['北京', '退休70', '三级', 5_000, 3_330],
    // (20,000 − 1,800) × 70 % and 10,000 × 60 %
    ['北京', '在职', '三级', 30_000, 18_740],
    // (20,000 − 1,300) × 90 % and 10,000 × 80 %
    ['北京', '退休70', '二级', 30_000, 24_830],
    ['北京', '居民', '一级', 1_100, 550],
    ['北京', '居民', '三级', 1_550, 500],
    ['北京', '居民', '二级', 20_000, 5_000],
  ] as const)('%s %s %s: of %d the fund pays %d', (...[city, person, level, yuan, fund]) => {
    expect(fundYuan(billOf(city, [person, level], yuan))).toBe(fund);
  });

  it('count the deductible of one level at another, up to that one’s line', () => {
    const outpatient = { ...noAccumulation, deductibleFen: 10_000, inScopeFen: 10_000, times: 1 };
    const before = { ...noAccumulations, outpatient };
    expect(fundYuan({ ...billOf('北京', ['居民', '一级'], 100), before })).toBe(55);
    expect(splitOf({ ...billOf('北京', ['居民', '三级'], 1_000), before })).toMatchObject({
      ...{ deductibleFen: 45_000, fundFen: 27_500, poolRatio: 5_000 },
    });
  });

  it('may hold the 20,000 of Beijing against payments instead, as a setting', () => {
    const [beijing] = openRegions;
    const [scheme] = beijing?.schemes ?? [];
    if (!beijing || !scheme) throw new Error('Beijing is open.');
    const { outpatient } = scheme.benefits;
    const measure = { ...outpatient.measure, value: 'fundPaid' as const };
    const benefits = { ...scheme.benefits, outpatient: { ...outpatient, measure } };
    const changed = { ...beijing, schemes: [{ ...scheme, benefits }] };
    const result = settleBill(billOf('北京', ['在职', '三级'], 40_000), () => changed);
    if (!result.ok) throw new Error(result.problem.code);
    // 20,000 are paid for 28,571.43; of the 9,628.57 that remain, 60 %.
    expect(result.value.split.fundFen).toBe(2_577_714);
  });
});

describe('stays in hospital, computed by hand', () => {
  const stay = (facts: BillFacts, times = 0): BillFacts => {
    const inpatient = { ...noAccumulation, times };
    return { ...facts, medType: '2101', before: { ...noAccumulations, inpatient } };
  };
  it.each([
    ['北京', '在职', '三级', 11_300, 0, 8_500],
    ['北京', '在职', '三级', 10_650, 1, 8_500],
    ['北京', '退休', '二级', 11_300, 0, 9_200],
    ['北京', '学生', '一级', 1_150, 0, 800],
    ['重庆', '在职', '三级', 10_880, 0, 8_500],
    ['重庆', '退休', '一级', 10_220, 0, 9_500],
    // 47,000 of the pooled fund for 55,294.12; what is above it, the large-sum fund pays whole.
    ['重庆', '在职', '三级', 100_880, 0, 91_705.88],
    ['重庆', '居民', '二级', 1_300, 0, 700],
    // 34,200 × 50 %; the person still carries 17,900 of 35,000: below the line of the major fund.
    ['重庆', '居民', '三级', 35_000, 0, 17_100],
    // 49,200 × 50 % = 24,600; of the 25,400 that remain, (25,400 − 19,856) × 60 %.
    ['重庆', '居民', '三级', 50_000, 0, 27_926.4],
    ['德阳', '在职', '二级', 10_400, 0, 8_800],
    ['德阳', '退休', '二级', 10_200, 1, 9_100],
    ['德阳', '居民', '三级', 1_600, 0, 650],
  ] as const)(
    '%s %s %s: of %d, after %d stays, funds pay %d',
    (...[city, person, level, yuan, times, fund]) => {
      expect(fundYuan(stay(billOf(city, [person, level], yuan), times))).toBe(fund);
    },
  );
});

describe('other care', () => {
  const noOf = (facts: BillFacts) => {
    const result = settleBill(facts);
    return result.ok ? null : result.problem.code;
  };

  it('of a registration is paid like an outpatient bill', () => {
    const bill = billOf('重庆', ['在职', '三级'], 1_000);
    expect(fundYuan({ ...bill, medType: '12' })).toBe(400);
  });

  it('at a pharmacy is paid by the fund with prescriptions alone', () => {
    const bill = { ...billOf('重庆', ['在职', '一级'], 1_000), medType: '41', hospitalLevel: '11' };
    expect(fundYuan(bill)).toBe(0);
    expect(splitOf(bill).explanation[0]?.words).toBe('统筹不支付：个人承担 1000.00 元');
    expect(fundYuan({ ...bill, isPrescribed: true })).toBe(480);
    const resident = {
      ...billOf('德阳', ['居民', '一级'], 100),
      medType: '41',
      isPrescribed: true,
    };
    expect(fundYuan(resident)).toBe(0);
  });

  it('of a chronic disease needs the disease on file, and has its own pot', () => {
    const bill = { ...billOf('重庆', ['在职', '三级'], 1_000), medType: '14' };
    expect(noOf(bill)).toBe('CHRONIC_NOT_FILED');
    const result = settleBill({ ...bill, isChronicFiled: true });
    expect(result).toMatchObject({ ok: true, value: { added: { pot: 'chronic' } } });
    expect(fundYuan({ ...bill, isChronicFiled: true })).toBe(750);
  });

  it('that has no rules here is refused, and so is a region without any', () => {
    expect(noOf(aBill({ medType: '51' }))).toBe('BENEFIT_NOT_OPENED');
    expect(noOf(aBill({ medType: 'toString' }))).toBe('BENEFIT_NOT_OPENED');
    expect(noOf(aBill({ insuranceType: '340' }))).toBe('BENEFIT_NOT_OPENED');
    expect(noOf(aBill({ personType: '13' }))).toBe('BENEFIT_NOT_OPENED');
    expect(noOf(aBill({ personType: '15' }))).toBe('BENEFIT_NOT_OPENED');
    const closed = regionCodes.filter(
      (insuredRegion) => noOf(aBill({ insuredRegion })) === 'REGION_NOT_OPENED',
    );
    expect(closed).toEqual(['450103', '540100', '640100', '650100']);
  });

  it('of which more is taken back than was given is refused', () => {
    expect(noOf(aBill({ rows: [inScopeRow(100), inScopeRow(-101)] }))).toBe('FEE_ROW_WRONG');
  });
});

describe('national codes', () => {
  it('name the level of an institution, with and without a leading nought', () => {
    const named = Array.from({ length: 14 }, (_, index) => levelOf(String(index + 1)));
    expect(named.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'tertiary'));
    expect(named.slice(4, 7)).toEqual(Array.from({ length: 3 }, () => 'secondary'));
    expect(named.slice(7, 11)).toEqual(Array.from({ length: 4 }, () => 'primary'));
    expect(named.slice(11)).toEqual(['tertiary', 'secondary', 'primary']);
    expect(levelOf('02')).toBe('tertiary');
  });

  it('name the group of a person by two digits, however many there are', () => {
    expect(
      ['11', '1101', '12', '1405', '15', '1701', '16', '13', '99'].map((c) => groupOf(c, 69)),
    ).toEqual([
      'inService',
      'inService',
      'retired',
      'student',
      'resident',
      'resident',
      'elder',
      null,
      null,
    ]);
    expect(groupOf('12', 70)).toBe('retired70');
    expect(careOf('2101')).toBe('inpatient');
  });
});

it('has a source beside every figure, and none that says it was verified', () => {
  const figures: Figure<unknown>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('source' in value && 'value' in value) figures.push(value as Figure<unknown>);
    Object.values(value).forEach(walk);
  };
  walk(openRegions);
  expect(figures.length).toBeGreaterThan(80);
  expect(figures.filter(({ source }) => source.document === '')).toEqual([]);
  // Whoever reads one in the official text changes both that figure and this line.
  expect(figures.filter(({ source }) => source.verified)).toEqual([]);
});
