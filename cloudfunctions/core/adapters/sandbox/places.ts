import type { Region } from '@contract/credential';

/** Where sandbox people are insured: GB/T 2260 codes, and the insurers' own city and province pools. */
const regions = {
  '110100': '北京市',
  '110101': '北京市东城区',
  '110105': '北京市朝阳区',
  '110108': '北京市海淀区',
  '450103': '南宁市青秀区',
  '500000': '重庆市',
  '500103': '重庆市渝中区',
  '500112': '重庆市渝北区',
  '500242': '酉阳土家族苗族自治县',
  '510600': '德阳市',
  '510603': '德阳市旌阳区',
  '510623': '德阳市中江县',
  '540100': '拉萨市',
  '640100': '银川市',
  '650100': '乌鲁木齐市',
} as const;

/** Code of a region the sandbox knows. */
export type RegionCode = keyof typeof regions;

/** A region by its code; throws for a code the sandbox does not have. */
export function regionOf(code: string): Region {
  const name = Object.hasOwn(regions, code) ? regions[code as RegionCode] : undefined;
  if (name === undefined) throw new RangeError(`The sandbox has no region ${code}.`);
  return { code, name };
}

/** Every region code of the sandbox. */
export const regionCodes = Object.keys(regions) as readonly RegionCode[];

/** A county in whose register people are born, where they are then insured, and who lives there. */
export interface Birthplace {
  readonly code: string;
  readonly insured: RegionCode;
  /** Codes of dictionary `naty`, most common first. */
  readonly peoples: readonly string[];
}

/** The places of birth of generated people; their order is part of who person number 7 is. */
export const birthplaces: readonly Birthplace[] = [
  { code: '110101', insured: '110101', peoples: ['1', '1', '1', '11'] },
  { code: '110105', insured: '110105', peoples: ['1', '1', '1', '3'] },
  { code: '110108', insured: '110108', peoples: ['1', '1', '1', '11'] },
  { code: '110109', insured: '110100', peoples: ['1'] },
  { code: '450103', insured: '450103', peoples: ['1', '8'] },
  { code: '500103', insured: '500103', peoples: ['1'] },
  { code: '500112', insured: '500112', peoples: ['1'] },
  { code: '500105', insured: '500000', peoples: ['1'] },
  { code: '500242', insured: '500242', peoples: ['15', '15', '6', '1'] },
  { code: '510603', insured: '510603', peoples: ['1'] },
  { code: '510623', insured: '510623', peoples: ['1'] },
  { code: '510681', insured: '510600', peoples: ['1'] },
  { code: '540102', insured: '540100', peoples: ['4', '4', '4', '1'] },
  { code: '640104', insured: '640100', peoples: ['3', '1'] },
  { code: '650102', insured: '650100', peoples: ['5', '1', '1', '3'] },
  { code: '653101', insured: '650100', peoples: ['5', '5', '5', '1'] },
];
