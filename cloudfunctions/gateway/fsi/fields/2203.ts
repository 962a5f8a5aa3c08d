import { may, must, nothing, one, some, tableOf } from './field';
import { describedVisit, diagnosisRow } from './shared-rows';

/** 2203 门诊就诊信息上传 */
export const fields2203 = tableOf({
  infno: '2203',
  name: '门诊就诊信息上传',
  input: {
    mdtrtinfo: one({
      ...describedVisit,
      dise_type_code: may.text(30, '病种类型代码'),
      dise_codg: must.text(30, '病种编码'),
      dise_name: must.text(500, '病种名称'),
    }),
    diseinfo: some({
      ...diagnosisRow,
      diag_code: must.text(20, '诊断代码'),
      vali_flag: must.code(3, '有效标志', 'vali_flag'),
    }),
  },
  output: nothing,
});
