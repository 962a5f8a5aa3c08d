import type { Channel } from '@contract/channel';

/** What each channel is called. */
export const channelNames: Readonly<Record<Channel, string>> = {
  wechat: '微信',
  alipay: '支付宝',
  h5: '银行或城市应用',
};

/** The words of 我的. */
export const mineCopy = {
  title: '我的医保电子凭证',
  loading: '正在查询…',
  channels: '已开通渠道',
  channelsValue: (count: number) => `${count} 个`,
  password: '医保码密码',
  passwordKnown: '已设置',
  passwordElsewhere: '在其他渠道已设置',
  passwordUnset: '去设置',
  phone: '手机号',
  phoneUnset: '去登记',
  showCheck: '每次展码前验证',
  showCheckWords: {
    always: '支付宝里每次都要验证，不能关闭',
    on: '出示前先验证是您本人。关闭时需要验证',
    off: '打开后，出示前先验证是您本人；没有网络时不能出示',
  },
  checkTitle: '请验证是您本人',
  checkWords: '验证后关闭“每次展码前验证”',
  checkCancel: '不关闭了',
  freeze: '不是我本人操作，立即冻结',
  freezeWhy: '手机丢了，或有人冒用，点一下，所有渠道马上停用',
  photo: '更换诊间照片',
  photoValue: '两种办法',
  photoDue: (day: string) => `新照片最迟 ${day} 生效`,
  end: '注销医保码',
  privacy: '关于隐私',
  see: '查看',
} as const;

/** The words of the list of channels. @requirement B1 */
export const channelsCopy = {
  loading: '正在查询已开通的渠道…',
  title: '已开通渠道',
  words: '不认识的渠道，请马上结束',
  here: '本机',
  opened: '开通时间',
  used: '上次使用',
  device: '手机',
  noDevice: '未知机型',
  end: '结束这个渠道',
  ask: {
    title: (name: string) => `结束${name}里的医保码？`,
    words: '结束后，那里不能再出示医保码，其他渠道照常使用。需要时可以重新激活',
    wordsHere: '结束后，这部手机不能再出示医保码，其他渠道照常使用。需要时可以重新激活',
    confirm: '结束',
    cancel: '不结束',
  },
  none: '还没有开通的渠道',
  endedHere: { words: '已结束', detail: '这个渠道不能再出示医保码，其他渠道照常使用' },
  home: '返回首页',
} as const;

/** The words of 更换诊间照片 and 注销. @requirement G7 */
export const endCopy = {
  photoTitle: '更换诊间照片',
  photoWords: '医生在诊间看到的是您激活时采集的照片。有两种办法更换',
  ways: [
    '在另一个渠道（如微信、支付宝）再激活一次，新照片会替换旧照片，现在的医保码不受影响',
    '在这里注销，再重新激活，重新采集照片',
  ],
  delay: '照片不是马上更换：医保数据每月更新一次，最迟一个月内生效',
  endTitle: '注销医保码',
  endPoints: [
    '所有渠道的医保码马上停用，医保码密码作废',
    '医保待遇不受影响，实体社保卡照常使用',
    '以后想用，可以重新激活',
  ],
  goOn: '继续注销',
  keep: '不注销，返回',
  checkTitle: '验证后立即注销',
  checkWords: '请确认是您本人。验证通过后，医保码马上注销',
  done: '已注销',
  doneDetail: (day: string) => `各渠道已停用。重新激活后，新照片最迟 ${day} 生效`,
  home: '返回首页',
} as const;
