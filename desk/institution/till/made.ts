import type { SettlementFound } from '../../kit/fsi/transactions';
import type { DayEntry } from '../day-book/day-book';
import { splitOf } from '../split/split';
import type { Made, ReadyBill } from './till.state';

/** clr_type of an ordinary outpatient visit and of a purchase at a pharmacy. */
const usualClearing: Readonly<Record<DayEntry['madeAt'], string>> = {
  counter: '11',
  'self-service': '11',
  pharmacy: '41',
};

/** A settlement as it came back; null when it cannot be read. */
export function madeOf(found: SettlementFound, atMs: number): Made | null {
  const split = splitOf(found);
  const { setl_id: settlementId, mdtrt_id: visitId } = found.setlinfo;
  return split && settlementId ? { settlementId, visitId, atMs, split } : null;
}

interface EntryFacts {
  readonly bill: Pick<ReadyBill, 'person' | 'insurance'>;
  readonly made: Made;
  readonly refundOf: string | null;
  readonly madeAt: DayEntry['madeAt'];
}

/** A settlement as a line of the day book. */
export const dayEntryOf = (
  { setlinfo }: SettlementFound,
  { bill, made, refundOf, madeAt }: EntryFacts,
): DayEntry => ({
  settlementId: made.settlementId,
  refundOf,
  visitId: made.visitId,
  personNumber: bill.person.number,
  insuranceType: bill.insurance.type,
  insuredRegion: bill.insurance.region,
  clearingType: setlinfo.clr_type ?? usualClearing[madeAt],
  atMs: made.atMs,
  totalFen: made.split.totalFen,
  fundFen: made.split.fundFen,
  accountFen: made.split.accountFen,
  cashFen: made.split.cashFen,
  madeAt,
});
