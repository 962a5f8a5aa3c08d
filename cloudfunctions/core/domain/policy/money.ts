/** Ten-thousandths in a whole: a ratio of 0.7 is 7000. */
export const wholeRatio = 10_000;

/** A count of the interface has four decimals and a price six, so their product has ten; fen have two. */
const costPerFen = 10n ** 8n;

/** Yuan as fen, for figures that are written in yuan. */
export const yuan = (amount: number): number => amount * 100;

/** Per cent as ten-thousandths, for figures that are written in per cent. */
export const percent = (amount: number): number => amount * 100;

/**
 * A ratio (in ten-thousandths, at most a whole) of an amount (fen, not negative), rounded to the fen, half a fen
 * upwards. Whole numbers throughout: the part below a whole is multiplied alone, so nothing passes 2^53.
 */
export function shareOf(fen: number, ratio: number): number {
  const rest = fen % wholeRatio;
  const units = (fen - rest) / wholeRatio;
  return units * ratio + Math.floor((rest * ratio + wholeRatio / 2) / wholeRatio);
}

/** The least amount of which a ratio above zero is at least so much; both in fen. */
export const leastFor = (shareFen: number, ratio: number): number =>
  Math.ceil((shareFen * wholeRatio) / ratio);

/** Count (ten-thousandths) × price (millionths of a yuan), in fen, half a fen upwards; neither is negative. */
export const costOf = (count: number, price: number): number =>
  Number((BigInt(count) * BigInt(price) + costPerFen / 2n) / costPerFen);

/** The sum of some amounts. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0);

/** An amount in yuan as it is read: `-1373.63`. */
export function yuanWords(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A ratio as it is read: `70%`, `92.5%`. */
export const percentWords = (ratio: number): string => `${ratio / 100}%`;
