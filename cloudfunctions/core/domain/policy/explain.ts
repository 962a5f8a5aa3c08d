import type { Applied, SupplementPaid } from './apply-benefit';
import type { Stretch } from './bands';
import type { Purse } from './facts';
import { shareOf } from './money';
import { words } from './policy.copy';
import type { AccountsPaid } from './pay-from-accounts';
import type { Carrier, Explanation, Split } from './split';

/** Codes of the table polItemCode. */
const codes = {
  fullSelfPay: '101',
  copay: '102',
  overLimit: '103',
  deductible: 'S001',
  withoutBands: 'C000',
  overCap: 'EC01',
  ownAccount: 'TA01',
} as const;

/** What that table has no code for; ours, in its style. */
const ownCodes = { hospital: 'HP01', relativeAccount: 'TA02', cash: 'TA03' } as const;

type Line = Explanation | null;

const line = (carriedBy: Carrier, ruleCode: string, told: [fen: number, words: string]): Line =>
  told[0] === 0 ? null : { ruleCode, carriedBy, amountFen: told[0], words: told[1] };

/** 统筹一段 … 四段, or 无分段. */
const bandCode = (stretch: Stretch, isBanded: boolean): string =>
  isBanded ? `C00${stretch.band + 1}` : codes.withoutBands;

/** What the fund paid of a stretch, and what it left to the person. */
function stretchLines(stretch: Stretch, { fund, isBanded }: StretchPlace): readonly Line[] {
  const { baseFen, ratio, paidFen } = stretch;
  const code = bandCode(stretch, isBanded);
  const sharedFen = baseFen - paidFen;
  if (ratio === 0) return [line('person', code, [sharedFen, words.notPaidHere(sharedFen)])];
  const paidWords = paidFen === shareOf(baseFen, ratio) ? words.paid : words.paidUpToCap;
  return [
    line(fund, code, [paidFen, paidWords(baseFen, ratio, paidFen)]),
    line('person', code, [sharedFen, words.shared(baseFen, sharedFen)]),
  ];
}

interface StretchPlace {
  readonly fund: Applied['fund'];
  readonly isBanded: boolean;
}

function supplementLines({ fund, of, stretches }: SupplementPaid): readonly Line[] {
  const told = of === 'overCap' ? words.large : words.major;
  return stretches.flatMap(({ baseFen, ratio, paidFen }, index) => {
    const code = `${of === 'overCap' ? 'L00' : 'PL0'}${index + 1}`;
    return [
      line(fund, code, [paidFen, told(baseFen, ratio, paidFen)]),
      line('person', code, [0 - paidFen, words.takenOver(paidFen)]),
    ];
  });
}

function benefitLines(applied: Applied, isBanded: boolean): readonly Line[] {
  const { deductible, stretches, overCapFen, capFen, capLeftFen, supplements } = applied;
  const { per, openFen, usedFen } = deductible;
  return [
    line('person', codes.deductible, [usedFen, words.deductible(per, openFen, usedFen)]),
    ...stretches.flatMap((stretch) => stretchLines(stretch, { fund: applied.fund, isBanded })),
    line('person', codes.overCap, [
      overCapFen,
      words.overCap(capFen ?? 0, capLeftFen ?? 0, overCapFen),
    ]),
    ...supplements.flatMap(supplementLines),
  ];
}

function accountLines(split: SplitSums, { ownFen, relativeFen }: AccountsPaid, own: Purse | null) {
  const balanceFen = (own?.balanceFen ?? 0) - ownFen;
  return [
    line('account', codes.ownAccount, [ownFen, words.account(ownFen, balanceFen)]),
    line('relativeAccount', ownCodes.relativeAccount, [
      relativeFen,
      words.relativeAccount(relativeFen),
    ]),
    line('cash', ownCodes.cash, [split.cashFen, words.cash(split.cashFen)]),
  ];
}

type SplitSums = Omit<Split, 'explanation'>;

/** What is told of a split besides its sums. */
export interface Told {
  /** Null: no fund pays here. */
  readonly applied: Applied | null;
  /** Does the benefit have more than one band? */
  readonly isBanded: boolean;
  readonly paid: AccountsPaid;
  readonly own: Purse | null;
}

/**
 * One line per amount that moved, in the order in which a clerk would explain it. First how the bill falls on
 * funds, hospital and person; then how the person's part is paid.
 */
export function explain(split: SplitSums, told: Told): readonly Explanation[] {
  const { fullSelfPayFen, overLimitFen, copayFen, inScopeFen, hospitalFen } = split;
  const lines: readonly Line[] = [
    line('person', codes.fullSelfPay, [fullSelfPayFen, words.fullSelfPay(fullSelfPayFen)]),
    line('person', codes.overLimit, [overLimitFen, words.overLimit(overLimitFen)]),
    line('person', codes.copay, [copayFen, words.copay(copayFen)]),
    ...(told.applied
      ? benefitLines(told.applied, told.isBanded)
      : [line('person', codes.withoutBands, [inScopeFen, words.noFund(inScopeFen)])]),
    line('hospital', ownCodes.hospital, [hospitalFen, words.hospital(hospitalFen)]),
    line('person', ownCodes.hospital, [0 - hospitalFen, words.takenOverByHospital(hospitalFen)]),
    ...accountLines(split, told.paid, told.own),
  ];
  return lines.filter((one) => one !== null);
}
