/** Decimal digits of chance that fill thirty characters of [0-9a-z]. */
export const visitTokenDigits = 46;

/**
 * The visit token (ecToken) of the national interface: region, `ec`, thirty characters of [0-9a-z].
 * `chance` is a string of `visitTokenDigits` random digits, about 152 bits.
 */
export function visitTokenTail(chance: string): string {
  return `ec${BigInt(chance).toString(36).padStart(30, '0')}`;
}
