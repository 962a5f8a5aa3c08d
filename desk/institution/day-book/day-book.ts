import { civilDay } from '../../kit/civil-time';
import { stored, type OpenStore } from '../../kit/stored';

/**
 * A settlement or a refund as this desk made it: numbers and amounts, never a name or what was bought. psn_no is the
 * interface's own number of a person; the statement of the day asks for it.
 */
export interface DayEntry {
  readonly settlementId: string;
  /** The settlement that this one gives back, or null. */
  readonly refundOf: string | null;
  readonly visitId: string;
  readonly personNumber: string;
  /** insutype */
  readonly insuranceType: string;
  /** insuplc_admdvs */
  readonly insuredRegion: string;
  /** clr_type */
  readonly clearingType: string;
  readonly atMs: number;
  readonly totalFen: number;
  readonly fundFen: number;
  readonly accountFen: number;
  readonly cashFen: number;
  /** Where it was made: at the counter, at the pharmacy's till, or by the person alone. */
  readonly madeAt: 'counter' | 'pharmacy' | 'self-service';
}

/** What this desk settled, by institution and day. */
export interface DayBook {
  add(entry: DayEntry): void;
  /** In the order of time. */
  of(day: string): readonly DayEntry[];
}

interface Days {
  readonly [day: string]: readonly DayEntry[];
}

/** A day that was not reconciled after a week is the finance office's business. */
const keptDays = 7;

const isDays = (found: unknown): found is Days =>
  typeof found === 'object' && found !== null && Object.values(found).every(Array.isArray);

/**
 * The book in the browser's lasting store: it must outlive the tab, and some hundred small lines a day need no
 * database. Several tabs write to it, so it is read afresh for every line.
 */
export function createDayBook(open: OpenStore, institutionCode: string): DayBook {
  const book = stored({ open, key: `yima.desk.day-book.${institutionCode}`, accept: isDays });
  const days = (): Days => book.read() ?? {};
  return {
    add(entry) {
      const day = civilDay(entry.atMs);
      const all = days();
      const lines = [...(all[day] ?? []), entry];
      const newest = Object.keys({ ...all, [day]: lines })
        .sort()
        .slice(-keptDays);
      const next: Days = { ...all, [day]: lines };
      book.write(Object.fromEntries(newest.map((name) => [name, next[name] ?? []])));
    },
    of: (day) => days()[day] ?? [],
  };
}

/** Which settlements of a list were not given back. */
export function standing(entries: readonly DayEntry[]): readonly DayEntry[] {
  const refunded = new Set(entries.map(({ refundOf }) => refundOf));
  return entries.filter(
    ({ refundOf, settlementId }) => refundOf === null && !refunded.has(settlementId),
  );
}
