import type { CatalogueItem } from '../../../ports/catalogue';
import { classA, classB, classC, limited, upTo, type Paid } from './grade';

type Line = readonly [code: string, name: string, dosageForm: string, spec: string, paid: Paid];

// X or Z, the class, and so on to 23 characters; the last five name the maker: 99001 and 99002 are nobody's.
const makers: Readonly<Record<string, string>> = {
  '99001': '沙箱制药一厂',
  '99002': '沙箱制药二厂',
};

const western: readonly Line[] = [
  ['XJ01CAA040E001010199001', '阿莫西林胶囊', '胶囊剂', '0.25g*24粒', upTo(0.6, classA)],
  ['XJ01DCT048A001010299001', '头孢呋辛酯片', '片剂', '0.25g*12片', classB(5)],
  ['XJ01FAA041A001010199002', '阿奇霉素片', '片剂', '0.25g*6片', classB(5)],
  ['XJ01MAZ055A001010199001', '左氧氟沙星片', '片剂', '0.5g*4片', classB(10)],
  ['XA10BAE041A001020199001', '二甲双胍片', '片剂', '0.5g*60片', classA],
  ['XA10BHX065A001010199002', '西格列汀片', '片剂', '0.1g*14片', limited(classB(10))],
  ['XA10ABM095B002010199001', '门冬胰岛素注射液', '注射剂', '3ml:300单位', classB(10)],
  ['XC08CAA127A001010199001', '氨氯地平片', '片剂', '5mg*28片', classA],
  ['XC09CAX027A001010299002', '缬沙坦胶囊', '胶囊剂', '80mg*28粒', classB(5)],
  ['XC07ABM087A001010199001', '美托洛尔缓释片', '缓释片', '47.5mg*28片', upTo(1.8, classB(5))],
  ['XC10AAA180A001010199001', '阿托伐他汀片', '片剂', '20mg*28片', classB(10)],
  ['XB01ACA056A012010199002', '阿司匹林肠溶片', '肠溶片', '0.1g*30片', classA],
  ['XA02BCA218E001010199001', '奥美拉唑肠溶胶囊', '胶囊剂', '20mg*28粒', classA],
  ['XR06AXL173A001010199001', '氯雷他定片', '片剂', '10mg*12片', classA],
  ['XM01AEB177E001010199002', '布洛芬缓释胶囊', '胶囊剂', '0.3g*24粒', classB(5)],
  ['XB05XAL237B002010199001', '氯化钠注射液', '注射剂', '250ml:2.25g', classA],
  ['XB05BAP104B002010199001', '人血白蛋白', '注射剂', '50ml:10g', limited(classB(20))],
  ['XL01FFX001B001010199002', '信迪利单抗注射液', '注射剂', '10ml:100mg', limited(classB(20))],
  ['XV03AXS001A001010199001', '褪黑素片', '片剂', '3mg*60片', classC],
];

const patent: readonly Line[] = [
  ['ZA01BAL0247010101990001', '连花清瘟胶囊', '胶囊剂', '0.35g*48粒', classA],
  ['ZA06CAF0412010101990001', '复方丹参滴丸', '滴丸剂', '27mg*180丸', classB(5)],
  ['ZA04BAX0305010101990002', '小青龙颗粒', '颗粒剂', '13g*10袋', classA],
  ['ZA09CAA0117010101990002', '安宫牛黄丸', '丸剂', '3g*1丸', limited(classB(20))],
];

const negotiated: ReadonlySet<string> = new Set(['信迪利单抗注射液', '西格列汀片']);

const drug =
  (chargeType: string) =>
  ([code, name, dosageForm, spec, paid]: Line): CatalogueItem => ({
    ...paid,
    ...{ code, name, dosageForm, spec, chargeType, listType: '101' },
    producer: makers[code.slice(-5)] ?? '',
    isBasic: paid.grade === '01',
    isNegotiated: negotiated.has(name),
  });

/** Drugs: 西药 and 中成药. Names are common ones, codes only have the shape, makers do not exist. */
export const drugs: readonly CatalogueItem[] = [
  ...western.map(drug('09')),
  ...patent.map(drug('11')),
];
