import { may, must, nodes, one, spared, tableOf } from './field';

/** 3201 医药机构费用结算对总账 */
export const fields3201 = tableOf({
  infno: '3201',
  name: '医药机构费用结算对总账',
  input: {
    data: one({
      insutype: must.code(6, '险种', 'insutype'),
      clr_type: must.code(6, '清算类别', 'clr_type'),
      setl_optins: must.text(6, '结算经办机构'),
      stmt_begndate: must.date('对账开始日期'),
      stmt_enddate: must.date('对账结束日期'),
      medfee_sumamt: must.number(16, 2, '医疗费总额'),
      fund_pay_sumamt: must.number(16, 2, '基金支付总额'),
      acct_pay: must.number(16, 2, '个人账户支付金额'),
      fixmedins_setl_cnt: must.number(10, 0, '定点医药机构结算笔数'),
      refd_setl_flag: may.code(6, '退费结算标志', 'refd_setl_flag'),
      fixmedins_refd_setl_flag: spared.code(
        6,
        '定点医药机构退费结算标志',
        'fixmedins_refd_setl_flag',
      ),
    }),
  },
  output: nodes({
    stmtinfo: one({
      setl_optins: may.text(6, '结算经办机构'),
      stmt_rslt: must.code(6, '对账结果', 'stmt_rslt'),
      stmt_rslt_dscr: may.text(200, '对账结果说明'),
    }),
  }),
});
