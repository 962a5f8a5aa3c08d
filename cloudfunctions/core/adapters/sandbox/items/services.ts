import type { CatalogueItem } from '../../../ports/catalogue';
import { classA, classB, classC, upTo, type Paid } from './grade';

type Line = readonly [code: string, name: string, chargeType: string, paid: Paid];

const lines: readonly Line[] = [
  ['001101000010000', '挂号费', '13', classA],
  ['001102000010000', '普通门诊诊察费', '02', classA],
  ['001102000020000', '专家门诊诊察费', '02', upTo(40, classA)],
  ['001102000050000', '住院诊察费', '02', classA],
  ['001109000010000', '普通病房床位费', '01', upTo(50, classA)],
  ['001109000020000', '特需病房床位费', '01', classC],
  ['001201000030000', 'Ⅰ级护理', '07', classA],
  ['001204000010000', '肌肉注射', '05', classA],
  ['001204000060000', '静脉输液', '05', classA],
  ['002501010150000', '血细胞分析', '04', classA],
  ['002503020010000', '葡萄糖测定', '04', classA],
  ['002503060010000', '糖化血红蛋白测定', '04', classB(10)],
  ['003107010010000', '常规心电图检查', '03', classA],
  ['002203010010000', '彩色多普勒超声常规检查', '03', classB(5)],
  ['002102000010000', 'CT平扫', '03', classB(10)],
  ['002103000010000', '磁共振平扫', '03', classB(20)],
  ['003310030220000', '阑尾切除术', '06', classA],
  ['003305010010000', '单孔腹腔镜手术加收', '06', classB(20)],
  ['003311050010000', '美容缝合', '06', classC],
];

/** Services: fifteen digits. Codes only have the shape; none names a price, which regions set. */
export const services: readonly CatalogueItem[] = lines.map(([code, name, chargeType, paid]) => ({
  ...paid,
  ...{ code, name, chargeType, listType: '201', spec: '', dosageForm: '', producer: '' },
  isBasic: false,
  isNegotiated: false,
}));
