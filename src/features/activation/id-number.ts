const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const eighteen = /^\d{17}[\dX]$/;

/** As the card has it: no spaces, a capital X. Full-width digits come from some keyboards. */
export const tidyIdNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/**
 * Was it typed as it stands on the card? Length and check digit of GB 11643 tell nearly every slip of a finger. The
 * region is not judged, for codes of places of birth are historical; whose number it is, the server knows. @requirement C3
 */
export function isIdNumber(number: string): boolean {
  if (!eighteen.test(number)) return false;
  const sum = weights.reduce((so, weight, at) => so + weight * Number(number.charAt(at)), 0);
  return checks.charAt(sum % 11) === number.charAt(17);
}
