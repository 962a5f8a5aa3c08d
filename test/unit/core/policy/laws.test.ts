import { settleBill } from '@core/domain/policy';
import * as fc from 'fast-check';
import { holdToLaws } from '../../../fixtures/policy/laws';
import { randomBill, rulesFor, type RandomBill } from '../../../fixtures/policy/random-bill';

/** The bench holds ten times as many to the same laws. */
const bills = 100_000;

it(`holds ${bills} random bills to every law`, () => {
  fc.assert(
    fc.property(randomBill, (bill) => holdToLaws(bill)),
    { numRuns: bills },
  );
}, 120_000);

it('draws bills that reach every corner of the rules', () => {
  const seen = new Map<string, number>();
  const see = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  const look = (bill: RandomBill): void => {
    const result = settleBill(bill.facts, rulesFor(bill));
    if (!result.ok) return see(result.problem.code);
    for (const { ruleCode, carriedBy } of result.value.split.explanation)
      see(`${ruleCode} ${carriedBy}`);
  };
  fc.assert(fc.property(randomBill, look), { numRuns: 5_000, seed: 20_260_101 });
  expect([...seen.keys()].sort()).toEqual(
    [
      ...['101 person', '102 person', '103 person', 'S001 person'],
      ...['C000 pooled', 'C000 person', 'C001 pooled', 'C001 person'],
      ...['C002 pooled', 'C002 person', 'EC01 person'],
      ...['L001 employeeLarge', 'L001 person'],
      ...['PL01 residentMajor', 'PL01 person', 'PL02 residentMajor', 'PL02 person'],
      ...['PL03 residentMajor', 'PL03 person'],
      ...['HP01 hospital', 'HP01 person'],
      ...['TA01 account', 'TA02 relativeAccount', 'TA03 cash'],
    ].sort(),
  );
});
