import { may, must, nothing, one, some, tableOf } from './field';
import { describedVisit, diagnosisRow } from './shared-rows';

/** 2203A 定点零售药店门诊就诊信息上传 */
export const fields2203A = tableOf({
  infno: '2203A',
  name: '定点零售药店门诊就诊信息上传',
  input: {
    mdtrtinfo: one({
      ...describedVisit,
      dise_codg: may.text(30, '病种编码'),
      dise_name: may.text(500, '病种名称'),
      matn_type: may.text(6, '生育类别'),
      geso_val: may.number(2, 0, '孕周数'),
      rxfixmedinsCode: may.text(12, '处方医药机构编码'),
      rxfixmedinsName: may.text(20, '处方医药机构名称'),
      rxIn: may.bytes('文件数据'),
      rxfilename: may.text(200, '文件名'),
      rxExpContent: may.json(2000, '处方扩展字段'),
    }),
    diseinfo: some({
      ...diagnosisRow,
      diag_code: must.text(30, '诊断代码'),
      vali_flag: must.code(3, '有效标志', 'vali_flag'),
    }),
  },
  output: nothing,
});
