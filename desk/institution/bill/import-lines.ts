import type { PriceItem } from '../price-list';
import { addLine, readCount, type BillLine } from './bill';

/** Why a line of a list was left out. */
export type BadLineWhy = 'unknown-item' | 'bad-count' | 'no-count';

/** A line that was left out, counted from 1 as editors count. */
export interface BadLine {
  readonly number: number;
  readonly why: BadLineWhy;
  /** The first column, to be found again. */
  readonly said: string;
}

/** What a list came to. */
export interface Imported {
  readonly lines: readonly BillLine[];
  readonly bad: readonly BadLine[];
}

/** Spreadsheets put quotation marks around what holds a separator, and double the marks inside. */
function cells(row: string): readonly string[] {
  const found = [...row.matchAll(/("(?:[^"]|"")*"|[^,\t]*)(?:[,\t]|$)/g)];
  return found
    .map(([, cell = '']) => cell.trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell));
}

const itemOf = (items: readonly PriceItem[], said: string): PriceItem | null =>
  items.find(({ code, name }) => code.toLowerCase() === said.toLowerCase() || name === said) ??
  null;

/** A first row that holds no number in its second column is a heading. */
const isHeading = (columns: readonly string[], items: readonly PriceItem[]): boolean =>
  !/\d/.test(columns[1] ?? '') && itemOf(items, columns[0] ?? '') === null;

/**
 * Reads a list of fees: one a line, the institution's code or the name, then the count, apart by comma or tab. What
 * cannot be read is named and left out; what can is taken. An empty line is none.
 */
export function importLines(text: string, items: readonly PriceItem[]): Imported {
  let lines: readonly BillLine[] = [];
  const bad: BadLine[] = [];
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const firstRow = rows.findIndex((row) => row.trim() !== '');
  for (const [at, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const columns = cells(row.replaceAll('，', ','));
    if (at === firstRow && isHeading(columns, items)) continue;
    const [said = '', counted = ''] = columns;
    const item = itemOf(items, said);
    const count = readCount(counted);
    if (item !== null && count !== null) lines = addLine(lines, { item, count });
    else {
      const why = item === null ? 'unknown-item' : counted === '' ? 'no-count' : 'bad-count';
      bad.push({ number: at + 1, why, said });
    }
  }
  return { lines, bad };
}
