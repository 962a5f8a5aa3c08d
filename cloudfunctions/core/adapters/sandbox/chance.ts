/** A whole 32-bit number that looks chosen by chance and is always the same for the same two numbers. */
export function scatter(number: number, salt: number): number {
  let x = (number ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** One of a list, always the same for the same number and salt. */
export function choose<T>(list: readonly T[], number: number, salt: number): T {
  const chosen = list[scatter(number, salt) % list.length];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
  return chosen;
}

/** True for about `percent` of a hundred numbers. */
export const isAmong = (percent: number, number: number, salt: number): boolean =>
  scatter(number, salt) % 1000 < percent * 10;

const rounds = [11, 12, 13, 14];

/**
 * Shuffles 0 … left·right − 1 without a table. Each round adds to one half something that only the other
 * half decides, so it can be taken back: no two numbers ever land on one place.
 */
export function createShuffle(
  left: number,
  right: number,
): {
  readonly size: number;
  readonly shuffled: (number: number) => number;
  readonly unshuffled: (number: number) => number;
} {
  const steps = (from: number, list: readonly number[], sign: 1 | -1): number => {
    let high = Math.floor(from / right);
    let low = from % right;
    for (const round of list) {
      if (round % 2) high = (high + sign * (scatter(low, round) % left) + left) % left;
      else low = (low + sign * (scatter(high, round) % right) + right) % right;
    }
    return high * right + low;
  };
  const backwards = [...rounds].reverse();
  return {
    size: left * right,
    shuffled: (number) => steps(number, rounds, 1),
    unshuffled: (number) => steps(number, backwards, -1),
  };
}
