const idTypes: Readonly<Record<string, string>> = {
  '01': '居民身份证',
  '02': '中国人民解放军军官证',
  '03': '中国人民武装警察警官证',
  '04': '香港特区护照/港澳居民来往内地通行证',
  '05': '澳门特区护照/港澳居民来往内地通行证',
  '06': '台湾居民来往大陆通行证',
  '07': '外国人永久居留证',
  '08': '外国人护照',
  '99': '其他身份证件',
};

const personTypes: readonly (readonly [prefix: string, name: string])[] = [
  ['11', '在职职工'],
  ['12', '退休人员'],
  ['13', '离休人员'],
  ['14', '学生儿童'],
  ['15', '成年居民'],
  ['16', '老年居民'],
];

/** Name of a psn_cert_type. */
export const idTypeName = (code: string): string => idTypes[code] ?? '其他身份证件';

/** Name of a psn_type; real data carries two digits or four, of which the first two decide. */
export const personTypeName = (code: string): string =>
  personTypes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? '其他人员';
