import { yuanWords } from '../policy';
import type { Difference, Disagreement } from './compare-lines';
import type { TotalDifference } from './compare-totals';
import type { AmountName } from './line';

const names: Readonly<Record<AmountName | 'count', string>> = {
  totalFen: '医疗费总额',
  fundFen: '基金支付总额',
  accountFen: '个人账户支出',
  count: '结算笔数',
};

const shown = (name: AmountName | 'count', value: number): string =>
  name === 'count' ? `${value}笔` : `${yuanWords(value)}元`;

/** By how much the institution has more or less than the centre. */
function byHowMuch({ name, theirs, ours }: TotalDifference): string {
  const more = theirs - ours;
  return `${names[name]}机构${more > 0 ? '多' : '少'}${shown(name, Math.abs(more))}`;
}

const inFull = (one: TotalDifference): string =>
  `${byHowMuch(one)}（机构${shown(one.name, one.theirs)}，中心${shown(one.name, one.ours)}）`;

/** Which sums differ and by how much, with both sides' as long as that fits in so many characters (stmt_rslt_dscr). */
export function totalWords(differences: readonly TotalDifference[], most: number): string {
  if (differences.length === 0) return '对账平';
  const full = differences.map(inFull).join('；');
  return full.length <= most ? full : differences.map(byHowMuch).join('；');
}

function wordsFor(one: Disagreement, { isRefund }: Pick<Difference, 'isRefund'>): string {
  const what = isRefund ? '退费' : '结算';
  switch (one.kind) {
    case 'notHere':
      return `中心端没有这笔${what}`;
    case 'repeated':
      return `机构端重复上传这笔${what}`;
    case 'notThere':
      return `机构端缺少这笔${what}`;
    case 'otherNumber':
      return '结算ID不一致';
    case 'several':
      return `中心端该就诊有${one.count}条${what}明细，结算ID均不一致`;
    case 'otherVisit':
      return '就诊ID不一致';
    case 'otherPerson':
      return '人员编号不一致';
    case 'amount':
      return `${names[one.name]}机构${yuanWords(one.theirs)}，中心${yuanWords(one.ours)}`;
  }
}

/** What the clerk of the institution reads about a line (memo). */
export const differenceWords = (difference: Difference): string =>
  difference.disagreements.map((one) => wordsFor(one, difference)).join('；');
