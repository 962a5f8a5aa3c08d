import { any, may, nodes, one, tableOf } from './field';
import { fundRow, settlementRow, stayBill } from './shared-rows';

/** 2303 住院预结算 */
export const fields2303 = tableOf({
  infno: '2303',
  name: '住院预结算',
  input: {
    data: one({
      ...stayBill,
      acct_used_flag: may.code(1, '个人账户使用标志', 'acct_used_flag'),
    }),
  },
  output: nodes({
    setlinfo: one({
      ...settlementRow,
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      setl_time: may.time('结算时间'),
      psn_part_amt: may.number(16, 2, '个人负担总金额'),
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
      hifdm_pay: may.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
  }),
});
