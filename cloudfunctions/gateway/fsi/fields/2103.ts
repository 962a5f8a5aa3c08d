import { any, may, must, nodes, one, tableOf } from './field';

/** 2103 药店结算撤销 */
export const fields2103 = tableOf({
  infno: '2103',
  name: '药店结算撤销',
  input: {
    data: one({
      setl_id: must.text(30, '结算ID'),
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  },
  output: nodes({
    setlinfo: one({
      mdtrt_id: must.text(30, '就诊ID'),
      setl_id: must.text(30, '结算ID'),
      clr_optins: may.text(6, '清算经办机构'),
      medfee_sumamt: must.number(16, 2, '医疗费总额'),
      setl_time: must.time('结算时间'),
      fulamt_ownpay_amt: must.number(16, 2, '全自费金额'),
      overlmt_selfpay: must.number(16, 2, '超限价自费费用'),
      preselfpay_amt: must.number(16, 2, '先行自付金额'),
      inscp_scp_amt: must.number(16, 2, '符合政策范围金额'),
      act_pay_dedc: may.number(16, 2, '实际支付起付线'),
      hifp_pay: must.number(16, 2, '基本医疗保险统筹基金支出'),
      pool_prop_selfpay: must.number(5, 4, '基本医疗保险统筹基金支付比例'),
      cvlserv_pay: must.number(16, 2, '公务员医疗补助资金支出'),
      hifes_pay: must.number(16, 2, '企业补充医疗保险基金支出'),
      hifmi_pay: must.number(16, 2, '居民大病保险资金支出'),
      hifob_pay: must.number(16, 2, '职工大额医疗费用补助基金支出'),
      maf_pay: must.number(16, 2, '医疗救助基金支出'),
      oth_pay: must.number(16, 2, '其他支出'),
      fund_pay_sumamt: must.number(16, 2, '基金支付总额'),
      psn_part_amt: may.number(16, 2, '个人负担总金额'),
      acct_pay: must.number(16, 2, '个人账户支出'),
      psn_cash_pay: must.number(16, 2, '个人现金支出'),
      balc: must.number(16, 2, '余额'),
      acct_mulaid_pay: must.number(16, 2, '个人账户共济支付金额'),
      medins_setl_id: must.text(30, '医药机构结算ID'),
      hifdm_pay: must.number(16, 2, '伤残人员医疗保障基金支出'),
    }),
    setldetail: any({
      fund_pay_type: must.code(6, '基金支付类型', 'fund_pay_type'),
      inscp_scp_amt: must.number(16, 2, '符合政策范围金额'),
      crt_payb_lmt_amt: must.number(16, 2, '本次可支付限额金额'),
      fund_payamt: must.number(16, 2, '基金支付金额'),
      fund_pay_type_name: may.text(200, '基金支付类型名称'),
      setl_proc_info: may.text(4000, '结算过程信息'),
    }),
  }),
});
