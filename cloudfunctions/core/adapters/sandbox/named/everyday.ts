import type { Line } from './line';

/** People with whom everything goes as it should. */
export const everyday: readonly Line[] = [
  {
    ...{ key: 'zhang-wei', order: 1, name: '张伟', label: '在职职工', note: '一切顺利' },
    born: ['110108', '1985-03-12', 951],
    insured: ['110108', '310', '11', 325_680],
  },
  {
    ...{ key: 'wang-xiuying', order: 2, name: '王秀英', label: '退休职工' },
    note: '七十多岁，一切顺利',
    born: ['110101', '1952-08-25', 952],
    insured: ['110100', '310', '12', 1_086_032],
  },
  {
    ...{ key: 'li-guihua', order: 3, name: '李桂花', label: '城乡居民', note: '没有个人账户' },
    born: ['510603', '1978-11-03', 954],
    insured: ['510603', '390', '15', null],
  },
  {
    ...{ key: 'lin-yue', order: 15, name: '林悦', label: '大学生', note: '在学校参保的学生' },
    born: ['510603', '2005-02-18', 970],
    insured: ['510603', '390', '1404', null],
  },
  {
    ...{ key: 'deng-yuzhen', order: 16, name: '邓玉珍', label: '高龄老人' },
    note: '九十多岁，字要大，步子要慢',
    born: ['500103', '1932-04-09', 972],
    insured: ['500103', '390', '16', null],
  },
  {
    ...{ key: 'tang-lei', order: 17, name: '唐磊', label: '灵活就业' },
    note: '自己缴费的职工医保',
    born: ['510623', '1994-06-21', 971],
    insured: ['510600', '310', '11', 9_900],
  },
  {
    ...{ key: 'xie-hong', order: 18, name: '谢红', label: '异地参保' },
    note: '住在北京，参保在重庆；选北京会被告知参保地不一致',
    born: ['110105', '1987-09-30', 974],
    insured: ['500112', '310', '11', 151_207],
  },
];
