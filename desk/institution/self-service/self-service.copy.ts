import type { SelfState, SelfTrouble } from './self-service.state';

/** The words of the machine: short, for people who stand. */
export const words = {
  invite: '请出示医保码',
  inviteHow: '把手机上的医保码对准扫码口',
  nothing: '没有要付的费用',
  nothingHow: '如刚看完诊，请稍等再试，或到收费窗口',
  due: '待付费用',
  items: '项',
  total: '总费用',
  fund: '医保基金付',
  account: '个人账户付',
  cash: '需付现金',
  useAccount: '用个人账户',
  noAccount: '不用个人账户',
  pay: '确认付款',
  leave: '取消',
  done: '付款成功',
  doneHow: '请取走小票',
  cashHow: '现金部分请用手机付：打开医保码，点“去使用自费支付”，或到收费窗口',
  print: '打印小票',
  finish: '完成',
  toCounter: '请到收费窗口',
  staff: '工作人员',
  sandbox: '沙箱演示',
} as const;

/** What the machine is doing. */
export const waitingWords: Readonly<
  Record<Extract<SelfState, { step: 'waiting' }>['for'], string>
> = {
  reading: '正在读取…',
  quoting: '正在计算…',
  settling: '正在付款，请稍等…',
};

/** What stands in the way, in one line. */
export function troubleWords(trouble: SelfTrouble): string {
  switch (trouble.kind) {
    case 'not-a-code':
      return '这不是医保码，请打开“医保码”页面再扫';
    case 'code-refused':
      return `没有读到：${trouble.words}。请点“刷新”换出新码再扫`;
    case 'no-line':
      return '网络不通，请稍后再试，或到收费窗口';
    case 'refused':
      return `本机不能办理：${trouble.words}`;
    case 'taken-back':
      return '没有付成，没有扣款';
    case 'doubtful':
      return '付款结果还不确定，请不要重复付款，请工作人员核对';
  }
}
