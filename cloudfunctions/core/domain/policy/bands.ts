import { leastFor, shareOf } from './money';
import type { BandMeasure } from './rules';

/** A mark (fen in the year) and the ratio (ten-thousandths) from there on. */
export interface PlainBand {
  readonly fromFen: number;
  readonly ratio: number;
}

/** A part of a bill that one band paid its ratio of. */
export interface Stretch {
  /** Which band, from 0. */
  readonly band: number;
  readonly ratio: number;
  /** What the ratio was applied to, in fen. */
  readonly baseFen: number;
  readonly paidFen: number;
}

/** What bands made of an amount. */
export interface Walked {
  readonly stretches: readonly Stretch[];
  /** What lies above the cap, in fen. */
  readonly overCapFen: number;
}

/** An amount (fen) on its way through the bands of a year. */
export interface Walk {
  readonly amountFen: number;
  /** The lowest mark first, which is 0. */
  readonly bands: readonly PlainBand[];
  readonly measure: BandMeasure;
  /** Where the year stands: in scope so far, and paid so far. */
  readonly inScopeFen: number;
  readonly paidFen: number;
  /** The most that may be paid in the year; Infinity: no cap. */
  readonly capFen: number;
}

/** How much of what is left lies in a band, and the most that the band may pay. */
function roomIn(walk: Walk, at: { band: number; inScopeFen: number; paidFen: number }) {
  const untilFen = walk.bands[at.band + 1]?.fromFen ?? Infinity;
  const { ratio = 0 } = walk.bands[at.band] ?? {};
  if (walk.measure === 'inScope')
    return { baseFen: Math.max(0, untilFen - at.inScopeFen), payFen: Infinity };
  const payFen = Math.max(0, untilFen - at.paidFen);
  // A band that pays nothing is never left by being paid.
  return { baseFen: ratio === 0 ? Infinity : leastFor(payFen, ratio), payFen };
}

/** Sends an amount through the bands until it is used up or the cap is reached. */
export function walkBands(walk: Walk): Walked {
  const stretches: Stretch[] = [];
  let { amountFen: leftFen, inScopeFen, paidFen } = walk;
  for (const [band, { ratio }] of walk.bands.entries()) {
    const room = roomIn(walk, { band, inScopeFen, paidFen });
    const baseFen = Math.min(leftFen, room.baseFen);
    if (baseFen === 0) continue;
    const payFen = Math.min(shareOf(baseFen, ratio), room.payFen);
    const capLeftFen = Math.max(0, walk.capFen - paidFen);
    if (payFen > capLeftFen) {
      const coveredFen = Math.min(baseFen, leastFor(capLeftFen, ratio));
      if (coveredFen > 0) stretches.push({ band, ratio, baseFen: coveredFen, paidFen: capLeftFen });
      return { stretches, overCapFen: leftFen - coveredFen };
    }
    stretches.push({ band, ratio, baseFen, paidFen: payFen });
    leftFen -= baseFen;
    inScopeFen += baseFen;
    paidFen += payFen;
  }
  return { stretches, overCapFen: 0 };
}
