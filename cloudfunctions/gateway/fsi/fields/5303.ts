import { any, may, must, nodes, one, tableOf } from './field';

/** 5303 在院信息查询 */
export const fields5303 = tableOf({
  infno: '5303',
  name: '在院信息查询',
  input: {
    data: one({
      psn_no: may.text(30, '人员编号'),
      begntime: must.time('开始时间'),
      endtime: must.time('结束时间'),
    }),
  },
  output: nodes({
    data: any({
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      psn_cert_type: must.code(6, '人员证件类型', 'psn_cert_type'),
      certno: must.text(50, '证件号码'),
      psn_name: must.text(50, '人员姓名'),
      gend: must.code(6, '性别', 'gend'),
      brdy: may.date('出生日期'),
      age: must.number(4, 1, '年龄'),
      insutype: must.code(6, '险种类型', 'insutype'),
      begndate: must.date('开始日期'),
      med_type: must.code(6, '医疗类别', 'med_type'),
      ipt_otp_no: may.text(30, '住院/门诊号'),
      out_flag: may.code(3, '异地标志', 'out_flag'),
    }),
  }),
});
