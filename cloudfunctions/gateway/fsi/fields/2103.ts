import { any, may, must, nodes, one, tableOf } from './field';
import { fundRow, refundInput, refundRow } from './shared-rows';

/** 2103 药店结算撤销 */
export const fields2103 = tableOf({
  infno: '2103',
  name: '药店结算撤销',
  input: {
    data: one(refundInput),
  },
  output: nodes({
    setlinfo: one({
      ...refundRow,
      setl_id: must.text(30, '结算ID'),
      setl_time: must.time('结算时间'),
      psn_part_amt: may.number(16, 2, '个人负担总金额'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
  }),
});
