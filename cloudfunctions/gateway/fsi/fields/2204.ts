import { any, may, must, nodes, some, tableOf } from './field';
import { hospitalRow, splitRow } from './shared-rows';

/** 2204 门诊费用明细信息上传 */
export const fields2204 = tableOf({
  infno: '2204',
  name: '门诊费用明细信息上传',
  input: {
    feedetail: some({
      ...hospitalRow,
      chrg_bchno: must.text(30, '收费批次号'),
      dise_codg: may.text(30, '病种编码'),
      rxno: may.text(30, '处方号'),
      rx_circ_flag: must.text(3, '外购处方标志'),
      sin_dos_dscr: may.text(200, '单次剂量描述'),
      used_frqu_dscr: may.text(200, '使用频次描述'),
      prd_days: may.number(4, 2, '周期天数'),
      medc_way_dscr: may.text(200, '用药途径描述'),
      hosp_appr_flag: must.code(3, '医院审批标志', 'hosp_appr_flag'),
      memo: may.text(1000, '备注'),
      comb_no: may.text(3, '组套编码'),
    }),
  },
  output: nodes({
    result: any({
      feedetl_sn: must.text(30, '费用明细流水号'),
      ...splitRow,
      lmt_used_flag: must.code(3, '限制使用标志', 'lmt_used_flag'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  }),
});
