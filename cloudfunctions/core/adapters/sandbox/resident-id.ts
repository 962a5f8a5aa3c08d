/** Numbers of the resident identity card after GB 11643: region, birth date, sequence, check. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const shape = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;

/** The check character of the first seventeen digits (ISO 7064 MOD 11-2). */
export function checkOf(seventeen: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (weights[at] ?? 0) * (seventeen.charCodeAt(at) - 48);
  return checks.charAt(sum % 11);
}

/** A whole number; `birthDate` is yyyy-MM-dd or yyyyMMdd, an odd `sequence` is a man's. */
export function residentId(region: string, birthDate: string, sequence: number): string {
  const body = region + birthDate.replaceAll('-', '') + sequence.toString().padStart(3, '0');
  return body + checkOf(body);
}

/** Days in a month (1 … 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Could this number have been given to somebody? Form, calendar and check; the region is not judged,
 * for the codes of places of birth are historical.
 */
export function isResidentId(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1850 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return false;
  return checkOf(text) === text.charAt(17);
}
