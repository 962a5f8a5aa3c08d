import type {
  InpatientState,
  OutpatientState,
  PharmacyState,
  VisitKind,
  VisitState,
} from './visit';

/** What can be done to a visit. */
export type VisitAct =
  | 'register' // 2201
  | 'admit' // 2401
  | 'describe' // 2203, 2203A
  | 'uploadFees' // 2204, 2301
  | 'withdrawFees' // 2205
  | 'preSettle' // 2206, 2206A, 2303; of a pharmacy (2101) there is no visit yet
  | 'discharge' // 2402
  | 'settle' // 2102, 2207, 2207A, 2304
  | 'refund' // 2103, 2208, 2305, and 2601 of a settlement
  | 'cancel'; // 2202, and 2601 of 2401

/** Are there any, or is there none? */
export type HowMany = 'some' | 'none';

/** One row: from a state (null: there is no visit yet) by an act to a state, if the act leaves this behind. */
export interface VisitStep {
  readonly kind: VisitKind;
  readonly from: VisitState | null;
  readonly act: VisitAct;
  readonly to: VisitState;
  /** What must be there after the act; not said: does not matter. */
  readonly leaving?: {
    readonly unsettledRows?: HowMany;
    readonly liveSettlements?: HowMany;
  };
}

type Row<S> = readonly [from: S | null, act: VisitAct, to: S, leaving?: VisitStep['leaving']];

const stepsOf =
  <S extends VisitState>(kind: VisitKind) =>
  (rows: readonly Row<S>[]): readonly VisitStep[] =>
    rows.map(([from, act, to, leaving]) => ({
      ...{ kind, from, act, to },
      ...(leaving ? { leaving } : {}),
    }));

const rowsWait = { unsettledRows: 'some' } as const;
const noRowWaits = { unsettledRows: 'none' } as const;
const noneLive = { liveSettlements: 'none' } as const;
const someLive = { liveSettlements: 'some' } as const;

const outpatient = stepsOf<OutpatientState>('outpatient')([
  [null, 'register', 'registered'],
  ['registered', 'describe', 'registered'],
  ['registered', 'uploadFees', 'feesUploaded'],
  ['registered', 'cancel', 'cancelled'],
  ['feesUploaded', 'describe', 'feesUploaded'],
  ['feesUploaded', 'uploadFees', 'feesUploaded'],
  ['feesUploaded', 'withdrawFees', 'feesUploaded', rowsWait],
  ['feesUploaded', 'withdrawFees', 'registered', { ...noRowWaits, ...noneLive }],
  ['feesUploaded', 'withdrawFees', 'settled', { ...noRowWaits, ...someLive }],
  ['feesUploaded', 'preSettle', 'feesUploaded'],
  ['feesUploaded', 'settle', 'settled', noRowWaits],
  ['feesUploaded', 'settle', 'feesUploaded', rowsWait],
  ['feesUploaded', 'refund', 'feesUploaded', someLive],
  ['feesUploaded', 'refund', 'refunded', noneLive],
  ['feesUploaded', 'cancel', 'cancelled', noneLive],
  // A visit may have several batches, each with a settlement of its own.
  ['settled', 'uploadFees', 'feesUploaded'],
  ['settled', 'refund', 'feesUploaded', someLive],
  ['settled', 'refund', 'refunded', noneLive],
  ['refunded', 'uploadFees', 'feesUploaded'],
  ['refunded', 'withdrawFees', 'feesUploaded', rowsWait],
  ['refunded', 'withdrawFees', 'registered', noRowWaits],
  ['refunded', 'preSettle', 'refunded'],
  ['refunded', 'settle', 'settled', noRowWaits],
  ['refunded', 'settle', 'feesUploaded', rowsWait],
  ['refunded', 'cancel', 'cancelled'],
]);

const pharmacy = stepsOf<PharmacyState>('pharmacy')([
  [null, 'settle', 'settled'],
  ['settled', 'refund', 'refunded'],
]);

const inpatient = stepsOf<InpatientState>('inpatient')([
  [null, 'admit', 'admitted'],
  ['admitted', 'uploadFees', 'admitted'],
  ['admitted', 'preSettle', 'admitted'],
  ['admitted', 'discharge', 'discharged'],
  ['admitted', 'cancel', 'cancelled'],
  ['discharged', 'uploadFees', 'discharged'],
  ['discharged', 'preSettle', 'discharged'],
  ['discharged', 'settle', 'settled'],
  ['discharged', 'cancel', 'cancelled'],
  // Given back, the stay is unsettled again: the person is back in 出院结算期间.
  ['settled', 'refund', 'discharged'],
]);

/** Every way a visit can go; what is not here cannot be done. @requirement D10 E1 E3 E5 E7 */
export const visitSteps: readonly VisitStep[] = [...outpatient, ...pharmacy, ...inpatient];
