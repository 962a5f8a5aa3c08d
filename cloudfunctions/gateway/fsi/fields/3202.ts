import { may, must, nodes, one, spared, tableOf } from './field';

/** 3202 医药机构费用结算对明细账 */
export const fields3202 = tableOf({
  infno: '3202',
  name: '医药机构费用结算对明细账',
  input: {
    data: one({
      setl_optins: must.text(6, '结算经办机构'),
      file_qury_no: must.text(30, '文件查询号'),
      stmt_begndate: must.date('对账开始日期'),
      stmt_enddate: must.date('对账结束日期'),
      medfee_sumamt: must.number(16, 2, '医疗费总额'),
      fund_pay_sumamt: must.number(16, 2, '基金支付总额'),
      cash_payamt: must.number(16, 2, '现金支付金额'),
      fixmedins_setl_cnt: must.number(10, 0, '定点医药机构结算笔数'),
      clr_type: must.code(6, '清算类别', 'clr_type'),
      refd_setl_flag: may.code(3, '退费结算标志', 'refd_setl_flag'),
      fixmedins_refd_setl_flag: spared.code(
        6,
        '定点医药机构退费结算标志',
        'fixmedins_refd_setl_flag',
      ),
    }),
  },
  output: nodes({
    fileinfo: one({
      file_qury_no: must.text(30, '文件查询号'),
      filename: must.text(200, '文件名称'),
      dld_endtime: must.time('下载截止时间'),
    }),
  }),
});

/** The columns of a line of the file that an institution uploads before 3202, in their order. */
export const uploadedColumns = {
  setl_id: must.text(30, '结算ID'),
  mdtrt_id: must.text(30, '就诊ID'),
  psn_no: must.text(30, '人员编号'),
  medfee_sumamt: must.number(16, 2, '医疗费总额'),
  fund_pay_sumamt: must.number(16, 2, '基金支付总额'),
  acct_pay: must.number(16, 2, '个人账户支出'),
  refd_setl_flag: must.code(3, '退费结算标志', 'refd_setl_flag'),
};

/** The columns of a line of the file that says what differs, in their order. */
export const resultColumns = {
  psn_no: must.text(30, '人员编号'),
  mdtrt_id: may.text(30, '就诊ID'),
  setl_id: may.text(30, '结算ID'),
  msgid: must.text(30, '发送方报文ID'),
  stmt_rslt: must.code(6, '对账结果', 'stmt_rslt'),
  refd_setl_flag: must.code(3, '退费结算标志', 'refd_setl_flag'),
  memo: may.text(500, '备注'),
  medfee_sumamt: may.number(16, 2, '医疗费总额'),
  fund_pay_sumamt: may.number(16, 2, '基金支付总额'),
  acct_pay: may.number(16, 2, '个人账户支出'),
};
