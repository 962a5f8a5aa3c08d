import { any, may, must, nodes, one, tableOf } from './field';

/** 5202 诊断信息查询 */
export const fields5202 = tableOf({
  infno: '5202',
  name: '诊断信息查询',
  input: {
    data: one({
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
    }),
  },
  output: nodes({
    diseinfo: any({
      diag_info_id: must.text(30, '诊断信息ID'),
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      inout_diag_type: must.text(3, '出入院诊断类别'),
      diag_type: must.code(3, '诊断类别', 'diag_type'),
      maindiag_flag: must.text(3, '主诊断标志'),
      diag_srt_no: must.number(2, 0, '诊断排序号'),
      diag_code: must.text(20, '诊断代码'),
      diag_name: must.text(100, '诊断名称'),
      adm_cond: may.text(500, '入院病情'),
      diag_dept: must.text(50, '诊断科室'),
      dise_dor_no: must.text(30, '诊断医生编码'),
      dise_dor_name: must.text(50, '诊断医生姓名'),
      diag_time: must.time('诊断时间'),
      opter_id: may.text(20, '经办人ID'),
      opter_name: may.text(50, '经办人姓名'),
      opt_time: may.time('经办时间'),
    }),
  }),
});
