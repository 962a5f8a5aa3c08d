import { any, may, must, nodes, one, tableOf } from './field';
import { fundRow, refundInput, refundRow } from './shared-rows';

/** 2208 门诊结算撤销 */
export const fields2208 = tableOf({
  infno: '2208',
  name: '门诊结算撤销',
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
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
      psn_no: may.text(30, '人员编号'),
      psn_name: may.text(50, '人员姓名'),
      psn_cert_type: may.code(6, '人员证件类型', 'psn_cert_type'),
      certno: may.text(50, '证件号码'),
      gend: may.code(6, '性别', 'gend'),
      naty: may.code(3, '民族', 'naty'),
      brdy: may.date('出生日期'),
      age: may.number(4, 1, '年龄'),
      insutype: may.code(6, '险种类型', 'insutype'),
      psn_type: may.code(6, '人员类别', 'psn_type'),
      cvlserv_flag: may.code(3, '公务员标志', 'cvlserv_flag'),
      mdtrt_cert_type: may.code(3, '就诊凭证类型', 'mdtrt_cert_type'),
      med_type: may.code(6, '医疗类别', 'med_type'),
      exp_content: may.json(4000, '字段扩展'),
      clr_type: may.code(6, '清算类别', 'clr_type'),
      clr_way: may.code(6, '清算方式', 'clr_way'),
    }),
    setldetail: any(fundRow),
  }),
});
