import { any, may, must, nodes, one, some, tableOf } from './field';
import { drugRow, fundRow, purchaseRow, settlementRow, splitRow } from './shared-rows';

/** 2101 药店预结算 */
export const fields2101 = tableOf({
  infno: '2101',
  name: '药店预结算',
  input: {
    druginfo: one(purchaseRow),
    drugdetail: some(drugRow),
  },
  output: nodes({
    setlinfo: one({
      ...settlementRow,
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      setl_time: may.time('结算时间'),
      psn_part_amt: must.number(16, 2, '个人负担总金额'),
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
    detlcutinfo: any({
      feedetl_sn: must.text(30, '费用明细流水号'),
      ...splitRow,
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
    }),
  }),
});
