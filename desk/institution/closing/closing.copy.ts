import type { FsiProblem } from '../../kit/fsi/client';
import { insuranceName } from '../till/till.copy';
import type { StatementGroup } from './statement';

/** The words of the closing of a day. */
export const words = {
  title: '日终对账',
  lead: '本机当天的结算和退费，与医保中心核对总数；不平时自动核对明细。',
  day: '日期',
  run: '对账',
  asking: '正在对账…',
  own: '本机账目',
  none: '这一天本机没有结算',
  time: '时间',
  settlement: '结算号',
  kind: '类型',
  total: '总额',
  fund: '基金',
  account: '个账',
  cash: '现金',
  sum: '合计',
  count: '笔',
  results: '对账结果',
  level: '平',
  differs: '不平',
  failed: '没有对成',
  allLevel: '账目全部相平',
  someDiffer: '账目不平，请按下面的明细逐笔核实',
  differences: '不一致的明细',
  noDifferences: '中心没有列出不一致的明细，请联系医保中心',
  unreadable: '中心的明细文件打不开，请稍后再对一次',
  centre: '中心金额',
  memo: '说明',
  missing: '—',
  refund: '退费',
  refundedMark: '已退',
  refunding: '正在退费…',
  refundTitle: '退掉这一单？',
  refundText: '基金和个人账户原路退回，退后不能恢复。应退现金',
  back: '返回',
} as const;

/** What a line of the book is. */
export const kindWords = {
  counter: '门诊',
  pharmacy: '药店',
  'self-service': '自助',
} as const;

const clearingNames: Readonly<Record<string, string>> = {
  '11': '门诊',
  '12': '门诊挂号',
  '14': '门诊慢特病',
  '21': '住院',
  '41': '药店购药',
};

/** 职工医保 · 门诊 */
export const groupName = ({ insuranceType, clearingType }: StatementGroup): string =>
  [insuranceName(insuranceType), clearingNames[clearingType] ?? clearingType].join(' · ');

/** Why a total could not be compared. */
export const problemWords = (problem: FsiProblem): string =>
  problem.kind === 'unanswered' ? '网关没有应答，请稍后再对' : problem.words;

/** Why an earlier settlement was not given back; without an answer it may have been. */
export function refundProblemWords(problem: FsiProblem | null): string {
  if (problem === null) return '已退费，但网关的答复看不懂，请对账核实，不要重复退';
  return problem.kind === 'unanswered'
    ? '退费结果不明：网关没有应答。请先对账核实，不要重复退'
    : `没有退费：${problem.words}`;
}
