import { timingSafeEqual } from 'node:crypto';

/** Are a given signature and the right one the same? In constant time. */
export function sameText(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
