/** Where a person is seen, and by whom; the sandbox's own. */
export interface Department {
  readonly code: string;
  readonly name: string;
  /** caty */
  readonly caty: string;
  readonly doctorNumber: string;
  readonly doctorName: string;
}

/** What a person has come with: dise_codg and its name. */
export interface Diagnosis {
  readonly code: string;
  readonly name: string;
}

const row = ([code, name, caty, doctorNumber, doctorName]: readonly [
  string,
  string,
  string,
  string,
  string,
]): Department => ({ code, name, caty, doctorNumber, doctorName });

/** A handful is enough at one counter. */
export const departments: readonly [Department, ...Department[]] = [
  row(['A02', '全科医疗科', 'A02', 'D50000000201', '简宁']),
  row(['A03', '内科', 'A03', 'D50000000301', '夏以安']),
  row(['A04', '外科', 'A04', 'D50000000401', '骆成舟']),
  row(['A07', '儿科', 'A07', 'D50000000701', '温嘉禾']),
  row(['A12', '口腔科', 'A12', 'D50000001201', '宁知远']),
  row(['A50', '中医科', 'A50', 'D50000005001', '柏青山']),
];

/** What most people come with. */
export const diagnoses: readonly [Diagnosis, ...Diagnosis[]] = [
  { code: 'J06.900', name: '急性上呼吸道感染' },
  { code: 'I10.x00', name: '特发性（原发性）高血压' },
  { code: 'E11.900', name: '2 型糖尿病' },
  { code: 'K29.500', name: '慢性胃炎' },
  { code: 'M54.500', name: '下背痛' },
  { code: 'K02.900', name: '龋病' },
];
