import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fenOf, yuanText } from '../../kit/money';
import type { DayEntry } from '../day-book/day-book';

/** The settlements that one total of the day is made of: 3201 asks by insurance and kind. */
export interface StatementGroup {
  /** insutype */
  readonly insuranceType: string;
  /** clr_type */
  readonly clearingType: string;
  readonly entries: readonly DayEntry[];
}

/** What lines come to, refunds with their minus. */
export interface Sums {
  readonly count: number;
  readonly totalFen: number;
  readonly fundFen: number;
  readonly accountFen: number;
  readonly cashFen: number;
}

/** Adds lines up. */
export const sumsOf = (entries: readonly DayEntry[]): Sums => ({
  count: entries.length,
  totalFen: entries.reduce((sum, one) => sum + one.totalFen, 0),
  fundFen: entries.reduce((sum, one) => sum + one.fundFen, 0),
  accountFen: entries.reduce((sum, one) => sum + one.accountFen, 0),
  cashFen: entries.reduce((sum, one) => sum + one.cashFen, 0),
});

/** The lines of a day by what 3201 asks for. */
export function groupsOf(entries: readonly DayEntry[]): readonly StatementGroup[] {
  const groups = new Map<string, StatementGroup>();
  for (const entry of entries) {
    const { insuranceType, clearingType } = entry;
    const key = `${insuranceType} ${clearingType}`;
    const before = groups.get(key)?.entries ?? [];
    groups.set(key, { insuranceType, clearingType, entries: [...before, entry] });
  }
  return [...groups.values()];
}

/** The name of the text inside of the zip. */
const textName = 'statement.txt';

/** The desk's own lines as 9101 carries them: UTF-8, tabs, zipped; a refund beside what it gave back. */
export function statementFile(entries: readonly DayEntry[]): Uint8Array {
  const rows = entries.map((one) =>
    [
      one.settlementId,
      one.visitId,
      one.personNumber,
      yuanText(one.totalFen),
      yuanText(one.fundFen),
      yuanText(one.accountFen),
      one.refundOf === null ? '0' : '1',
    ].join('\t'),
  );
  return zipSync({ [textName]: strToU8(rows.join('\n')) });
}

/** A line of the answer of 3202: one that the two sides do not have alike. */
export interface Difference {
  readonly personNumber: string;
  readonly visitId: string;
  readonly settlementId: string;
  readonly isRefund: boolean;
  /** What the centre says about it. */
  readonly memo: string;
  /** The centre's amounts in fen; null where it has none. */
  readonly totalFen: number | null;
  readonly fundFen: number | null;
  readonly accountFen: number | null;
}

/** stmt_rslt 0: 平 */
export const isLevel = (result: string): boolean => result.trim() === '0';

function differenceOf(row: string): Difference | null {
  const [person, visit, settlement, , result, refund, memo, total, fund, account] = row.split('\t');
  if (!person || result === undefined || isLevel(result)) return null;
  return {
    personNumber: person,
    visitId: visit ?? '',
    settlementId: settlement ?? '',
    isRefund: refund === '1',
    memo: memo ?? '',
    totalFen: fenOf(total),
    fundFen: fenOf(fund),
    accountFen: fenOf(account),
  };
}

/** Reads the file of 3202; null when it is no zip of text. */
export function readDifferences(file: Uint8Array): readonly Difference[] | null {
  try {
    return Object.values(unzipSync(file))
      .flatMap((text) => strFromU8(text).split(/\r?\n/))
      .map(differenceOf)
      .filter((one): one is Difference => one !== null);
  } catch {
    return null;
  }
}
