import type { Ids } from '@core/ports/ids';

const chanceDigits = 11;

/**
 * A number of ours for a visit, a settlement or a record: 30 digits, as the provincial platforms make them: province,
 * milliseconds since 1970 (13 digits), eleven digits of chance.
 */
export const newNumber = (regionCode: string, nowMs: number, ids: Pick<Ids, 'digits'>): string =>
  `${regionCode.slice(0, 2)}0000${String(nowMs).padStart(13, '0')}${ids.digits(chanceDigits)}`;
