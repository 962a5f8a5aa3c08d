import type { Settled, Split } from '../../domain/policy';
import type { Fee } from './fees';

/** A settlement, or the giving back of one, as it was made: the record that receipts and refunds are drawn from. */
export interface Settlement {
  /** setl_id: at most 30 digits; a refund has its own. */
  readonly settlementId: string;
  /** The settlement that this one gives back, or null. At most one ever does. */
  readonly refundOf: string | null;
  readonly visitId: string;
  readonly personId: string;
  readonly institutionCode: string;
  /** medins_setl_id: the msgid it was asked for with. */
  readonly messageNumber: string;
  readonly operatorId: string;
  /** chrg_bchno; empty for a pharmacy and a stay. */
  readonly batchNumber: string;
  readonly medType: string;
  /** clr_type */
  readonly clearingType: string;
  readonly certType: string;
  readonly insuranceType: string;
  readonly personType: string;
  /** Full years on that day, or null. */
  readonly age: number | null;
  readonly hospitalLevel: string;
  /** admdvs of the pool whose funds paid: clr_optins. */
  readonly poolCode: string;
  /** Whose account paid with acct_used_flag 2, or null. */
  readonly relativeId: string | null;
  readonly settledAtMs: number;
  /** invono, or null. */
  readonly invoiceNumber: string | null;
  readonly split: Split;
  readonly added: Settled['added'];
  /** The first fund's cap before this bill, in fen; null: no cap, or no fund. */
  readonly capLeftFen: number | null;
  /** balc: the person's own account afterwards, in fen; null where there is none. */
  readonly balanceFen: number | null;
  /** The bill; of a refund empty, for it is the bill of its settlement. */
  readonly fees: readonly Fee[];
}

/** A settlement, and the refund that gave it back, or null. */
export interface StoredSettlement extends Settlement {
  readonly refundedBy: string | null;
}

/** Which settlements are reconciled: by institution and the moment of settlement. */
export interface StatementQuery {
  readonly institutionCode: string;
  /** insutype, or null for any. */
  readonly insuranceType: string | null;
  /** clr_type, or null for any. */
  readonly clearingType: string | null;
  readonly fromMs: number;
  /** Not included. */
  readonly untilMs: number;
}

/** A line of a statement. */
export type StatementLine = Pick<
  Settlement,
  'settlementId' | 'visitId' | 'personId' | 'refundOf' | 'messageNumber' | 'settledAtMs'
> &
  Pick<Split, 'totalFen' | 'fundFen' | 'accountFen' | 'cashFen'>;

/** Settlements and refunds, which are added and never changed. @requirement E3 E7 */
export interface Settlements {
  /** `refunded` when another refund of the same settlement is there already. */
  keep(settlement: Settlement): Promise<'kept' | 'refunded'>;
  find(settlementId: string): Promise<StoredSettlement | null>;
  /** What was settled under a message of an institution, or null. */
  ofMessage(institutionCode: string, messageNumber: string): Promise<StoredSettlement | null>;
  /** Both directions, in the order of time, at most `most`. */
  lines(query: StatementQuery, most: number): Promise<readonly StatementLine[]>;
  /** A person's own, the newest first. */
  ofPerson(personId: string, beforeMs: number, most: number): Promise<readonly StoredSettlement[]>;
}
