import { faceResultKeptYears, type ActivationStep } from '@contract/activation';
import type { ProblemCode } from '@contract/problem';

/** What each step of a recipe is called. @requirement B16 C1 C3 C4 */
export const stepNames: Record<ActivationStep, string> = {
  region: '选择参保地',
  payPassword: '身份验证',
  authorise: '授权激活',
  agreement: '同意协议',
  register: '实名注册',
  guardian: '监护人同意',
  face: '人脸识别',
  claim: '领取凭证',
};

/** The last mark of the way. */
export const lastStepName = '激活成功';

/** A day as people write it, in the one time of the country. */
const dayOf = (atMs: number): string => {
  const there = new Date(atMs + 8 * 3_600_000);
  return `${there.getUTCMonth() + 1} 月 ${there.getUTCDate()} 日`;
};

/** The words of every activation page. */
export const copy = {
  opening: '正在准备，请稍候…',
  home: '返回首页',
  retry: '重试',
  askAgain: '已办好，再查一次',
  openSettings: '去打开相机权限',
  triesLeft: (left: number) => (left > 0 ? `还可以试 ${left} 次` : '请等倒计时结束后再试'),
  openIn: (seconds: number) =>
    seconds < 60
      ? `${seconds} 秒后可再试`
      : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒后可再试`,
  unlocked: { words: '现在可以再试了', advice: '请看清楚后再输入' },
  /** For whom the way has led back to an earlier step by the time this is read. */
  anew: {
    EVIDENCE_MISSING: { words: '验证已超过 10 分钟', advice: '请重新验证' },
    ACTIVATION_NOT_FOUND: { words: '上一次激活已结束', advice: '请从这里重新开始' },
  } as Partial<Record<ProblemCode, { readonly words: string; readonly advice: string }>>,
  /** A slip that was given out without a guardian beside the child. */
  slipAlone: {
    words: '这张核验单上没有监护人',
    advice: '请监护人在这里同意，或带孩子到窗口重新领取',
  },
  region: {
    title: '选择参保地',
    words: '缴纳医保的地方，不一定是现住地',
    list: '参保地',
    fromHere: '您从这里的公众号进来',
    other: '选择其他参保地',
    go: '去激活',
  },
  identity: {
    title: '身份验证',
    words: '输入微信支付密码，验证是本人操作',
    points: [
      '点“去激活”后，会打开微信的验证页面',
      '密码只在微信的页面输入，我们看不到，也不会扣款',
      '验证后会自动回到这里，继续下一步',
    ],
    go: '去激活',
  },
  agreement: {
    title: '激活医保电子凭证',
    words: '同意协议后，由支付宝提供您的实名信息，再确认是您本人',
    points: [
      '看病、买药的身份凭证，全国通用',
      '由支付宝提供实名信息，核对参保',
      '就医时出示，二维码每分钟更新',
      '只限本人使用，请勿截图转发',
      '自愿使用，实体社保卡一直有效',
    ],
    tick: '我已阅读并同意《医保电子凭证服务协议》',
    read: '阅读协议',
    go: '同意协议并激活',
    missing: '请先阅读协议并勾选同意',
  },
  authorise: {
    title: '授权激活',
    words: '请确认是您本人，再授权激活。姓名和证件号码已隐去一部分',
    name: '姓名',
    idType: '证件类型',
    idNumber: '证件号码',
    why: '授权后，用这些信息核对您的参保情况，仅用于激活和使用医保电子凭证',
    read: '阅读授权说明',
    go: '授权激活',
    refuse: '暂不授权',
  },
  face: {
    title: '确认是您本人',
    words: '下面两种办法任选一种，都能激活',
    ways: '确认本人的两种办法',
    faceWay: { name: '人脸识别', words: '对着手机看几秒' },
    /** Where the credential is claimed afterwards, as the guide of that way calls it. */
    collectWay: { name: '开始采集', words: '人脸识别，看几秒' },
    slipWay: { name: '窗口核验单', words: '输入单上 12 位号码' },
    slipFirst: {
      words: '人脸识别几次没有通过，这很常见',
      advice: '可以改用窗口核验单，一样能激活；也可以再试一次',
    },
    tips: ['选人脸识别：请本人正对手机，光线充足，摘下口罩和墨镜'],
    keptTitle: '人脸识别保存什么',
    kept: `只保存识别结果（通过或未通过）、时间和流水号，保存 ${faceResultKeptYears} 年后删除；不保存您的照片和视频。`,
    tick: '我同意进行人脸识别（选窗口核验单不用勾选）',
    read: '阅读人脸识别告知',
    refuse: '其他办法',
    otherTitle: '还有这些办法',
    other: [
      '带本人身份证，到参保地医保经办窗口人工核验，领取核验单',
      '就医、买药可继续使用实体社保卡，待遇不变',
      '想好了再回来，前面完成的步骤会保留 10 分钟',
    ],
    back: '返回选择',
  },
  slip: {
    title: '窗口核验单',
    words: '由参保地医保窗口核对身份后打印，一天内有效，只能用一次',
    label: '核验单号码',
    go: '确认',
    back: '换一种办法',
    short: '请输入完整的 12 位号码',
  },
  done: {
    words: '激活成功',
    detail: '可使用医保电子凭证相关服务',
    thawed: { words: '已恢复使用', detail: '冻结前出示过的二维码都已作废' },
    why: '医保码密码用于支付时确认是您本人，建议现在设置',
    elsewhere: '您已在其他渠道设置过医保码密码',
    elsewhereWhy: '还记得就验证一次；忘了可以用短信重设，所有渠道一起更新',
    photo: (atMs: number) => `新的诊间照片最迟 ${dayOf(atMs)}前生效`,
    ways: { password: '设置医保码密码', show: '立即使用' },
    verify: '验证密码',
    reset: '重设密码',
  },
} as const;
