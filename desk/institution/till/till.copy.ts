import type { FsiProblem } from '../../kit/fsi/client';
import type { UnsureSettlement } from '../../kit/fsi/settle-surely';
import type { NotACode } from '../../kit/printed-code';
import type { BadLine, BadLineWhy } from '../bill/import-lines';
import type { Insurance } from '../person/person';
import type { AccountUse, Busy, Question, Trouble } from './till.state';

/** The words of both counters. */
export const words = {
  invite: '请扫患者的医保码',
  invitePharmacy: '录好药品后，请扫顾客的医保码',
  inviteNext: '扫下一位的医保码，自动开始新的一单',
  keys: '按键',
  inviteRelative: '请扫付款家人的医保码',
  code: '医保码',
  codeHint: '扫码枪直接扫，或输入 28 位数字',
  read: '读取',
  reading: '正在读取…',
  person: '患者',
  customer: '顾客',
  age: '岁',
  show: '显示',
  hide: '遮挡',
  insurance: '险种',
  region: '参保地',
  balance: '个账余额',
  department: '科室',
  diagnosis: '诊断',
  register: '挂号',
  registering: '正在挂号…',
  registered: '已挂号',
  visitNumber: '就诊号',
  cancelRegistration: '撤销挂号',
  giveUp: '放弃本单',
  fees: '费用明细',
  search: '拼音首字母、名称或编码',
  searchLabel: '项目',
  count: '数量',
  prescription: '外配处方号（没有就不填）',
  add: '加入',
  import: '导入',
  importTitle: '导入费用',
  importLead: '每行一项：编码或名称，逗号或制表符，数量。可粘贴，也可选择文件。',
  importPlaceholder: 'Y0301,2\n血细胞分析,1',
  importFile: '选择文件',
  importTake: '导入这些',
  close: '关闭',
  nothingFound: '没有找到，换个写法试试',
  noLines: '还没有费用',
  noLinesHint: '输入拼音首字母，如 xxbfx，回车选中，再输数量',
  linesHint: '数量框内：↑ ↓ 换行，Delete 删行',
  item: '项目',
  spec: '规格',
  price: '单价',
  amount: '金额',
  remove: '删除',
  outside: '目录外',
  bill: '结算',
  total: '合计',
  fund: '统筹基金',
  institution: '机构负担',
  account: '个人账户',
  relativePart: '其中家人账户',
  cash: '现金应收',
  cashBack: '现金应退',
  balanceAfter: '个账结余',
  accountUse: '个人账户',
  quote: '预结算',
  quoting: '正在预结算…',
  settle: '结算',
  settling: '正在结算…',
  selfService: '转自助缴费',
  left: '已转自助机缴费',
  leftHint: '请患者到自助机出示医保码付款',
  why: '为什么是这些钱',
  settled: '结算成功',
  refunded: '已退费',
  slip: '打印小票',
  sheet: '打印结算单',
  refund: '退费',
  next: '下一位',
  reverse: '再次冲正',
  reversing: '正在冲正…',
  stopRelative: '不用家人账户',
  notQuoted: '预结算后显示各方支付',
} as const;

/** The keys of a counter, for the time before the first code. */
export const keyList: readonly (readonly [key: string, act: string])[] = [
  ['F3', '找项目'],
  ['F4', '导入费用'],
  ['F6', '换个人账户'],
  ['F8', '预结算'],
  ['F9', '结算'],
  ['F7', '打印小票'],
  ['Enter', '继续'],
  ['Esc', '返回'],
];

/** acct_used_flag in words. */
export const accountWords: Readonly<Record<AccountUse, string>> = {
  '0': '不用',
  '1': '本人',
  '2': '家人共济',
};

const insuranceNames: Readonly<Record<string, string>> = {
  '310': '职工医保',
  '320': '公务员补助',
  '330': '大额补助',
  '340': '离休保障',
  '350': '一至六级残废军人',
  '390': '居民医保',
  '392': '居民大病',
  '510': '生育保险',
};

/** insutype in words; one that is not known keeps its number. */
export const insuranceName = (type: string): string => insuranceNames[type] ?? `险种 ${type}`;

/** An insurance as a choice: a paused one says so. */
export const insuranceWords = ({ type, isActive }: Insurance): string =>
  isActive ? insuranceName(type) : `${insuranceName(type)}（暂停参保）`;

const payerNames: Readonly<Record<string, string>> = {
  pooled: '统筹',
  civilServant: '公务员',
  enterprise: '企业补充',
  residentMajor: '大病',
  employeeLarge: '大额',
  aid: '救助',
  disabled: '伤残',
  other: '其他',
  fund: '基金',
  hospital: '机构',
  person: '个人',
  account: '个账',
  relativeAccount: '家人',
  cash: '现金',
};

/** Who carries a line of the explanation. */
export const payerName = (payer: string): string => payerNames[payer] ?? payer;

const notACode: Record<NotACode, string> = {
  empty: '请先扫码',
  'input-method': '收到了中文字符，请关闭输入法后再扫',
  short: '位数不够，医保码是 28 位数字，请再扫一次',
  goods: '这像是商品条码，请扫手机上的医保码',
  'id-number': '这像是身份证号，请扫手机上的医保码',
  twice: '连着收到了两个码，请只扫一次',
  extra: '多出了字符，请再扫一次',
  other: '这不是医保码，请打开“医保码”页面再扫',
};

const during: Record<Busy, string> = {
  reading: '没有读到',
  'reading-relative': '家人的码没有读到',
  registering: '没有挂上号',
  cancelling: '挂号没有撤销',
  quoting: '没有算出来',
  settling: '没有结算',
  refunding: '没有退费',
  reversing: '没有冲正',
  leaving: '没有转成',
};

/** What to do where the other side gave no answer; a refund that hangs must be looked up first. */
const noAnswer: Partial<Record<Busy, string>> = {
  reading: '请再扫一次',
  'reading-relative': '请再扫一次',
  refunding: '退费结果不明，请先在“日终对账”里核对，不要重复退',
  registering: '请再按一次；若提示已挂号，请联系信息科',
};

function fsiWords(busy: Busy, problem: FsiProblem): string {
  switch (problem.kind) {
    case 'refused':
      return `${during[busy]}：${problem.words}`;
    case 'denied':
      return `${during[busy]}：网关不接受本机的签名（${problem.words}），请重新签到`;
    case 'unanswered':
      return `${during[busy]}：网关没有应答。${noAnswer[busy] ?? '请稍后再试'}`;
  }
}

function unsureWords(unsure: UnsureSettlement): string {
  if (unsure.kind === 'doubtful')
    return '结算没有应答，冲正也没有应答：这一单可能已经结算。请不要收钱，先按“再次冲正”';
  return unsure.words === null
    ? '结算没有应答，已自动冲正，没有扣款。请重新预结算'
    : `结算没有应答；冲正答复“${unsure.words}”，没有扣款。请重新预结算`;
}

const badWhy: Record<BadLineWhy, string> = {
  'unknown-item': '价目表里没有',
  'bad-count': '数量不对',
  'no-count': '没有数量',
};

/** Bad lines beyond these are counted only. */
const mostNamed = 5;

const badLine = ({ number, why, said }: BadLine): string =>
  `第 ${number} 行“${said.slice(0, 20)}”${badWhy[why]}`;

function badLinesWords(taken: number, bad: readonly BadLine[]): string {
  if (bad.length === 0) return '没有可导入的费用';
  const named = bad.slice(0, mostNamed).map(badLine).join('；');
  const rest = bad.length > mostNamed ? `；另有 ${bad.length - mostNamed} 行` : '';
  return `导入 ${taken} 项，${bad.length} 行没有导入：${named}${rest}`;
}

/** What stands in the way, and what to do about it. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'not-a-code':
      return notACode[trouble.why];
    case 'still-open':
      return '上一位还没有结完，请先结算，或按 Esc 放弃';
    case 'fsi':
      return fsiWords(trouble.during, trouble.problem);
    case 'unsure':
      return unsureWords(trouble.unsure);
    case 'unreadable':
      return trouble.during === 'quoting'
        ? '网关的答复金额对不上，没有采用，请联系信息科'
        : '办成了，但网关的答复看不懂。请先对账核实，不要重复办理';
    case 'no-insurance':
      return '没有查到参保信息，不能用医保结算，请按自费办理';
    case 'bad-lines':
      return badLinesWords(trouble.taken, trouble.bad);
  }
}

/** A question, and its two answers. */
export const questionWords: Readonly<
  Record<Question, { readonly title: string; readonly text: string; readonly yes: string }>
> = {
  refund: {
    title: '退掉这一单？',
    text: '基金和个人账户原路退回，现金请退给患者。退后不能恢复。',
    yes: '退费',
  },
  'cancel-registration': {
    title: '撤销挂号？',
    text: '撤销后要看病需重新挂号。',
    yes: '撤销',
  },
  'drop-bill': {
    title: '放弃这一单？',
    text: '已录的费用不保留。已挂的号仍在，要撤销请先按“撤销挂号”。',
    yes: '放弃',
  },
};

/** The way back from any question. */
export const noWord = '返回';
