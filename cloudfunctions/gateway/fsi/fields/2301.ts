import { any, may, must, nodes, some, tableOf } from './field';
import { hospitalRow, splitRow } from './shared-rows';

/** 2301 住院费用明细上传 */
export const fields2301 = tableOf({
  infno: '2301',
  name: '住院费用明细上传',
  input: {
    feedetail: some({
      ...hospitalRow,
      init_feedetl_sn: may.text(30, '原费用流水号'),
      drord_no: may.text(30, '医嘱号'),
      med_type: must.code(6, '医疗类别', 'med_type'),
      hosp_appr_flag: may.code(3, '医院审批标志', 'hosp_appr_flag'),
      memo: may.text(500, '备注'),
      comb_no: may.text(3, '组套编号'),
    }),
  },
  output: nodes({
    result: any({
      feedetl_sn: may.text(30, '费用明细流水号'),
      ...splitRow,
      lmt_used_flag: must.code(3, '限制使用标志', 'lmt_used_flag'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  }),
});
