import type { Accumulation } from './accumulation';
import { walkBands, type Stretch } from './bands';
import type { Terms } from './choose-benefit';
import { sumOf } from './money';
import { figureFor, type Benefit, type Supplement } from './rules';
import type { FundKey } from './split';

/** What a supplement paid of a bill. */
export interface SupplementPaid {
  readonly fund: FundKey;
  readonly of: Supplement['of'];
  readonly stretches: readonly Stretch[];
  readonly paidFen: number;
}

/** What a benefit made of the amount in scope; all in fen. */
export interface Applied {
  readonly fund: FundKey;
  readonly deductible: {
    /** Per year or per admission. */
    readonly per: 'year' | 'admission';
    /** What was still open before this bill. */
    readonly openFen: number;
    /** act_pay_dedc */
    readonly usedFen: number;
  };
  readonly stretches: readonly Stretch[];
  readonly fundFen: number;
  /** The cap, null when there is none, and what of it was left before this bill. */
  readonly capFen: number | null;
  readonly capLeftFen: number | null;
  readonly overCapFen: number;
  readonly supplements: readonly SupplementPaid[];
  readonly adds: Accumulation;
}

/** Who is paid for, where. */
export type Place = Pick<Terms, 'group' | 'level'>;

/** What is still open of the deductible. */
function openOf({ deductible }: Benefit, { group, level }: Place, before: Accumulation): number {
  if (deductible.per === 'year')
    return Math.max(0, figureFor(deductible.lineFen, group)[level] - before.deductibleFen);
  const { firstFen, laterFen } = deductible;
  return figureFor(before.times === 0 ? firstFen : laterFen, group)[level];
}

/** What a supplement pays of an amount, when the year stood at `beforeFen`. */
function supplementOf(
  { fund, of, bands, untilFen }: Supplement,
  beforeFen: number,
  amountFen: number,
): SupplementPaid {
  const lowest = bands.value[0]?.fromFen ?? 0;
  const belowLowest = lowest > 0 ? [{ fromFen: 0, ratio: 0 }] : [];
  const end = untilFen.value === null ? [] : [{ fromFen: untilFen.value, ratio: 0 }];
  const { stretches } = walkBands({
    ...{ amountFen, measure: 'inScope', inScopeFen: beforeFen, paidFen: 0, capFen: Infinity },
    bands: [...belowLowest, ...bands.value, ...end],
  });
  const paying = stretches.filter(({ ratio }) => ratio > 0);
  return { fund, of, stretches: paying, paidFen: sumOf(paying.map(({ paidFen }) => paidFen)) };
}

/** What of the amount in scope a supplement that looks at the person's burden finds. */
const borneBeside = (inScopeFen: number, paid: readonly { readonly paidFen: number }[]): number =>
  inScopeFen - sumOf(paid.map(({ paidFen }) => paidFen));

interface InScope {
  readonly inScopeFen: number;
  readonly before: Accumulation;
}

function supplementsOf(
  { supplements }: Benefit,
  { inScopeFen, before }: InScope,
  walked: { readonly fundFen: number; readonly overCapFen: number },
) {
  const over = supplements
    .filter(({ of }) => of === 'overCap')
    .map((one) => supplementOf(one, before.overCapFen, walked.overCapFen));
  const borneFen = borneBeside(inScopeFen, [{ paidFen: walked.fundFen }, ...over]);
  const borne = supplements
    .filter(({ of }) => of === 'borne')
    .map((one) => supplementOf(one, before.borneFen, borneFen));
  return { borneFen, paid: [...over, ...borne] };
}

/**
 * Sends the amount in scope through a benefit: first the deductible, then the bands up to the cap, then the
 * supplements. Pure arithmetic on whole fen.
 */
export function applyBenefit(benefit: Benefit, place: Place, facts: InScope): Applied {
  const { inScopeFen, before } = facts;
  const openFen = openOf(benefit, place, before);
  const usedFen = Math.min(inScopeFen, openFen);
  const capFen = figureFor(benefit.capFen, place.group);
  const { stretches, overCapFen } = walkBands({
    amountFen: inScopeFen - usedFen,
    bands: benefit.bands.map(({ fromFen, ratio }) => ({
      fromFen: fromFen.value,
      ratio: figureFor(ratio, place.group)[place.level],
    })),
    measure: benefit.measure.value,
    inScopeFen: before.inScopeFen + usedFen,
    paidFen: before.fundFen,
    capFen: capFen ?? Infinity,
  });
  const fundFen = sumOf(stretches.map(({ paidFen }) => paidFen));
  const { borneFen, paid } = supplementsOf(benefit, facts, { fundFen, overCapFen });
  return {
    fund: benefit.fund,
    deductible: { per: benefit.deductible.per, openFen, usedFen },
    ...{ stretches, fundFen, overCapFen, capFen },
    capLeftFen: capFen === null ? null : Math.max(0, capFen - before.fundFen),
    supplements: paid,
    adds: { deductibleFen: usedFen, fundFen, inScopeFen, overCapFen, borneFen, times: 1 },
  };
}
