import type { Line } from './line';

/** Names and documents that a careless system breaks on. */
export const names: readonly Line[] = [
  {
    ...{ key: 'sun-wei', order: 7, name: '孙𬱖', label: '生僻字' },
    note: '名字里有基本平面以外的字',
    born: ['510681', '1988-02-29', 958],
    insured: ['510600', '310', '11', 88_800],
  },
  {
    ...{
      key: 'wang-b',
      order: 34,
      name: '王𠅤',
      label: '扩展 B 区的字',
      note: '名字里有扩展 B 区的字',
    },
    born: ['110109', '1976-06-06', 979],
    insured: ['110100', '310', '11', 60_006],
  },
  {
    ...{
      key: 'li-c',
      order: 35,
      name: '李𪟝',
      label: '扩展 C 区的字',
      note: '名字里有扩展 C 区的字',
    },
    born: ['500105', '1983-11-11', 981],
    insured: ['500000', '310', '11', 31_100],
  },
  {
    ...{ key: 'zhang-g', order: 36, name: '张𰻝', label: '扩展 G 区的字' },
    note: '名字里有扩展 G 区的字，旧手机可能没有字形',
    born: ['640104', '1999-01-01', 988],
    insured: ['640100', '390', '15', null],
  },
  {
    ...{ key: 'ayiguli', order: 8, name: '阿依古丽·阿不都热合曼', label: '维吾尔族' },
    note: '名字长，带间隔号',
    born: ['650102', '1993-05-20', 960],
    people: '5',
    insured: ['650100', '310', '11', 203_015],
  },
  {
    ...{ key: 'abudula', order: 37, name: '阿卜杜拉·阿卜杜热合曼·艾合买提', label: '很长的名字' },
    note: '两个间隔号，十五个字',
    born: ['653101', '1964-03-21', 983],
    people: '5',
    insured: ['650100', '390', '16', null],
  },
  {
    ...{ key: 'ciren-zhuoma', order: 9, name: '次仁卓玛', label: '藏族' },
    note: '名字没有姓；参保信息里没有手机号',
    born: ['540102', '1969-12-30', 962],
    people: '4',
    insured: ['540100', '390', '15', null],
    noPhoneOnFile: true,
  },
  {
    ...{ key: 'ma-hui', order: 12, name: '马慧敏', label: '改过名字' },
    note: '参保信息里还是原来的名字',
    born: ['640104', '1991-04-08', 966],
    people: '3',
    insured: ['640100', '310', '11', 77_321],
    nameOnFile: '马慧',
  },
  {
    ...{ key: 'chen-jiaxin', order: 38, name: '陈嘉欣', label: '香港居民居住证' },
    note: '居住证号码以 810000 开头',
    born: ['810000', '1992-02-02', 990],
    insured: ['110108', '310', '11', 120_000],
  },
  {
    ...{ key: 'he-weiming', order: 39, name: '何偉明', label: '澳门居民居住证' },
    note: '居住证号码以 820000 开头，名字是繁体字',
    born: ['820000', '1979-12-20', 985],
    insured: ['500103', '310', '11', 43_210],
  },
  {
    ...{ key: 'lin-zhihao', order: 40, name: '林志豪', label: '台湾居民居住证' },
    note: '居住证号码以 830000 开头',
    born: ['830000', '1986-08-18', 987],
    insured: ['510603', '310', '11', 65_400],
  },
  {
    ...{ key: 'anna', order: 41, name: 'ANNA MARIE SCHMIDT', label: '外国人永久居留证' },
    note: '号码以 9 开头，名字是拉丁字母',
    born: ['911276', '1990-05-15', 992],
    idType: '07',
    insured: ['110105', '310', '11', 222_200],
  },
];
