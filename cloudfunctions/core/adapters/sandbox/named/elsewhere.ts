import type { Line } from './line';

/** People who have a credential already, opened in another channel. @requirement B1 */
export const elsewhere: readonly Line[] = [
  {
    ...{ key: 'qian-duo', order: 47, name: '钱多', label: '已在支付宝开通' },
    note: '在微信里是第二个渠道，还没有密码',
    born: ['110105', '1992-12-12', 993],
    insured: ['110105', '310', '11', 321_000],
    beforehand: { channel: 'alipay' },
  },
  {
    ...{ key: 'jiang-nan', order: 48, name: '姜楠', label: '别处设过密码' },
    note: '在支付宝设过密码 135792，在微信里验证或重设',
    born: ['110108', '1988-08-28', 995],
    insured: ['110108', '310', '11', 66_880],
    beforehand: { channel: 'alipay', password: '135792' },
  },
  {
    ...{ key: 'fan-ying', order: 49, name: '范颖', label: '已在微信开通' },
    note: '在支付宝里是第二个渠道',
    born: ['500103', '1998-03-15', 962],
    insured: ['500103', '310', '11', 12_300],
    beforehand: { channel: 'wechat' },
  },
  {
    ...{ key: 'pan-yue', order: 50, name: '潘越', label: '已冻结' },
    note: '在支付宝点过“不是我”，每个渠道都停用',
    born: ['510603', '1977-09-17', 997],
    insured: ['510603', '310', '11', 90_010],
    beforehand: { channel: 'alipay', isFrozen: true },
  },
];
