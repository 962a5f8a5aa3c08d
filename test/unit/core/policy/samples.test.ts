import {
  fundLines,
  refundRow,
  refundSettlement,
  settleBill,
  splitRow,
  type BillFacts,
  type CatalogueEntry,
  type RowSplit,
  type Settled,
} from '@core/domain/policy';
import { composeSplit } from '@core/domain/policy/compose-split';
import { aBill } from '../../../fixtures/policy/bill';
import { holdsIdentities } from '../../../fixtures/policy/laws';

const settled = (facts: BillFacts): Settled => {
  const result = settleBill(facts);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const priced = { rowNumber: '1', count: 10_000, approval: '0' } as const;
const atFivePercent: CatalogueEntry = {
  ...{ code: 'X', selfPayRatio: 500, priceLimit: null, isLimited: false },
  grade: '02',
};

describe('the recorded settlements of real institutions', () => {
  it('one: 4.52 below the deductible, all of it from the account', () => {
    const row = splitRow({ ...priced, totalFen: 452, price: 4_520_000 }, atFivePercent);
    const own = { balanceFen: 137_815, ceilingFen: null };
    const facts = aBill({ rows: [row], account: { flag: '1', own } });
    const bill = settled(facts);
    const { split } = bill;
    expect(split).toMatchObject({
      ...{ totalFen: 452, copayFen: 23, inScopeFen: 429, deductibleFen: 429, fundFen: 0 },
      ...{ accountFen: 452, relativeAccountFen: 0, cashFen: 0, personFen: 452, hospitalFen: 0 },
    });
    expect(split.explanation.at(-1)?.words).toBe('个人账户支付 4.52 元，支付后余额 1373.63 元');
    expect(fundLines(bill, '310')).toEqual([
      { fundPayType: '310200', paidFen: 452, limitFen: null },
    ]);
  });

  it('two: a stay of 23442.46 that three funds, an account and the hospital share', () => {
    const row: RowSplit = {
      ...{ rowNumber: '1', totalFen: 2_344_246, fullSelfPayFen: 253_397, overLimitFen: 139_689 },
      ...{ copayFen: 70_344, inScopeFen: 1_880_816 },
    };
    const split = composeSplit({
      ...{ rows: [row], deductibleFen: 0, poolRatio: 0, hospitalFen: 50_501 },
      funds: { employeeLarge: 1_878_539 },
      ...{ ownAccountFen: 17_004, relativeAccountFen: 0 },
    });
    expect(split).toMatchObject({
      ...{ totalFen: 2_344_246, fundFen: 1_878_539, personFen: 415_206 },
      ...{ accountFen: 17_004, cashFen: 398_202, hospitalFen: 50_501 },
    });
    holdsIdentities({ ...split, explanation: [] });
  });

  it('three: 10 × 120 of nothing in the catalogue, paid in cash and given back', () => {
    const fee = { ...priced, totalFen: 120_000, count: 100_000, price: 120_000_000 };
    const bill = settled(aBill({ rows: [splitRow(fee, null)] }));
    expect(bill.split).toMatchObject({
      ...{
        totalFen: 120_000,
        fullSelfPayFen: 120_000,
        inScopeFen: 0,
        fundFen: 0,
        cashFen: 120_000,
      },
    });
    expect(refundSettlement(bill).split).toMatchObject({
      ...{ totalFen: -120_000, fullSelfPayFen: -120_000, inScopeFen: 0, cashFen: -120_000 },
    });
    expect(fundLines(bill, '310')).toEqual([]);
  });

  it('four: −25.10, the deductible and the account get back what they gave', () => {
    const row: RowSplit = {
      ...{ rowNumber: '1', totalFen: 2_510, fullSelfPayFen: 0, overLimitFen: 0 },
      ...{ copayFen: 23, inScopeFen: 2_487 },
    };
    const own = { balanceFen: 137_815, ceilingFen: null };
    const bill = settled(aBill({ rows: [row], account: { flag: '1', own } }));
    const refund = refundSettlement(bill);
    expect(refund.split).toMatchObject({
      ...{ totalFen: -2_510, deductibleFen: -2_487, copayFen: -23, accountFen: -2_510, cashFen: 0 },
    });
    expect(refund.added).toEqual({
      ...{ year: 2026, pot: 'outpatient' },
      amounts: {
        ...{ deductibleFen: -2_487, fundFen: 0, inScopeFen: -2_487 },
        ...{ overCapFen: 0, borneFen: -2_487, times: -1 },
      },
    });
    expect(refund.split.explanation.map(({ words }) => words)).toEqual([
      '退回：先行自付：按项目比例先由个人承担 0.23 元',
      '退回：起付线：本年度还差 200.00 元，本次计入 24.87 元',
      '退回个人账户 25.10 元',
    ]);
    expect(refundRow(row)).toMatchObject({ totalFen: -2_510, copayFen: -23, inScopeFen: -2_487 });
  });
});
