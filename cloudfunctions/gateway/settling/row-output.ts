import { noPriceLimit } from '@core/domain/policy';
import type { Fee } from '@core/ports/store/fees';

const flag = (is: boolean): '0' | '1' => (is ? '1' : '0');

/** What a row tells beside its money, which only its item of the catalogue knows. */
export interface ItemFlags {
  readonly isBasic: boolean;
  readonly isNegotiated: boolean;
  readonly isLimited: boolean;
}

const noFlags: ItemFlags = { isBasic: false, isNegotiated: false, isLimited: false };

/** A row as 2204, 2301 and the pharmacy's transactions give it back, split. */
export const rowOutput = ({ row, split, ...fee }: Fee, flags: ItemFlags | null) => {
  const { isBasic, isNegotiated, isLimited } = flags ?? noFlags;
  return {
    feedetl_sn: fee.rowNumber,
    det_item_fee_sumamt: row.totalFen,
    cnt: row.count,
    pric: row.price,
    pric_uplmt_amt: fee.priceLimit ?? noPriceLimit,
    selfpay_prop: fee.selfPayRatio,
    fulamt_ownpay_amt: split.fullSelfPayFen,
    overlmt_amt: split.overLimitFen,
    preselfpay_amt: split.copayFen,
    inscp_scp_amt: split.inScopeFen,
    chrgitm_lv: fee.grade,
    med_chrgitm_type: fee.chargeType,
    bas_medn_flag: flag(isBasic),
    hi_nego_drug_flag: flag(isNegotiated),
    chld_medc_flag: '0',
    list_sp_item_flag: '0',
    lmt_used_flag: flag(isLimited),
    drt_reim_flag: '0',
    memo: flags ? null : '未对应医保目录，按自费处理',
  };
};
