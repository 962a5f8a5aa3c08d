import { may, must, nothing, one, some, tableOf } from './field';
import { stayDiagnosis } from './shared-rows';

/** 2402 出院办理 */
export const fields2402 = tableOf({
  infno: '2402',
  name: '出院办理',
  input: {
    dscginfo: one({
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      insutype: must.code(6, '险种类型', 'insutype'),
      endtime: must.time('结束时间'),
      dise_codg: may.text(30, '病种编码'),
      dise_name: may.text(500, '病种名称'),
      oprn_oprt_code: may.text(30, '手术操作代码'),
      oprn_oprt_name: may.text(500, '手术操作名称'),
      fpsc_no: may.text(50, '计划生育服务证号'),
      matn_type: may.text(6, '生育类别'),
      birctrl_type: may.text(6, '计划生育手术类别'),
      latechb_flag: may.text(3, '晚育标志'),
      geso_val: may.number(2, 0, '孕周数'),
      fetts: may.number(3, 0, '胎次'),
      fetus_cnt: may.number(3, 0, '胎儿数'),
      pret_flag: may.text(3, '早产标志'),
      birctrl_matn_date: may.date('计划生育手术或生育日期'),
      cop_flag: may.text(3, '伴有并发症标志'),
      dscg_dept_codg: must.text(30, '出院科室编码'),
      dscg_dept_name: must.text(100, '出院科室名称'),
      dscg_bed: may.text(30, '出院床位'),
      dscg_way: must.text(3, '离院方式'),
      die_date: may.date('死亡日期'),
      exp_content: may.json(4000, '字段扩展'),
    }),
    diseinfo: some(stayDiagnosis),
  },
  output: nothing,
});
