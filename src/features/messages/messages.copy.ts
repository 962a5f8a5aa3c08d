import type { MessageRow } from '@contract/messages';
import type { Channel } from '@contract/channel';
import { yuanOf } from '@/ui/money';

/** The words of the page of messages, and of the line that leads there. @requirement E4 */
export const inboxCopy = {
  loading: '正在查询消息…',
  name: '消息和结算记录',
  unread: (count: number) => (count > 0 ? `${count} 条未读` : '查看'),
  kinds: {
    own: { settled: '医保结算', refunded: '已退回' },
    family: { settled: '亲情账户支付', refunded: '已退回您的账户' },
  },
  isUnread: '未读',
  cash: (row: MessageRow) =>
    row.kind === 'settled' ? `还需自费 ${yuanOf(row.cashFen)}` : `其中自费 ${yuanOf(row.cashFen)}`,
  none: '还没有消息',
  noneAdvice: '看病买药用医保结算或退费后，会在这里告诉您',
  more: '查看更早的消息',
  subscribe: '结算后通知我',
  subscribeWhy: {
    wechat: '同意后，结算和退费的消息会发到微信“服务通知”',
    alipay: '同意后，结算和退费的消息会发到支付宝“消息”',
    h5: '',
  },
  subscribed: {
    wechat: '好的，结算后会在微信里通知您',
    alipay: '好的，结算后会在支付宝里通知您',
    h5: '',
  },
} as const satisfies Record<string, unknown> & {
  readonly subscribeWhy: Record<Channel, string>;
  readonly subscribed: Record<Channel, string>;
};

/** The words of a receipt. @requirement E4 */
export const receiptCopy = {
  loading: '正在打开结算详情…',
  settled: { head: '本次费用一共', note: '已用医保结算' },
  refunded: { head: '已退回', note: '这笔结算已退费' },
  isRefunded: '这笔费用已经退回，不用再付',
  selfPay: {
    title: '还需自费',
    words: '医保和个人账户付过以后，还要您自己付的钱。在窗口付过了就不用再付',
    button: '去使用自费支付',
  },
  ways: {
    title: { settled: '这笔钱是怎么付的', refunded: '钱退到哪里' },
    fund: { settled: '医保基金付了', refunded: '退回医保基金' },
    account: { settled: '您的个人账户付了', refunded: '退回您的个人账户' },
    relative: { settled: '家人的个人账户付了', refunded: '退回家人的个人账户' },
    hospital: { settled: '医院承担', refunded: '退回医院' },
    cash: { settled: '还需您自费', refunded: '退还自费' },
    balance: '个人账户余额',
  },
  cashBack: '自费部分由收费窗口退给您',
  bill: '费用明细',
  why: {
    title: { settled: '为什么是这个数', refunded: '怎么退的' },
    fund: '医保付的部分',
    person: '自己承担的部分',
    paid: '自己的部分怎么付',
  },
  visit: {
    title: '就诊信息',
    patient: '就诊人',
    place: '就诊机构',
    kind: '类别',
    time: { settled: '结算时间', refunded: '退费时间' },
    number: '结算编号',
  },
  family: {
    head: { settled: '您的个人账户付了', refunded: '已退回您的个人账户' },
    words: {
      settled: '家人看病买药，用了您的个人账户',
      refunded: '家人的费用退了，钱回到您的个人账户',
    },
  },
  all: '全部消息',
} as const;
