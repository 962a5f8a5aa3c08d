/** What the catalogue says of one item (drug, service, material), as far as money depends on it. */
export interface CatalogueEntry {
  /** med_list_codg */
  readonly code: string;
  /** chrgitm_lv: 01 甲类, 02 乙类, 03 丙类. */
  readonly grade: '01' | '02' | '03';
  /** selfpay_prop, in ten-thousandths: what the person pays before any rule of the fund. */
  readonly selfPayRatio: number;
  /** pric_uplmt_amt in millionths of a yuan for one of its unit, or null when there is no limit. */
  readonly priceLimit: number | null;
  /** lmt_used_flag: paid only when the hospital has approved the use. */
  readonly isLimited: boolean;
}

/** A fee row, as the institution uploads it. */
export interface FeeRow {
  /** feedetl_sn */
  readonly rowNumber: string;
  /** det_item_fee_sumamt, in fen. */
  readonly totalFen: number;
  /** cnt, in ten-thousandths. */
  readonly count: number;
  /** pric, in millionths of a yuan. */
  readonly price: number;
  /** hosp_appr_flag: 0 no approval needed, 1 approved, 2 not approved. */
  readonly approval: '0' | '1' | '2';
}

/** selfpay_prop of what the catalogue does not have, in ten-thousandths. */
export const unmappedSelfPayRatio = 10_000;

/** pric_uplmt_amt of what has no limit, in millionths of a yuan: 999999 at the door. */
export const noPriceLimit = 999_999_000_000;
