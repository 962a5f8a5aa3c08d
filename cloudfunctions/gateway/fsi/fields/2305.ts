import { any, may, must, nodes, one, tableOf } from './field';
import { fundRow, refundInput, refundRow } from './shared-rows';

/** 2305 住院结算撤销 */
export const fields2305 = tableOf({
  infno: '2305',
  name: '住院结算撤销',
  input: {
    data: one(refundInput),
  },
  output: nodes({
    setlinfo: one({
      ...refundRow,
      setl_id: must.text(30, '结算ID'),
      setl_time: must.time('结算时间'),
      psn_part_amt: may.number(16, 2, '个人负担总金额'),
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
      hifdm_pay: may.number(16, 2, '伤残人员医疗保障基金支出'),
      psn_insu_rlts_id: may.text(20, '人员参保关系ID'),
      insu_admdvs: may.text(6, '参保机构行政区划'),
      begndate: may.date('开始日期'),
      enddate: may.date('结算日期'),
      mdtrt_cert_no: may.text(50, '就诊凭证编号'),
      setl_type: may.text(6, '结算类别'),
      crt_dedc: may.number(16, 2, '本次起付线'),
      invono: may.text(20, '发票号'),
      exp_content: may.json(4000, '字段扩展'),
    }),
    setldetail: any(fundRow),
  }),
});
