import { any, may, must, nodes, one, spared, tableOf } from './field';
import { fundRow, outpatientBill, settlementRow } from './shared-rows';

/** 2206 门诊预结算 */
export const fields2206 = tableOf({
  infno: '2206',
  name: '门诊预结算',
  input: {
    data: one({
      ...outpatientBill,
      psn_type: spared.code(3, '人员类别', 'psn_type'),
      psn_name: spared.text(20, '人员姓名'),
    }),
  },
  output: nodes({
    setlinfo: one({
      ...settlementRow,
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      setl_time: may.time('结算时间'),
      psn_part_amt: must.number(16, 2, '个人负担总金额'),
      hosp_part_amt: must.number(16, 2, '医院负担金额'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
  }),
});
