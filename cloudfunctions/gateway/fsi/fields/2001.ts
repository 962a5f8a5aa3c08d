import { any, may, must, nodes, one, tableOf } from './field';

/** 2001 人员待遇享受检查 */
export const fields2001 = tableOf({
  infno: '2001',
  name: '人员待遇享受检查',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
      insutype: must.code(6, '险种类型', 'insutype'),
      fixmedins_code: must.text(12, '定点医药机构编号'),
      med_type: must.code(6, '医疗类别', 'med_type'),
      begntime: must.time('开始时间'),
      endtime: may.time('结束时间'),
      dise_codg: may.text(30, '病种编码'),
      dise_name: may.text(500, '病种名称'),
      oprn_oprt_code: may.text(30, '手术操作代码'),
      oprn_oprt_name: may.text(500, '手术操作名称'),
      matn_type: may.text(6, '生育类别'),
      birctrl_type: may.text(6, '计划生育手术类别'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  },
  output: nodes({
    trtinfo: any({
      psn_no: must.text(30, '人员编号'),
      trt_chk_type: must.code(6, '待遇检查类型', 'trt_chk_type'),
      fund_pay_type: must.code(6, '基金支付类型', 'fund_pay_type'),
      trt_enjymnt_flag: must.code(3, '基金款项待遇享受标志', 'trt_enjymnt_flag'),
      begndate: must.date('开始日期'),
      enddate: may.date('结束日期'),
      trt_chk_rslt: may.text(500, '待遇检查结果'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  }),
});
