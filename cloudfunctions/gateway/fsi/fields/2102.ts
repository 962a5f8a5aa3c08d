import { any, may, must, nested, nodes, one, some, tableOf } from './field';
import { drugRow, fundRow, purchaseRow, settlementRow, splitRow } from './shared-rows';

/** 2102 药店结算 */
export const fields2102 = tableOf({
  infno: '2102',
  name: '药店结算',
  input: {
    druginfo: one({
      ...purchaseRow,
      invono: may.text(20, '发票号'),
    }),
    drugdetail: some({
      ...drugRow,
      durg_trac_info: nested('追溯码节点信息', {
        feedetl_sn: must.text(30, '费用明细流水号'),
        drug_trac_codg: must.text(100, '药品追溯码'),
        trdn_flag: must.text(3, '拆零标志'),
      }),
    }),
  },
  output: nodes({
    setlinfo: one({
      setl_id: must.text(30, '结算ID'),
      ...settlementRow,
      age: must.number(4, 1, '年龄'),
      insutype: must.code(6, '险种类型', 'insutype'),
      setl_time: must.time('结算时间'),
      psn_part_amt: must.number(16, 2, '个人负担总金额'),
      hosp_part_amt: may.number(16, 2, '医院负担金额'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any(fundRow),
    detlcutinfo: any({
      feedetl_sn: must.text(30, '费用明细流水号'),
      ...splitRow,
    }),
  }),
});
