import { ifCard, may, must, nodes, one, some, tableOf } from './field';
import { stayDiagnosis } from './shared-rows';

/** 2401 入院办理 */
export const fields2401 = tableOf({
  infno: '2401',
  name: '入院办理',
  input: {
    mdtrtinfo: one({
      psn_no: must.text(30, '人员编号'),
      insutype: must.code(6, '险种类型', 'insutype'),
      coner_name: may.text(50, '联系人姓名'),
      tel: may.text(50, '联系电话'),
      begntime: must.time('开始时间'),
      mdtrt_cert_type: must.code(3, '就诊凭证类型', 'mdtrt_cert_type'),
      mdtrt_cert_no: may.text(50, '就诊凭证编号'),
      card_sn: ifCard.text(32, '卡识别码'),
      med_type: must.code(6, '医疗类别', 'med_type'),
      ipt_no: must.text(30, '住院号'),
      medrcdno: may.text(30, '病历号'),
      atddr_no: must.text(30, '主治医生编码'),
      chfpdr_name: must.text(50, '主诊医师姓名'),
      adm_diag_dscr: must.text(200, '入院诊断描述'),
      adm_dept_codg: must.text(30, '入院科室编码'),
      adm_dept_name: must.text(100, '入院科室名称'),
      adm_bed: must.text(30, '入院床位'),
      dscg_maindiag_code: must.text(20, '住院主诊断代码'),
      dscg_maindiag_name: must.text(300, '住院主诊断名称'),
      main_cond_dscr: may.text(1000, '主要病情描述'),
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
      dise_type_code: may.text(6, '病种类型'),
      exp_content: may.json(4000, '字段扩展'),
    }),
    diseinfo: some(stayDiagnosis),
  },
  output: nodes({
    result: one({
      mdtrt_id: must.text(30, '就诊ID'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  }),
});
