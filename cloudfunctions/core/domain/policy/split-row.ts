import { ok, refuse, type Result } from '@contract/result';
import type { CatalogueEntry, FeeRow } from './catalogue';
import { costOf, shareOf } from './money';
import type { RowSplit } from './split';

/** The most that one row may cost, in fen: sums of any bill stay far below 2^53. */
export const mostRowFen = 10 ** 12;

/** How far a row's total may lie from count × price, in fen: software rounds prices of opened packs. Ours. */
export const rowToleranceFen = 5;

/** Does a row's total fit its count and price? Rows that take something back are negative in both. */
export function decideRow({ totalFen, count, price }: FeeRow): Result<null> {
  const isOneWay = price >= 0 && (totalFen === 0 || totalFen > 0 === count > 0);
  if (!isOneWay || Math.abs(totalFen) > mostRowFen) return refuse('FEE_ROW_WRONG');
  const offFen = Math.abs(Math.abs(totalFen) - costOf(Math.abs(count), price));
  return offFen <= rowToleranceFen ? ok(null) : refuse('FEE_ROW_WRONG');
}

/**
 * Is nothing of a row the fund's business? Unmapped, of class 丙, not approved, or limited in use and without
 * approval (note 3 of transaction 2204).
 */
const isSelfPaid = ({ approval }: FeeRow, entry: CatalogueEntry | null): boolean =>
  entry === null ||
  entry.grade === '03' ||
  approval === '2' ||
  (entry.isLimited && approval !== '1');

/**
 * How a row (not negative) falls apart under its entry of the catalogue, null when it has none. What exceeds
 * the price limit comes off first, of the rest the person pays the entry's ratio beforehand, what remains is in
 * scope; so the four parts are the total whatever is rounded. @requirement E3
 */
export function splitRow(row: FeeRow, entry: CatalogueEntry | null): RowSplit {
  const { rowNumber, totalFen } = row;
  const nothing = { fullSelfPayFen: 0, overLimitFen: 0, copayFen: 0, inScopeFen: 0 };
  if (entry === null || isSelfPaid(row, entry))
    return { rowNumber, totalFen, ...nothing, fullSelfPayFen: totalFen };
  const limitFen = entry.priceLimit === null ? totalFen : costOf(row.count, entry.priceLimit);
  const overLimitFen = Math.max(0, totalFen - limitFen);
  const withinFen = totalFen - overLimitFen;
  const copayFen = shareOf(withinFen, entry.selfPayRatio);
  return {
    ...{ rowNumber, totalFen, fullSelfPayFen: 0, overLimitFen },
    ...{ copayFen, inScopeFen: withinFen - copayFen },
  };
}

/**
 * How a row that takes back (part of) an earlier one falls apart: by what the earlier row is less afterwards.
 * So however often something is taken back, the parts of all rows together are those of what is left.
 * `remaining` is the earlier row with what was taken back from it before; the withdrawal has its price, and a
 * negative count and total.
 */
export function splitWithdrawal(
  remaining: FeeRow,
  withdrawal: FeeRow,
  entry: CatalogueEntry | null,
): Result<RowSplit> {
  const left = {
    ...remaining,
    totalFen: remaining.totalFen + withdrawal.totalFen,
    count: remaining.count + withdrawal.count,
  };
  const isTakingBack = withdrawal.totalFen < 0 && withdrawal.price === remaining.price;
  if (!isTakingBack || left.totalFen < 0 || left.count < 0) return refuse('FEE_ROW_WRONG');
  const [before, after] = [splitRow(remaining, entry), splitRow(left, entry)];
  return ok({
    rowNumber: withdrawal.rowNumber,
    totalFen: after.totalFen - before.totalFen,
    fullSelfPayFen: after.fullSelfPayFen - before.fullSelfPayFen,
    overLimitFen: after.overLimitFen - before.overLimitFen,
    copayFen: after.copayFen - before.copayFen,
    inScopeFen: after.inScopeFen - before.inScopeFen,
  });
}
