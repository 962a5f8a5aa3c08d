import type { Channel } from '@contract/channel';
import type { CodeUse } from './code.state';

/** The words of the code page. @requirement D1 D2 */
export const copy = {
  loading: '正在生成医保码…',
  how: '请将二维码对准扫码口',
  meanwhile: '会自动重试。也可换个渠道出示，或使用实体社保卡',
  used: ({ institution }: CodeUse) => `已被${institution}使用`,
  usedFor: ({ business }: CodeUse) => `${business}。新的医保码马上就好`,
  lastUsed: ({ business }: CodeUse) => `${business}，下面是新的医保码`,
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

/** Back to the code. */
export const backToCode = '返回医保码';
