import { ifCard, may, must, spared } from './field';

// Rows that several tables have in common. A table spreads them and says only what is its own.

/** What any answer about a settlement tells: which visit, and how its bill fell apart. */
export const splitAmounts = {
  mdtrt_id: must.text(30, '就诊ID'),
  medfee_sumamt: must.number(16, 2, '医疗费总额'),
  fulamt_ownpay_amt: must.number(16, 2, '全自费金额'),
  overlmt_selfpay: must.number(16, 2, '超限价自费费用'),
  preselfpay_amt: must.number(16, 2, '先行自付金额'),
  inscp_scp_amt: must.number(16, 2, '符合政策范围金额'),
  hifp_pay: must.number(16, 2, '基本医疗保险统筹基金支出'),
  pool_prop_selfpay: must.number(5, 4, '基本医疗保险统筹基金支付比例'),
  cvlserv_pay: must.number(16, 2, '公务员医疗补助资金支出'),
  hifes_pay: must.number(16, 2, '企业补充医疗保险基金支出'),
  hifmi_pay: must.number(16, 2, '居民大病保险资金支出'),
  hifob_pay: must.number(16, 2, '职工大额医疗费用补助基金支出'),
  maf_pay: must.number(16, 2, '医疗救助基金支出'),
  oth_pay: must.number(16, 2, '其他支出'),
  fund_pay_sumamt: must.number(16, 2, '基金支付总额'),
  acct_pay: must.number(16, 2, '个人账户支出'),
  balc: must.number(16, 2, '余额'),
  acct_mulaid_pay: must.number(16, 2, '个人账户共济支付金额'),
  medins_setl_id: must.text(30, '医药机构结算ID'),
  clr_optins: may.text(6, '清算经办机构'),
};

/** What settlements and refunds tell, which 5203 names otherwise. */
export const refundRow = {
  ...splitAmounts,
  act_pay_dedc: may.number(16, 2, '实际支付起付线'),
  psn_cash_pay: must.number(16, 2, '个人现金支出'),
};

/** What every settlement tells, made or only reckoned: whose it is, of what kind, and its amounts. */
export const settlementRow = {
  ...refundRow,
  psn_no: must.text(30, '人员编号'),
  psn_name: must.text(50, '人员姓名'),
  psn_cert_type: must.code(6, '人员证件类型', 'psn_cert_type'),
  certno: must.text(50, '证件号码'),
  gend: may.code(6, '性别', 'gend'),
  naty: may.code(3, '民族', 'naty'),
  brdy: may.date('出生日期'),
  psn_type: must.code(6, '人员类别', 'psn_type'),
  cvlserv_flag: must.code(3, '公务员标志', 'cvlserv_flag'),
  mdtrt_cert_type: may.code(3, '就诊凭证类型', 'mdtrt_cert_type'),
  med_type: must.code(6, '医疗类别', 'med_type'),
  clr_way: may.code(6, '清算方式', 'clr_way'),
  clr_type: must.code(6, '清算类别', 'clr_type'),
  exp_content: may.json(4000, '字段扩展'),
};

/** What one fund, or the personal accounts, paid. */
export const fundRow = {
  fund_pay_type: must.code(6, '基金支付类型', 'fund_pay_type'),
  inscp_scp_amt: must.number(16, 2, '符合政策范围金额'),
  crt_payb_lmt_amt: must.number(16, 2, '本次可支付限额金额'),
  fund_payamt: must.number(16, 2, '基金支付金额'),
  fund_pay_type_name: may.text(200, '基金支付类型名称'),
  setl_proc_info: may.text(4000, '结算过程信息'),
};

/** A fee row, split by the catalogue. */
export const splitRow = {
  det_item_fee_sumamt: must.number(16, 2, '明细项目费用总额'),
  cnt: must.number(16, 4, '数量'),
  pric: must.number(16, 6, '单价'),
  pric_uplmt_amt: must.number(16, 6, '定价上限金额'),
  selfpay_prop: may.number(5, 4, '自付比例'),
  fulamt_ownpay_amt: may.number(16, 2, '全自费金额'),
  overlmt_amt: may.number(16, 2, '超限价金额'),
  preselfpay_amt: may.number(16, 2, '先行自付金额'),
  inscp_scp_amt: may.number(16, 2, '符合政策范围金额'),
  chrgitm_lv: must.code(3, '收费项目等级', 'chrgitm_lv'),
  med_chrgitm_type: must.code(6, '医疗收费项目类别', 'med_chrgitm_type'),
  bas_medn_flag: may.text(3, '基本药物标志'),
  hi_nego_drug_flag: may.text(3, '医保谈判药品标志'),
  chld_medc_flag: may.text(3, '儿童用药标志'),
  list_sp_item_flag: may.text(3, '目录特项标志'),
  drt_reim_flag: may.text(3, '直报标志'),
  memo: may.text(500, '备注'),
};

/** Who is there, by what document; its number stands beside it, for a stay may lack one. */
export const proof = {
  psn_no: must.text(30, '人员编号'),
  mdtrt_cert_type: must.code(3, '就诊凭证类型', 'mdtrt_cert_type'),
  card_sn: ifCard.text(32, '卡识别码'),
  psn_cert_type: spared.code(3, '证件类型', 'psn_cert_type'),
  certno: spared.text(20, '证件号码'),
  insutype: must.code(6, '险种类型', 'insutype'),
  exp_content: may.json(4000, '字段扩展'),
};

/** A purchase at a pharmacy. */
export const purchaseRow = {
  ...proof,
  mdtrt_cert_no: must.text(50, '就诊凭证编号'),
  psn_type: spared.code(3, '人员类别', 'psn_type'),
  psn_name: spared.text(20, '人员姓名'),
  begntime: must.time('开始时间'),
  medfee_sumamt: must.number(16, 2, '医疗费总额'),
  dise_codg: may.text(30, '病种编码'),
  dise_name: may.text(500, '病种名称'),
  acct_used_flag: must.code(1, '个人账户使用标志', 'acct_used_flag'),
  med_type: must.code(6, '医疗类别', 'med_type'),
};

/** What every fee row says, wherever it is uploaded. */
export const feeRow = {
  feedetl_sn: must.text(30, '费用明细流水号'),
  fee_ocur_time: must.time('费用发生时间'),
  med_list_codg: must.text(50, '医疗目录编码'),
  medins_list_codg: must.text(150, '医药机构目录编码'),
  det_item_fee_sumamt: must.number(16, 2, '明细项目费用总额'),
  cnt: must.number(16, 4, '数量'),
  pric: must.number(16, 6, '单价'),
  tcmdrug_used_way: may.text(6, '中药使用方式'),
  exp_content: may.json(4000, '字段扩展'),
};

/** A row of a purchase at a pharmacy. */
export const drugRow = {
  ...feeRow,
  rxno: may.text(30, '处方号'),
  rx_circ_flag: must.text(3, '外购处方标志'),
  sin_dos_dscr: may.text(200, '单次剂量描述'),
  used_frqu_dscr: may.text(200, '使用频次描述'),
  prd_days: may.number(4, 2, '周期天数'),
  medc_way_dscr: may.text(200, '用药途径描述'),
  bilg_dr_codg: may.text(30, '开单医生编码'),
  bilg_dr_name: may.text(50, '开单医师姓名'),
};

/** A fee row of a hospital, of a visit or a stay. */
export const hospitalRow = {
  ...feeRow,
  mdtrt_id: must.text(30, '就诊ID'),
  psn_no: must.text(30, '人员编号'),
  bilg_dept_codg: must.text(30, '开单科室编码'),
  bilg_dept_name: must.text(100, '开单科室名称'),
  bilg_dr_codg: must.text(30, '开单医生编码'),
  bilg_dr_name: must.text(50, '开单医师姓名'),
  acord_dept_codg: may.text(30, '受单科室编码'),
  acord_dept_name: may.text(100, '受单科室名称'),
  orders_dr_code: may.text(30, '受单医生编码'),
  orders_dr_name: may.text(50, '受单医生姓名'),
  etip_flag: may.text(3, '外检标志'),
  etip_hosp_code: may.text(30, '外检医院编码'),
  dscg_tkdrug_flag: may.text(3, '出院带药标志'),
  matn_fee_flag: may.text(6, '生育费用标志'),
};

/** A bill of an outpatient visit. */
export const outpatientBill = {
  ...proof,
  mdtrt_cert_no: must.text(50, '就诊凭证编号'),
  med_type: must.code(6, '医疗类别', 'med_type'),
  medfee_sumamt: must.number(16, 2, '医疗费总额'),
  psn_setlway: must.code(6, '个人结算方式', 'psn_setlway'),
  mdtrt_id: must.text(30, '就诊ID'),
  chrg_bchno: must.text(30, '收费批次号'),
  acct_used_flag: must.code(1, '个人账户使用标志', 'acct_used_flag'),
  pub_hosp_rfom_flag: may.text(6, '公立医院改革标志'),
};

/** The bill of a stay. */
export const stayBill = {
  ...proof,
  mdtrt_cert_no: may.text(50, '就诊凭证编号'),
  psn_type: spared.code(3, '人员类别', 'psn_type'),
  psn_name: spared.text(20, '人员姓名'),
  medfee_sumamt: must.number(16, 2, '医疗费总额'),
  psn_setlway: must.code(6, '个人结算方式', 'psn_setlway'),
  mdtrt_id: must.text(30, '就诊ID'),
  mid_setl_flag: must.code(3, '中途结算标志', 'mid_setl_flag'),
  fulamt_ownpay_amt: may.number(16, 2, '全自费金额'),
  overlmt_selfpay: may.number(16, 2, '超限价金额'),
  preselfpay_amt: may.number(16, 2, '先行自付金额'),
  inscp_scp_amt: may.number(16, 2, '符合政策范围金额'),
  dscgTime: may.date('出院时间'),
  insuplc_admdvs: spared.text(6, '参保地医保区划'),
  mdtrtarea_admvs: spared.text(6, '就医地医保区划'),
};

/** What every diagnosis says. */
export const diagnosisRow = {
  diag_type: must.code(3, '诊断类别', 'diag_type'),
  diag_srt_no: must.number(2, 0, '诊断排序号'),
  diag_name: must.text(100, '诊断名称'),
  diag_dept: must.text(50, '诊断科室'),
  dise_dor_no: must.text(30, '诊断医生编码'),
  dise_dor_name: must.text(50, '诊断医生姓名'),
  diag_time: must.time('诊断时间'),
};

/** A diagnosis at admission or discharge. */
export const stayDiagnosis = {
  psn_no: must.text(30, '人员编号'),
  ...diagnosisRow,
  maindiag_flag: must.text(3, '主诊断标志'),
  diag_code: must.text(20, '诊断代码'),
  adm_cond: may.text(500, '入院病情'),
};

/** What a visit is for. */
export const describedVisit = {
  mdtrt_id: must.text(30, '就诊ID'),
  psn_no: must.text(30, '人员编号'),
  med_type: must.code(6, '医疗类别', 'med_type'),
  begntime: must.time('开始时间'),
  main_cond_dscr: may.text(1000, '主要病情描述'),
  birctrl_type: may.text(6, '计划生育手术类别'),
  birctrl_matn_date: may.date('计划生育手术或生育日期'),
  exp_content: may.json(4000, '字段扩展'),
};

/** Which settlement is given back. */
export const refundInput = {
  setl_id: must.text(30, '结算ID'),
  mdtrt_id: must.text(30, '就诊ID'),
  psn_no: must.text(30, '人员编号'),
  exp_content: may.json(4000, '字段扩展'),
};
