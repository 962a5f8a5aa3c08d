import type { Line } from './line';

/** The ages at which the rules change, and the grown-ups who stand beside a child. @requirement X1 X9 */
export const ages: readonly Line[] = [
  {
    ...{
      key: 'newborn',
      order: 19,
      name: '徐小满',
      label: '新生儿',
      note: '出生二十天，有号码没有身份证',
    },
    born: ['110108', { years: 0, fromTodayDays: -20 }, 902],
    insured: ['110108', '390', '1401', null],
    noPhoneOnFile: true,
  },
  {
    ...{ key: 'chen-xiaoyu', order: 4, name: '陈小雨', label: '小学生' },
    note: '未满十四岁，需要监护人单独同意',
    born: ['500103', '2017-06-01', 956],
    insured: ['500103', '390', '1403', null],
  },
  {
    ...{ key: 'age-13', order: 20, name: '何乐天', label: '13 岁', note: '还差两百多天满十四岁' },
    born: ['510603', { years: 13, fromTodayDays: -100 }, 903],
    insured: ['510603', '390', '1403', null],
  },
  {
    ...{
      key: 'age-14',
      order: 21,
      name: '周知夏',
      label: '今天满 14 岁',
      note: '不再需要监护人同意',
    },
    born: ['110101', { years: 14, fromTodayDays: 0 }, 904],
    insured: ['110101', '390', '1403', null],
  },
  {
    ...{ key: 'age-15', order: 22, name: '孙一诺', label: '15 岁', note: '自己办理，不需要监护人' },
    born: ['500112', { years: 15, fromTodayDays: -180 }, 906],
    insured: ['500112', '390', '1403', null],
  },
  {
    ...{ key: 'age-16-tomorrow', order: 23, name: '郑明轩', label: '明天满 16 岁' },
    note: '今天还算未成年家庭成员，明天起不算',
    born: ['110105', { years: 16, fromTodayDays: 1 }, 905],
    insured: ['110105', '390', '1403', null],
  },
  {
    ...{
      key: 'age-16',
      order: 24,
      name: '吴子涵',
      label: '今天满 16 岁',
      note: '今天起走成年人的步骤',
    },
    born: ['450103', { years: 16, fromTodayDays: 0 }, 908],
    insured: ['450103', '390', '1403', null],
  },
  {
    ...{ key: 'xu-yan', order: 25, name: '徐妍', label: '新生儿的母亲' },
    note: '徐小满的母亲，可作监护人',
    born: ['110108', '1995-12-05', 976],
    insured: ['110108', '310', '11', 88_030],
  },
  {
    ...{ key: 'he-jing', order: 26, name: '何静', label: '13 岁孩子的母亲' },
    note: '何乐天的母亲，验证码发到她自己的手机',
    born: ['510603', '1984-01-26', 978],
    insured: ['510603', '310', '11', 230_461],
  },
  {
    ...{ key: 'chen-daming', order: 27, name: '陈大明', label: '小学生的父亲' },
    note: '陈小雨的父亲，可作监护人',
    born: ['500103', '1986-10-17', 973],
    insured: ['500103', '310', '11', 407_755],
  },
  {
    ...{ key: 'li-xiuzhi', order: 28, name: '李秀芝', label: '没留手机的祖母' },
    note: '陈小雨的祖母；参保信息里没有手机号，不能作监护人',
    born: ['500103', '1955-05-12', 980],
    insured: ['500103', '390', '16', null],
    noPhoneOnFile: true,
  },
];
