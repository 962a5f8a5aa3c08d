import { may, must, nothing, one, tableOf } from './field';

/** 2205 门诊费用明细信息撤销 */
export const fields2205 = tableOf({
  infno: '2205',
  name: '门诊费用明细信息撤销',
  input: {
    data: one({
      mdtrt_id: must.text(30, '就诊ID'),
      chrg_bchno: must.text(30, '收费批次号'),
      psn_no: must.text(30, '人员编号'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  },
  output: nothing,
});
