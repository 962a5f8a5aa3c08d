import type { Line } from './line';

/** People whom an outside service fails by itself, and always in the same way. */
export const services: readonly Line[] = [
  {
    ...{ key: 'zhou-jianguo', order: 10, name: '周建国', label: '人脸不符' },
    note: '人脸识别总是不通过，要用窗口核验单',
    born: ['110105', '1958-10-01', 957],
    insured: ['110105', '310', '12', 640_500],
    habits: { face: 'noMatch' },
  },
  {
    ...{ key: 'lu-qiang', order: 42, name: '卢强', label: '手机不支持人脸' },
    note: '旧手机做不了人脸识别',
    born: ['500103', '1966-01-23', 989],
    insured: ['500103', '390', '15', null],
    habits: { face: 'device' },
  },
  {
    ...{ key: 'su-qin', order: 43, name: '苏琴', label: '没有相机权限', note: '没有允许使用相机' },
    born: ['110101', '1997-10-10', 994],
    insured: ['110101', '310', '11', 5_000],
    habits: { face: 'noPermission' },
  },
  {
    ...{ key: 'wu-min', order: 11, name: '吴敏', label: '实名服务中断' },
    note: '实名服务不可用，改回正常后重试可继续',
    born: ['110108', '1982-07-14', 964],
    insured: ['110108', '310', '11', 45_990],
    habits: { realName: 'down' },
  },
  {
    ...{
      key: 'zeng-li',
      order: 44,
      name: '曾丽',
      label: '不愿交出实名',
      note: '每次都在授权时取消',
    },
    born: ['510681', '1985-05-25', 996],
    insured: ['510600', '390', '15', null],
    habits: { realName: 'cancelled' },
  },
  {
    ...{ key: 'wei-fang', order: 45, name: '魏芳', label: '支付密码总输错' },
    note: '平台总说支付密码不对',
    born: ['500112', '1974-07-07', 998],
    insured: ['500112', '310', '11', 17_700],
    habits: { payPassword: 'wrong' },
  },
  {
    ...{ key: 'peng-liang', order: 46, name: '彭亮', label: '参保库中断' },
    note: '参保信息查询不可用，已完成的步骤会保留',
    born: ['510623', '1981-04-30', 991],
    insured: ['510623', '390', '15', null],
    habits: { insuredBase: 'down' },
  },
  {
    ...{ key: 'he-jun', order: 14, name: '何军', label: '短信中断', note: '短信服务不可用' },
    born: ['500242', '1975-05-04', 959],
    people: '15',
    insured: ['500242', '390', '15', null],
    habits: { sms: 'down' },
  },
  {
    ...{ key: 'xu-ting', order: 13, name: '徐婷', label: '付款码受限' },
    note: '平台不给打开付款码',
    born: ['450103', '2001-03-08', 968],
    insured: ['450103', '390', '1404', null],
    habits: { payCode: 'refused' },
  },
];
