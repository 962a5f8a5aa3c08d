import { rulesOf } from '@core/domain/policy';

/** Do two regions (admdvs) share a pool? Where nobody has written rules down, a pool is a city. */
function sharePool(one: string, other: string): boolean {
  const pool = rulesOf(one);
  return pool ? other.startsWith(pool.prefix) : one.slice(0, 4) === other.slice(0, 4);
}

/** pay_loc of care in one region for somebody insured in another. */
export function payLocationOf(insured: string, care: string): '2' | '3' | '4' {
  if (sharePool(insured, care)) return '2';
  return insured.slice(0, 2) === care.slice(0, 2) ? '3' : '4';
}

/** out_flag: insured elsewhere? */
export const outFlagOf = (insured: string, care: string): '0' | '1' =>
  sharePool(insured, care) ? '0' : '1';
