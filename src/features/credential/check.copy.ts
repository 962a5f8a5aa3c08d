import type { Channel } from '@contract/channel';
import type { CheckMethod } from './holder-check';

/** What each way of showing that it is you is called. @requirement B13 X5 */
export const checkNames: Readonly<Record<CheckMethod, string>> = {
  payPassword: '用支付密码验证',
  quick: '验证并出示',
  face: '刷脸验证',
  password: '用医保码密码验证',
  slip: '用窗口核验单',
};

/** The words of a verification. */
export const checkCopy = {
  who: { wechat: '微信', alipay: '支付宝', h5: '手机平台' } satisfies Record<Channel, string>,
  quickWhy: '由支付宝验证支付密码或刷脸，不会扣款',
  payWhy: '密码只在微信的页面输入，我们看不到，也不会扣款',
  faceWhy: (who: string) =>
    `刷脸由${who}完成，我们只得到“通过”或“未通过”，不保存照片。点“刷脸验证”表示您同意这一次人脸识别`,
  password: '请输入 6 位医保码密码',
  passwordBack: '换个方式验证',
  ways: '两种方式任选一种',
  faceWords: '在手机上完成',
  slipWords: '到医保窗口领取，不用刷脸',
  slip: '核验单号码',
  slipGo: '提交',
  slipWhy: '带身份证到医保经办窗口，工作人员核对后会打印一张 12 位号码的核验单',
  triesLeft: (count: number) => `还可以试 ${count} 次`,
  waitFor: (seconds: number) => `${seconds} 秒后可以再试`,
} as const;
