import type { FeeRow, RowSplit } from '../../domain/policy';

/** A row of a bill as it was uploaded, and what the catalogue made of it then. */
export interface Fee {
  readonly visitId: string;
  /** feedetl_sn: unique within its visit. */
  readonly rowNumber: string;
  /** chrg_bchno */
  readonly batchNumber: string;
  /** init_feedetl_sn: the earlier row that this one takes (part of) back, or null. */
  readonly takesBackRow: string | null;
  readonly occurredAtMs: number;
  /** med_list_codg, and the institution's own medins_list_codg. */
  readonly itemCode: string;
  readonly ownItemCode: string;
  readonly itemName: string;
  readonly row: FeeRow;
  readonly split: RowSplit;
  /** chrgitm_lv, selfpay_prop (ten-thousandths), pric_uplmt_amt (millionths or null), med_chrgitm_type, list_type. */
  readonly grade: '01' | '02' | '03';
  readonly selfPayRatio: number;
  readonly priceLimit: number | null;
  readonly chargeType: string;
  readonly listType: string;
  /** rxno: a prescription is named. */
  readonly isPrescribed: boolean;
  /** Other fields by the interface's names. */
  readonly told: Readonly<Record<string, string>>;
}

/** A fee, and the settlement that has taken it, or null. */
export interface StoredFee extends Fee {
  readonly settlementId: string | null;
}

/** Fee rows of visits. Who changes them holds the visit's person. @requirement E3 */
export interface Fees {
  /** All of them or, when the visit has one of these numbers already or two rows share one, none: `known`. */
  add(fees: readonly Fee[]): Promise<'added' | 'known'>;
  /** Every row of a visit by batch and order of upload. */
  ofVisit(visitId: string): Promise<readonly StoredFee[]>;
  /** Rows of a batch (null: of all) that no settlement holds. */
  unsettled(visitId: string, batchNumber: string | null): Promise<readonly StoredFee[]>;
  /** Takes unsettled rows of a batch (null: of all) away; gives how many there were. */
  remove(visitId: string, batchNumber: string | null): Promise<number>;
  /** Ties rows to a settlement; gives how many were free and are tied now. */
  take(visitId: string, rowNumbers: readonly string[], settlementId: string): Promise<number>;
  /** Sets the rows of a settlement free. */
  release(visitId: string, settlementId: string): Promise<void>;
  /** Rows on 门诊慢特病 visits (med_type 14) of a person between two moments, the newest first. */
  chronicOf(
    personId: string,
    span: { readonly fromMs: number; readonly untilMs: number },
    most: number,
  ): Promise<readonly (StoredFee & { readonly institutionCode: string })[]>;
}
