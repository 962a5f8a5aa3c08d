import { any, ifCard, may, must, nodes, one, tableOf, unlessIdNumber } from './field';

/** 1101 人员信息获取 */
export const fields1101 = tableOf({
  infno: '1101',
  name: '人员信息获取',
  input: {
    data: one({
      mdtrt_cert_type: must.code(3, '就诊凭证类型', 'mdtrt_cert_type'),
      mdtrt_cert_no: must.text(50, '就诊凭证编号'),
      card_sn: ifCard.text(32, '卡识别码'),
      begntime: may.time('开始时间'),
      psn_cert_type: unlessIdNumber.code(6, '人员证件类型', 'psn_cert_type'),
      certno: unlessIdNumber.text(50, '证件号码'),
      psn_name: unlessIdNumber.text(50, '人员姓名'),
    }),
  },
  output: nodes({
    baseinfo: one({
      psn_no: must.text(30, '人员编号'),
      psn_cert_type: must.code(6, '人员证件类型', 'psn_cert_type'),
      certno: must.text(50, '证件号码'),
      psn_name: must.text(50, '人员姓名'),
      gend: must.code(6, '性别', 'gend'),
      naty: may.code(3, '民族', 'naty'),
      brdy: may.date('出生日期'),
      age: must.number(4, 1, '年龄'),
      exp_content: may.json(4000, '字段扩展'),
    }),
    insuinfo: any({
      balc: must.number(16, 2, '余额'),
      insutype: must.code(6, '险种类型', 'insutype'),
      psn_type: must.code(6, '人员类别', 'psn_type'),
      psn_insu_stas: may.code(6, '人员参保状态', 'psn_insu_stas'),
      psn_insu_date: may.date('个人参保日期'),
      paus_insu_date: may.date('暂停参保日期'),
      cvlserv_flag: must.code(3, '公务员标志', 'cvlserv_flag'),
      insuplc_admdvs: must.text(6, '参保地医保区划'),
      emp_name: may.text(200, '单位名称'),
    }),
    idetinfo: any({
      psn_idet_type: must.code(3, '人员身份类别', 'psn_idet_type'),
      psn_type_lv: may.text(3, '人员类别等级'),
      memo: may.text(500, '备注'),
      begntime: must.time('开始时间'),
      endtime: may.time('结束时间'),
    }),
  }),
});
