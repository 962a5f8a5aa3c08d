import { may, must, nodes, one, tableOf } from './field';

/** 2503 人员慢特病备案 */
export const fields2503 = tableOf({
  infno: '2503',
  name: '人员慢特病备案',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
      insutype: must.code(6, '险种类型', 'insutype'),
      opsp_dise_code: must.text(30, '门慢门特病种目录代码'),
      opsp_dise_name: must.text(300, '门慢门特病种名称'),
      tel: may.text(50, '联系电话'),
      addr: may.text(200, '联系地址'),
      insu_optins: must.text(6, '参保机构医保区划'),
      ide_fixmedins_no: must.text(30, '鉴定定点医药机构编号'),
      ide_fixmedins_name: must.text(200, '鉴定定点医药机构名称'),
      hosp_ide_date: must.date('医院鉴定日期'),
      diag_dr_codg: must.text(30, '诊断医师编码'),
      diag_dr_name: must.text(50, '诊断医师姓名'),
      begndate: must.date('开始日期'),
      enddate: may.date('结束日期'),
      exp_content: may.json(4000, '手术时间'),
      trt_dcla_detl_sn: may.text(30, '待遇申报明细流水号'),
      selfdef_splm_flag: may.text(3, '自定义补充标志'),
      memo: may.text(500, '备注'),
    }),
  },
  output: nodes({
    result: one({
      trt_dcla_detl_sn: must.text(30, '待遇申报明细流水号'),
      exp_content: may.json(4000, '扩展字段'),
    }),
  }),
});
