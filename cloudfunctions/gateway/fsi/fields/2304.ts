import { any, may, must, nodes, one, tableOf } from './field';
import { fundRow, settlementRow, stayBill } from './shared-rows';

/** 2304 住院结算 */
export const fields2304 = tableOf({
  infno: '2304',
  name: '住院结算',
  input: {
    data: one({
      ...stayBill,
      acct_used_flag: must.code(1, '个人账户使用标志', 'acct_used_flag'),
      invono: may.text(20, '发票号'),
    }),
  },
  output: nodes({
    setlinfo: one({
      ...settlementRow,
      setl_id: must.text(30, '结算ID'),
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      setl_time: may.time('结算时间'),
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
      psn_part_amt: may.number(16, 2, '个人负担总金额'),
      hifdm_pay: may.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
  }),
});
