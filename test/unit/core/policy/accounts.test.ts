import { decideTotal, openRegions, settleBill, type AccountUse } from '@core/domain/policy';
import { payFromAccounts } from '@core/domain/policy/pay-from-accounts';
import { aBill, inScopeRow } from '../../../fixtures/policy/bill';

const purse = (balanceFen: number, ceilingFen: number | null = null) => ({
  balanceFen,
  ceilingFen,
});

it.each<[string, AccountUse, number, number]>([
  ['nobody’s account', { flag: '0' }, 0, 0],
  ['an account that has enough', { flag: '1', own: purse(50_000) }, 10_000, 0],
  ['an account that has too little', { flag: '1', own: purse(4_000) }, 4_000, 0],
  ['an account that is to pay no more', { flag: '1', own: purse(50_000, 2_500) }, 2_500, 0],
  ['an insurance without accounts', { flag: '1', own: null }, 0, 0],
  ['a relative’s, where there is none', { flag: '2', own: null, relative: purse(9_000) }, 0, 9_000],
  [
    'a relative’s after the own',
    { flag: '2', own: purse(3_000), relative: purse(9_000) },
    3_000,
    7_000,
  ],
  [
    'a relative’s up to its ceiling',
    { flag: '2', own: purse(0), relative: purse(9_000, 50) },
    0,
    50,
  ],
])('pays 100 yuan from %s', (...[, account, ownFen, relativeFen]) => {
  const result = settleBill(aBill({ account }));
  if (!result.ok) throw new Error(result.problem.code);
  const { split } = result.value;
  expect(split.accountFen).toBe(ownFen + relativeFen);
  expect(split.relativeAccountFen).toBe(relativeFen);
  expect(split.cashFen).toBe(10_000 - ownFen - relativeFen);
});

it('leaves the own account alone where a region says so', () => {
  const use = { flag: '2', own: purse(3_000), relative: purse(9_000) } as const;
  expect(payFromAccounts(use, 10_000, 'relativeOnly')).toEqual({ ownFen: 0, relativeFen: 9_000 });
  const orders = openRegions.flatMap(({ schemes }) => schemes.map((one) => one.accountOrder.value));
  expect(new Set(orders)).toEqual(new Set(['ownFirst']));
});

it('pays after the institution took its part, which is never more than the person’s', () => {
  const account = { flag: '1', own: purse(50_000) } as const;
  const result = settleBill(aBill({ account, hospitalFen: 3_000 }));
  expect(result).toMatchObject({
    value: { split: { hospitalFen: 3_000, personFen: 7_000, accountFen: 7_000, cashFen: 0 } },
  });
  expect(settleBill(aBill({ hospitalFen: 30_000 }))).toMatchObject({
    value: { split: { hospitalFen: 10_000, personFen: 0 } },
  });
});

it('holds the total that came with a bill against its rows', () => {
  const rows = [inScopeRow(100), inScopeRow(52, '2')];
  expect(decideTotal(152, rows).ok).toBe(true);
  expect(decideTotal(153, rows)).toEqual({ ok: false, problem: { code: 'FEES_DIFFER' } });
});
