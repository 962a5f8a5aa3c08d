import { any, may, must, nodes, one, tableOf } from './field';
import { fundRow, outpatientBill, settlementRow } from './shared-rows';

/** 2207 门诊结算 */
export const fields2207 = tableOf({
  infno: '2207',
  name: '门诊结算',
  input: {
    data: one({
      ...outpatientBill,
      invono: may.text(20, '发票号'),
      fulamt_ownpay_amt: must.number(16, 2, '全自费金额'),
      overlmt_selfpay: must.number(16, 2, '超限价金额'),
      preselfpay_amt: must.number(16, 2, '先行自付金额'),
      inscp_scp_amt: must.number(16, 2, '符合政策范围金额'),
    }),
  },
  output: nodes({
    setlinfo: one({
      ...settlementRow,
      setl_id: must.text(30, '结算ID'),
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      setl_time: must.time('结算时间'),
      psn_part_amt: must.number(16, 2, '个人负担总金额'),
      hosp_part_amt: must.number(16, 2, '医院负担金额'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
  }),
});
