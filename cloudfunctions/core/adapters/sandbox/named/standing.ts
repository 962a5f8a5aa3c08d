import type { Line } from './line';

/** What the insured base says of a person beyond name and number. */
export const standing: readonly Line[] = [
  {
    ...{ key: 'zhao-peng', order: 5, name: '赵鹏', label: '暂停参保' },
    note: '可以激活，显示暂停参保',
    born: ['500112', '1990-01-17', 953],
    insured: ['500112', '310', '11', 12_050],
    paused: true,
  },
  {
    ...{ key: 'liu-yang', order: 6, name: '刘洋', label: '未参保' },
    note: '查不到参保信息，不能激活',
    born: ['510623', '1996-09-09', 955],
    insured: null,
  },
  {
    ...{ key: 'hu-bin', order: 29, name: '胡斌', label: '在院', note: '正在住院，码照常可用' },
    born: ['110101', '1971-03-03', 975],
    insured: ['110101', '310', '11', 500_100],
    hospital: 'inHospital',
  },
  {
    ...{ key: 'luo-fang', order: 30, name: '罗芳', label: '出院未结算' },
    note: '出院结算期间，不能门诊挂号',
    born: ['510603', '1968-08-08', 982],
    insured: ['510603', '390', '15', null],
    hospital: 'dischargedUnsettled',
  },
  {
    ...{ key: 'gao-jie', order: 31, name: '高洁', label: '两地参保' },
    note: '北京在保，重庆还有一份暂停的',
    born: ['500105', '1989-07-19', 984],
    insured: ['110105', '310', '11', 76_500],
    alsoInsuredIn: '500112',
  },
  {
    ...{ key: 'feng-tao', order: 32, name: '冯涛', label: '社保卡挂失' },
    note: '社保卡补办期间，码照常可用',
    born: ['110108', '1980-02-14', 977],
    insured: ['110108', '310', '11', 198_400],
    cardLost: true,
  },
  {
    ...{ key: 'qiu-ling', order: 33, name: '邱玲', label: '没留手机号' },
    note: '参保信息里没有手机号，先登记再收验证码',
    born: ['450103', '1973-12-01', 986],
    insured: ['450103', '390', '15', null],
    noPhoneOnFile: true,
  },
];
