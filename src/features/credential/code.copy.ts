import type { Channel } from '@contract/channel';
import type { CodeUse } from './code.state';

/** The words of the code page. @requirement D1 D2 */
export const copy = {
  loading: '正在生成医保码…',
  how: '请将二维码对准扫码口',
  meanwhile: '会自动重试。也可换个渠道出示，或使用实体社保卡',
  used: ({ institution }: CodeUse) => `已被${institution}使用`,
  usedFor: ({ business }: CodeUse) => business,
  receipt: '查看结算',
  subscribe: '结算后通知我',
  another: '出示新的医保码',
  notMe: '不是我？立即冻结',
  notMeWhy: '不是您本人在用，就点这里，所有渠道马上停用',
  offline: '没有网络，医保码仍可使用',
  offlineFor: (minutes: number) => `还能用约 ${minutes} 分钟，联网后自动更新`,
  offlineShort: (minutes: number) => `没有网络，还能用 ${minutes} 分钟`,
  runOut: '没有网络，手机里的医保码已用完',
  runOutAdvice: '请走到有网络的地方，医保码会自动恢复；也可以用实体社保卡',
  captured: {
    screenshot: '检测到截屏',
    recording: '检测到录屏',
    why: '医保码不能截屏转发或共享屏幕给他人，谨防诈骗',
    isOn: '录屏结束后，才能再出示医保码',
    again: '出示新的医保码',
  },
  frozen: {
    isDone: '已经冻结好了',
    words: '医保码已冻结',
    detail: '所有渠道都不能再出示，已出示的码也马上失效',
    points: ['实体社保卡照常使用，待遇不受影响', '想恢复时，本人验证后就可以继续用'],
    thaw: '恢复使用',
  },
  freezing: '正在冻结…',
  freezeAgain: '再试一次冻结',
  verify: {
    title: '请验证是您本人',
    words: {
      wechat: '您已打开“每次展码前验证”',
      alipay: '每次展码前都要验证',
      h5: '您已打开“每次展码前验证”',
    },
  },
  lastUsed: ({ business }: CodeUse) => `${business}，上面是新的医保码`,
  lastUsedShort: '上一个码已被使用',
  /** Said by a screen reader, shown to nobody. */
  spoken: {
    shown: '医保码已显示，请将二维码对准扫码口',
    refreshing: '正在刷新医保码',
    offline: '没有网络，医保码仍可使用，联网后自动更新',
    used: ({ institution, business }: CodeUse) => `医保码已被${institution}使用，${business}`,
    lastUsed: ({ institution }: CodeUse) => `上一个码已被${institution}使用，现在是新的医保码`,
    frozen: '医保码已冻结，所有渠道都不能再出示',
    left: (seconds: number) => `${seconds} 秒内有效，会自动更新`,
  },
  selfPay: '去使用自费支付',
  selfPayWhy: {
    wechat: '有自费费用时，用微信付款码支付',
    alipay: '有自费费用时，用支付宝付款码支付',
    h5: '有自费费用时，用所在 App 的付款码支付',
  },
  activate: '去激活',
  activateWhy: '激活约需 2 分钟，完成后就能出示医保码',
  home: '我的医保电子凭证',
} as const;

/** Where the pay code is, in the words of each platform. @requirement D2 */
export const selfPayCopy: Record<Channel, { title: string; words: string; steps: string[] }> = {
  wechat: {
    title: '用微信付款码支付自费部分',
    words: '这里不能直接打开付款码，请按下面的步骤手动打开',
    steps: [
      '回到微信首页',
      '点右上角的“＋”，选择“收付款”',
      '把付款码出示给收费窗口或自助机',
      '付款后回到这里，医保码会自动更新',
    ],
  },
  alipay: {
    title: '用支付宝付款码支付自费部分',
    words: '这里不能直接打开付款码，请按下面的步骤手动打开',
    steps: [
      '回到支付宝首页',
      '点上方的“收付款”',
      '把付款码出示给收费窗口或自助机',
      '付款后回到这里，医保码会自动更新',
    ],
  },
  h5: {
    title: '用所在 App 的付款码支付自费部分',
    words: '这里不能直接打开付款码，请按下面的步骤手动打开',
    steps: [
      '回到所在 App 的首页',
      '打开它的付款码，没有的可用现金、银行卡',
      '把付款码出示给收费窗口或自助机',
      '付款后回到这里，医保码会自动更新',
    ],
  },
};

/** What helps when a scanner does not read the code. @requirement D5 D6 D7 D8 D11 D13 */
export const helpCopy = {
  open: '扫不出来？',
  title: '扫不出来怎么办',
  close: '返回医保码',
  refresh: '刷新医保码',
  points: [
    '点“刷新医保码”，再扫一次。屏幕已自动调到最亮',
    '把手机屏幕擦干净，离扫码口约一掌远，不要晃动',
    '请工作人员手工输入下面的数字',
  ],
  digits: '医保码数字，每四位一组',
  others: '还是不行',
  otherPoints: [
    '换一个渠道出示：微信、支付宝里都可以打开医保码',
    '实体社保卡仍然有效，可以用码挂号、用卡结算，待遇一样',
    '卡丢失、补办期间，医保码照常可用',
    '医院系统故障时，请听从医院安排；自己先付的，可凭票据到参保单位或医保经办窗口报销',
    '有疑问可拨打医保服务热线 12393',
  ],
} as const;

/** Back to the code. */
export const backToCode = '返回医保码';
