import { civilDay } from '../../kit/civil-time';
import { stored, type OpenStore } from '../../kit/stored';

/**
 * A bill that was uploaded and waits for its person at the self-service machine. Where a hospital has a system of its
 * own, that system has this list; numbers and a sum are all that is kept here.
 */
export interface WaitingBill {
  readonly personNumber: string;
  readonly visitId: string;
  readonly batchNumber: string;
  readonly insuranceType: string;
  readonly insuredRegion: string;
  readonly department: string;
  readonly lineCount: number;
  readonly totalFen: number;
  readonly atMs: number;
}

/** The bills of today that nobody has paid. */
export interface WaitingBills {
  put(bill: WaitingBill): void;
  of(personNumber: string): readonly WaitingBill[];
  /** Paid at the counter or the machine, or taken back. */
  remove(visitId: string): void;
}

const isList = (found: unknown): found is readonly WaitingBill[] => Array.isArray(found);

/** The list in the browser's lasting store; yesterday's lines are gone with the next one. */
export function createWaitingBills(
  open: OpenStore,
  institutionCode: string,
  now: () => number,
): WaitingBills {
  const list = stored({ open, key: `yima.desk.waiting.${institutionCode}`, accept: isList });
  const ofToday = (): readonly WaitingBill[] => {
    const today = civilDay(now());
    return (list.read() ?? []).filter(({ atMs }) => civilDay(atMs) === today);
  };
  return {
    put: (bill) =>
      list.write([...ofToday().filter(({ visitId }) => visitId !== bill.visitId), bill]),
    of: (personNumber) => ofToday().filter((bill) => bill.personNumber === personNumber),
    remove: (id) => list.write(ofToday().filter(({ visitId }) => visitId !== id)),
  };
}
