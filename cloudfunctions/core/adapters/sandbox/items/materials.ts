import type { CatalogueItem } from '../../../ports/catalogue';
import { classA, classB, classC, upTo, type Paid } from './grade';

type Line = readonly [code: string, name: string, spec: string, paid: Paid];

const lines: readonly Line[] = [
  ['C02010100100001000099001001', '一次性使用输液器', '0.7mm', classA],
  ['C02010100200001000099001002', '静脉留置针', '24G', upTo(12, classB(5))],
  ['C14050200300001000099001003', '医用纱布敷料', '10cm*10cm', classA],
  ['C03010400100001000099001004', '冠状动脉药物洗脱支架', '3.0mm*18mm', upTo(800, classB(20))],
  ['C08040300100001000099001005', '人工晶状体', '单焦点', upTo(2000, classB(20))],
  ['C15020100100001000099001006', '疤痕贴', '5cm*15cm', classC],
];

/** Materials: C and 26 digits. Codes only have the shape. */
export const materials: readonly CatalogueItem[] = lines.map(([code, name, spec, paid]) => ({
  ...paid,
  ...{ code, name, spec, dosageForm: '', chargeType: '08', listType: '301' },
  producer: '沙箱医疗器械厂',
  isBasic: false,
  isNegotiated: false,
}));
