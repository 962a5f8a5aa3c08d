import type { Accumulations } from './accumulation';
import type { RowSplit } from './split';

/** A personal account that may pay. */
export interface Purse {
  readonly balanceFen: number;
  /** The most that it is to pay for this bill, or null. */
  readonly ceilingFen: number | null;
}

/** acct_used_flag with the accounts it needs; `own` is null where the insurance gives none. */
export type AccountUse =
  | { readonly flag: '0' }
  | { readonly flag: '1'; readonly own: Purse | null }
  /** A relative's account, after the relative's code was read. @requirement D4 */
  | { readonly flag: '2'; readonly own: Purse | null; readonly relative: Purse };

/** Everything that the split of a bill depends on. */
export interface BillFacts {
  /** insuplc_admdvs: the rules are those of the place of insurance, wherever the care was given. */
  readonly insuredRegion: string;
  /** insutype */
  readonly insuranceType: string;
  /** psn_type */
  readonly personType: string;
  /** Full years on the day of the settlement. */
  readonly age: number;
  /** med_type */
  readonly medType: string;
  /** hosp_lv */
  readonly hospitalLevel: string;
  /** Of a pharmacy: does every drug have a prescription (rxno)? Without one the fund pays nothing there. */
  readonly isPrescribed: boolean;
  /** Of 门诊慢特病: is the disease on file (2503) for this person and day? */
  readonly isChronicFiled: boolean;
  readonly rows: readonly RowSplit[];
  /** hosp_part_amt: what the institution itself takes over of the person's part, in fen. */
  readonly hospitalFen: number;
  readonly account: AccountUse;
  /** The year's accumulations before this bill. */
  readonly before: Accumulations;
  /** The year of this settlement, as `accumulationYear` tells it. */
  readonly year: number;
}
