import {
  accountName,
  decideEntry,
  isBalanced,
  postDeposit,
  postSettlement,
  reversed,
  type Balances,
  type Parties,
  type Posting,
} from '@core/domain/ledger';
import { refundSettlement, settleBill, type AccountUse, type Settled } from '@core/domain/policy';
import * as fc from 'fast-check';
import { aBill, inScopeRow } from '../../../fixtures/policy/bill';
import { randomBill, rulesFor, type RandomBill } from '../../../fixtures/policy/random-bill';

const parties: Parties = {
  ...{ personId: 'child', relativeId: 'mother', institutionCode: 'H50010300902' },
  ...{ poolCode: '500000', insuranceType: '310' },
};
const linesOf = (postings: readonly Posting[]) =>
  Object.fromEntries(postings.map(({ account, amountFen }) => [accountName(account), amountFen]));
const settled = (account: AccountUse, yuan: number): Settled => {
  const result = settleBill(aBill({ account, rows: [inScopeRow(yuan * 100)] }));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const purse = (balanceFen: number) => ({ balanceFen, ceilingFen: null });

it('posts what each gave and what the institution is owed', () => {
  const use = { flag: '2', own: purse(10_000), relative: purse(20_000) } as const;
  expect(linesOf(postSettlement(settled(use, 1_000).split, parties))).toEqual({
    'fund:pooled:500000:310': -40_000,
    'personal:child': -10_000,
    'personal:mother': -20_000,
    'receivable:H50010300902': 70_000,
    outside: -30_000,
    'cash:H50010300902': 30_000,
  });
});

it('posts nothing that does not move', () => {
  const bill = settled({ flag: '0' }, 100);
  expect(linesOf(postSettlement(bill.split, { ...parties, relativeId: null }))).toEqual({
    outside: -10_000,
    'cash:H50010300902': 10_000,
  });
});

it('will not post a relative’s money without the relative, nor an entry that does not add up', () => {
  const use = { flag: '2', own: null, relative: purse(20_000) } as const;
  expect(() => postSettlement(settled(use, 1).split, { ...parties, relativeId: null })).toThrow(
    'nobody is named',
  );
  const [first] = postDeposit('child', 5);
  expect(() => decideEntry(new Map(), first ? [first] : [])).toThrow('add up to nothing');
});

it('never lets a personal account fall below nothing', () => {
  const use = { flag: '1', own: purse(20_000) } as const;
  const entry = postSettlement(settled(use, 150).split, parties);
  const filled = decideEntry(new Map(), postDeposit('child', 20_000));
  if (!filled.ok) throw new Error(filled.problem.code);
  const once = decideEntry(filled.value, entry);
  expect(once.ok && once.value.get('personal:child')).toBe(5_000);
  // A second settlement that was split when the first had not yet been posted.
  const twice = once.ok ? decideEntry(once.value, entry) : once;
  expect(twice).toEqual({ ok: false, problem: { code: 'ACCOUNT_SHORT' } });
});

const bills = 2_000;

/** The split of a random bill with its parties' ids, or null when there is none to post. */
function posted(bill: RandomBill) {
  const result = settleBill(bill.facts, rulesFor(bill));
  if (!result.ok) return null;
  const { split, poolCode } = result.value;
  const insuranceType = bill.facts.insuranceType;
  return {
    settled: result.value,
    entry: postSettlement(split, { ...parties, poolCode, insuranceType }),
  };
}

it(`holds the ledger to its invariants over ${bills} random settlements and refunds`, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(randomBill, fc.boolean()), { maxLength: 10 }), (acts) => {
      let balances: Balances = new Map();
      const add = (entry: readonly Posting[]): boolean => {
        expect(isBalanced(entry)).toBe(true);
        const next = decideEntry(balances, entry);
        if (next.ok) balances = next.value;
        return next.ok;
      };
      for (const [bill, isGivenBack] of acts) {
        const { account } = bill.facts;
        const own = account.flag === '0' ? null : account.own;
        add(postDeposit('child', own?.balanceFen ?? 0));
        add(postDeposit('mother', account.flag === '2' ? account.relative.balanceFen : 0));
        const done = posted(bill);
        if (!done) continue;
        const before = balances;
        expect(add(done.entry)).toBe(true);
        if (!isGivenBack) continue;
        const refund = refundSettlement(done.settled).split;
        const { poolCode } = done.settled;
        const { insuranceType } = bill.facts;
        const back = postSettlement(refund, { ...parties, poolCode, insuranceType });
        expect(linesOf(back)).toEqual(linesOf(reversed(done.entry)));
        expect(add(back)).toBe(true);
        for (const [name, fen] of balances) expect(fen).toBe(before.get(name) ?? 0);
      }
      expect([...balances.values()].reduce((sum, fen) => sum + fen, 0)).toBe(0);
      for (const [name, fen] of balances)
        if (name.startsWith('personal:')) expect(fen).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: bills / 10 },
  );
});
