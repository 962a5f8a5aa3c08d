import { percentWords, yuanWords } from './money';

const y = (fen: number): string => `${yuanWords(fen)} 元`;

/** What a person reads about each amount that moved; all amounts in fen, ratios in ten-thousandths. */
export const words = {
  fullSelfPay: (fen: number) => `全自费：目录外或未审批的项目 ${y(fen)}`,
  overLimit: (fen: number) => `超限价：超过定价上限的部分 ${y(fen)}`,
  copay: (fen: number) => `先行自付：按项目比例先由个人承担 ${y(fen)}`,
  deductible: (per: 'year' | 'admission', openFen: number, usedFen: number) =>
    per === 'year'
      ? `起付线：本年度还差 ${y(openFen)}，本次计入 ${y(usedFen)}`
      : `起付线：本次住院 ${y(openFen)}，计入 ${y(usedFen)}`,
  paid: (baseFen: number, ratio: number, fen: number) =>
    `统筹支付：${y(baseFen)} × ${percentWords(ratio)} = ${y(fen)}`,
  /** The cap was reached within the band, so that the product is not what was paid. */
  paidUpToCap: (baseFen: number, ratio: number, fen: number) =>
    `统筹支付：${y(baseFen)}，按 ${percentWords(ratio)} 支付到年度限额为止，${y(fen)}`,
  shared: (baseFen: number, fen: number) => `按比例自付：${y(baseFen)}中个人承担 ${y(fen)}`,
  notPaidHere: (fen: number) => `本级机构统筹不支付：个人承担 ${y(fen)}`,
  noFund: (fen: number) => `统筹不支付：个人承担 ${y(fen)}`,
  overCap: (capFen: number, leftFen: number, fen: number) =>
    `超过年度限额 ${y(capFen)}：本次前还剩 ${y(leftFen)}，超出的 ${y(fen)}由个人承担`,
  large: (baseFen: number, ratio: number, fen: number) =>
    `大额补助：超限额的 ${y(baseFen)} × ${percentWords(ratio)} = ${y(fen)}`,
  major: (baseFen: number, ratio: number, fen: number) =>
    `大病保险：个人承担的 ${y(baseFen)} × ${percentWords(ratio)} = ${y(fen)}`,
  takenOver: (fen: number) => `以上由补充保险承担，个人少付 ${y(fen)}`,
  hospital: (fen: number) => `医院承担 ${y(fen)}`,
  takenOverByHospital: (fen: number) => `由医院承担，个人少付 ${y(fen)}`,
  account: (fen: number, balanceFen: number) =>
    `个人账户支付 ${y(fen)}，支付后余额 ${y(balanceFen)}`,
  relativeAccount: (fen: number) => `家人的个人账户支付 ${y(fen)}`,
  cash: (fen: number) => `还需自费 ${y(fen)}`,
  refunded: (told: string) => `退回：${told}`,
  backToAccount: (fen: number) => `退回个人账户 ${y(fen)}`,
  backToRelative: (fen: number) => `退回家人的个人账户 ${y(fen)}`,
  cashBack: (fen: number) => `退还自费 ${y(fen)}`,
};
