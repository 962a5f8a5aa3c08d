import type { FsiProblem } from '../../kit/fsi/client';
import type { Doubt, UnsureSettlement } from '../../kit/fsi/settle-surely';
import type { NotACode } from '../../kit/printed-code';
import type { BillLine } from '../bill/bill';
import type { BadLine } from '../bill/import-lines';
import type { Insurance, Person, Relative } from '../person/person';
import type { SplitView } from '../split/split';
import { departments, diagnoses, type Department, type Diagnosis } from './departments';

/** acct_used_flag: 0 no account, 1 the person's own, 2 a relative's as well. */
export type AccountUse = '0' | '1' | '2';

/** A visit as the gateway knows it. */
export interface Visit {
  /** mdtrt_id */
  readonly id: string;
  /** ipt_otp_no */
  readonly outpatientNumber: string;
  /** chrg_bchno */
  readonly batchNumber: string;
  /** The lines that the gateway has; it must have the whole batch. */
  readonly uploaded: readonly BillLine[] | null;
  /** The diagnosis that the gateway has. */
  readonly described: string | null;
}

/** What has been gathered of one person's bill. */
export interface Bill {
  readonly person: Person | null;
  /** insutype, of one of the person's. */
  readonly insuranceType: string | null;
  readonly department: Department;
  readonly diagnosis: Diagnosis;
  readonly visit: Visit | null;
  readonly lines: readonly BillLine[];
  /** rxno of a prescription that a pharmacy fills; empty where there is none. */
  readonly prescription: string;
  readonly account: AccountUse;
  readonly relative: Relative | null;
}

/** A settlement or refund that was made. */
export interface Made {
  readonly settlementId: string;
  readonly visitId: string;
  readonly atMs: number;
  readonly split: SplitView;
}

/** How far a bill is. */
export type Stage =
  | { readonly kind: 'open' }
  | { readonly kind: 'quoted'; readonly split: SplitView }
  | { readonly kind: 'settled'; readonly made: Made }
  | { readonly kind: 'refunded'; readonly made: Made; readonly refund: Made }
  /** Left for the self-service machine. */
  | { readonly kind: 'left'; readonly totalFen: number };

/** What the desk is waiting for. */
export type Busy =
  | 'reading'
  | 'reading-relative'
  | 'registering'
  | 'cancelling'
  | 'quoting'
  | 'settling'
  | 'refunding'
  | 'reversing'
  | 'leaving';

/** What stands in the way. */
export type Trouble =
  | { readonly kind: 'not-a-code'; readonly why: NotACode }
  | { readonly kind: 'still-open' }
  | { readonly kind: 'fsi'; readonly during: Busy; readonly problem: FsiProblem }
  | { readonly kind: 'unsure'; readonly unsure: UnsureSettlement }
  | { readonly kind: 'unreadable'; readonly during: Busy }
  | { readonly kind: 'no-insurance' }
  | { readonly kind: 'bad-lines'; readonly taken: number; readonly bad: readonly BadLine[] };

/** A question that must be answered before anything else. */
export type Question = 'refund' | 'cancel-registration' | 'drop-bill';

/** A counter with its bill. */
export interface Till {
  readonly bill: Bill;
  readonly stage: Stage;
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
  readonly question: Question | null;
  /** The next code is a relative's. */
  readonly awaitsRelative: boolean;
  /** A settlement that nobody knows the end of; no other bill until it is known. */
  readonly doubt: Doubt | null;
}

/** A counter that waits for the next person; the place of work stays. */
export const emptyTill = (before?: Bill): Till => ({
  bill: {
    person: null,
    insuranceType: null,
    department: before?.department ?? departments[0],
    diagnosis: before?.diagnosis ?? diagnoses[0],
    visit: null,
    lines: [],
    prescription: '',
    account: '1',
    relative: null,
  },
  stage: { kind: 'open' },
  busy: null,
  trouble: null,
  question: null,
  awaitsRelative: false,
  doubt: null,
});

/** The chosen insurance. */
export const insuranceOf = ({ person, insuranceType }: Bill): Insurance | null =>
  person?.insurances.find(({ type }) => type === insuranceType) ?? null;

/** A bill that can be sent: somebody is there, insured, with something to pay for. */
export interface ReadyBill extends Bill {
  readonly person: Person;
  readonly insurance: Insurance;
}

/** The bill when it can be sent, else null. */
export function readyBill(bill: Bill): ReadyBill | null {
  const { person, lines } = bill;
  const insurance = insuranceOf(bill);
  return person && insurance && lines.length > 0 ? { ...bill, person, insurance } : null;
}

/** Whether the bill has been closed, one way or the other. */
export const isClosed = ({ stage }: Till): boolean =>
  stage.kind === 'settled' || stage.kind === 'refunded' || stage.kind === 'left';
