import { may, must, nothing, one, some, tableOf } from './field';

/** 2203A 定点零售药店门诊就诊信息上传 */
export const fields2203A = tableOf({
  infno: '2203A',
  name: '定点零售药店门诊就诊信息上传',
  input: {
    mdtrtinfo: one({
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      med_type: must.code(6, '医疗类别', 'med_type'),
      begntime: must.time('开始时间'),
      main_cond_dscr: may.text(1000, '主要病情描述'),
      dise_codg: may.text(30, '病种编码'),
      dise_name: may.text(500, '病种名称'),
      birctrl_type: may.text(6, '计划生育手术类别'),
      birctrl_matn_date: may.date('计划生育手术或生育日期'),
      matn_type: may.text(6, '生育类别'),
      geso_val: may.number(2, 0, '孕周数'),
      rxfixmedinsCode: may.text(12, '处方医药机构编码'),
      rxfixmedinsName: may.text(20, '处方医药机构名称'),
      rxIn: may.bytes('文件数据'),
      rxfilename: may.text(200, '文件名'),
      rxExpContent: may.json(2000, '处方扩展字段'),
      exp_content: may.json(4000, '字段扩展'),
    }),
    diseinfo: some({
      diag_type: must.code(3, '诊断类别', 'diag_type'),
      diag_srt_no: must.number(2, 0, '诊断排序号'),
      diag_code: must.text(30, '诊断代码'),
      diag_name: must.text(100, '诊断名称'),
      diag_dept: must.text(50, '诊断科室'),
      dise_dor_no: must.text(30, '诊断医生编码'),
      dise_dor_name: must.text(50, '诊断医生姓名'),
      diag_time: must.time('诊断时间'),
      vali_flag: must.code(3, '有效标志', 'vali_flag'),
    }),
  },
  output: nothing,
});
