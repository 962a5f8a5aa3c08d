import type { PriceItem } from '../price-list';

/** One line of a bill. */
export interface BillLine {
  readonly item: PriceItem;
  /** How many, in ten-thousandths as `cnt` counts. */
  readonly count: number;
}

/** Ten-thousandths of one. */
export const one = 10_000;

/** More of one thing than anybody is given at once; a slipped finger, not a count. */
export const mostCount = 9_999 * one;

/** Price times count in whole fen, half a fen up. */
export const lineFen = ({ item, count }: BillLine): number =>
  Math.round((item.priceFen * count) / one);

/** What all lines come to. */
export const totalFen = (lines: readonly BillLine[]): number =>
  lines.reduce((sum, line) => sum + lineFen(line), 0);

/** Reads how many, with at most four decimals; null when it is no count above zero. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,6}(\.\d{1,4})?$/.test(plain)) return null;
  const count = Math.round(Number(plain) * one);
  return count > 0 && count <= mostCount ? count : null;
}

/** How many, as people write it. */
export const countText = (count: number): string => String(count / one);

/** Adds to a bill; the same thing again adds to its line. */
export function addLine(
  lines: readonly BillLine[],
  { item, count }: BillLine,
): readonly BillLine[] {
  const before = lines.find((line) => line.item.code === item.code);
  if (!before) return [...lines, { item, count }];
  const sum = Math.min(before.count + count, mostCount);
  return lines.map((line) => (line === before ? { item, count: sum } : line));
}

/** Puts another count into a line, by the code of its item. */
export const setCount = (
  lines: readonly BillLine[],
  code: string,
  count: number,
): readonly BillLine[] =>
  lines.map((line) => (line.item.code === code ? { ...line, count } : line));

/** Takes a line out. */
export const removeLine = (lines: readonly BillLine[], code: string): readonly BillLine[] =>
  lines.filter(({ item }) => item.code !== code);
