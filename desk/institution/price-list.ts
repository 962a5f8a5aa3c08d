/** Something that an institution charges for. */
export interface PriceItem {
  /** The institution's own number: medins_list_codg. */
  readonly code: string;
  readonly name: string;
  /** First letters of its pinyin, lower case. */
  readonly initials: string;
  readonly spec: string;
  readonly unit: string;
  readonly priceFen: number;
  /** med_list_codg of the national catalogue; null where there is none, and the person pays for it all. */
  readonly catalogueCode: string | null;
  /** Pharmacies sell drugs only. */
  readonly kind: 'drug' | 'service' | 'material';
}

type Row = readonly [
  code: string,
  initials: string,
  name: string,
  spec: string,
  unit: string,
  priceFen: number,
  catalogueCode: string | null,
];

const drugs: readonly Row[] = [
  ['Y0101', 'amxljn', '阿莫西林胶囊', '0.25g', '粒', 55, 'XJ01CAA040E001010199001'],
  ['Y0102', 'tbfxzp', '头孢呋辛酯片', '0.25g*12片', '盒', 2_680, 'XJ01DCT048A001010299001'],
  ['Y0103', 'aqmsp', '阿奇霉素片', '0.25g*6片', '盒', 1_850, 'XJ01FAA041A001010199002'],
  ['Y0104', 'zyfsxp', '左氧氟沙星片', '0.5g*4片', '盒', 1_560, 'XJ01MAZ055A001010199001'],
  ['Y0201', 'ejsgp', '二甲双胍片', '0.5g*60片', '盒', 2_350, 'XA10BAE041A001020199001'],
  ['Y0202', 'mdydszsy', '门冬胰岛素注射液', '3ml:300单位', '支', 3_690, 'XA10ABM095B002010199001'],
  ['Y0301', 'aldpp', '氨氯地平片', '5mg*28片', '盒', 2_120, 'XC08CAA127A001010199001'],
  ['Y0302', 'xstjn', '缬沙坦胶囊', '80mg*28粒', '盒', 3_240, 'XC09CAX027A001010299002'],
  ['Y0303', 'mtlehsp', '美托洛尔缓释片', '47.5mg', '片', 205, 'XC07ABM087A001010199001'],
  ['Y0304', 'atfttp', '阿托伐他汀片', '20mg*28片', '盒', 4_480, 'XC10AAA180A001010199001'],
  ['Y0305', 'asplcrp', '阿司匹林肠溶片', '0.1g*30片', '盒', 980, 'XB01ACA056A012010199002'],
  ['Y0401', 'amlzcrjn', '奥美拉唑肠溶胶囊', '20mg*28粒', '盒', 1_890, 'XA02BCA218E001010199001'],
  ['Y0501', 'lltdp', '氯雷他定片', '10mg*12片', '盒', 1_280, 'XR06AXL173A001010199001'],
  ['Y0502', 'blfhsjn', '布洛芬缓释胶囊', '0.3g*24粒', '盒', 1_650, 'XM01AEB177E001010199002'],
  ['Y0601', 'lhqwjn', '连花清瘟胶囊', '0.35g*48粒', '盒', 2_980, 'ZA01BAL0247010101990001'],
  ['Y0602', 'ffdsdw', '复方丹参滴丸', '27mg*180丸', '盒', 2_760, 'ZA06CAF0412010101990001'],
  ['Y0603', 'xqlkl', '小青龙颗粒', '13g*10袋', '盒', 2_450, 'ZA04BAX0305010101990002'],
  ['Y0901', 'thsp', '褪黑素片', '3mg*60片', '瓶', 9_800, 'XV03AXS001A001010199001'],
  ['Y0902', 'yywkkz', '医用外科口罩', '10只', '包', 800, null],
];
const services: readonly Row[] = [
  ['F0001', 'ghf', '挂号费', '', '次', 100, '001101000010000'],
  ['F0002', 'ptmzzcf', '普通门诊诊察费', '', '次', 1_500, '001102000010000'],
  ['F0003', 'zjmzzcf', '专家门诊诊察费', '', '次', 5_000, '001102000020000'],
  ['F0101', 'jrzs', '肌肉注射', '', '次', 450, '001204000010000'],
  ['F0102', 'jmsy', '静脉输液', '', '组', 900, '001204000060000'],
  ['F0201', 'xxbfx', '血细胞分析', '', '次', 2_000, '002501010150000'],
  ['F0202', 'pttcd', '葡萄糖测定', '', '次', 600, '002503020010000'],
  ['F0203', 'thxhdbcd', '糖化血红蛋白测定', '', '次', 6_500, '002503060010000'],
  ['F0301', 'cgxdtjc', '常规心电图检查', '', '次', 2_200, '003107010010000'],
  ['F0302', 'csdplcscgjc', '彩色多普勒超声常规检查', '', '部位', 11_500, '002203010010000'],
  ['F0303', 'ctps', 'CT平扫', '', '部位', 19_000, '002102000010000'],
  ['F0304', 'cgzps', '磁共振平扫', '', '部位', 48_000, '002103000010000'],
  ['F0401', 'mrfh', '美容缝合', '', '次', 36_000, '003311050010000'],
];

const materials: readonly Row[] = [
  ['H0001', 'ycxsysyq', '一次性使用输液器', '0.7mm', '套', 480, 'C02010100100001000099001001'],
  ['H0002', 'jmlzz', '静脉留置针', '24G', '支', 1_450, 'C02010100200001000099001002'],
  ['H0003', 'yysbfl', '医用纱布敷料', '10cm*10cm', '片', 120, 'C14050200300001000099001003'],
];

const itemsOf =
  (kind: PriceItem['kind']) =>
  ([code, initials, name, spec, unit, priceFen, catalogueCode]: Row): PriceItem => ({
    code,
    initials,
    name,
    spec,
    unit,
    priceFen,
    catalogueCode,
    kind,
  });

/** What a hospital charges for. Real institutions bring their own list; this one is the sandbox's. */
export const hospitalPrices: readonly PriceItem[] = [
  ...services.map(itemsOf('service')),
  ...materials.map(itemsOf('material')),
  ...drugs.map(itemsOf('drug')),
];

/** What a pharmacy sells. */
export const pharmacyPrices: readonly PriceItem[] = drugs.map(itemsOf('drug'));
