import { clerkWordsOf } from '@contract/clerk-words';
import type { NextStep, ProblemCode } from '@contract/problem';

/** What the clerk does next: scan again, send the kept code again, look at the settings, or get help. */
export type ClerkAct = 'rescan' | 'retry' | 'choose-business' | 'call-support';

/** What a refused scan says to both sides of the counter. */
export interface Advice {
  /** The large line. */
  readonly title: string;
  /** What the clerk should know or do. */
  readonly clerk: string;
  /** What to tell the patient, one step a line, in the order to try them. */
  readonly patient: readonly string[];
  readonly act: ClerkAct;
}

const refresh = '请在医保码页面点“刷新”，换出新码后再扫一次';
const bright = '请把手机屏幕调亮，二维码完整对准扫码口，不要用截图';
const otherChannel = '还是不行，请换一个渠道打开医保码，如微信、支付宝或国家医保服务平台';
const cardWorks = '也可以改用实体社保卡：挂号用码、结算用卡都可以';
const stayOnCode = '请稍等，不用关闭医保码';
const cardMeanwhile = '赶时间的话，可以先用实体社保卡办理';

/** The order of the public guide: refresh by hand, scan again, then another channel. @requirement D5 D6 D7 */
const showAgain = [refresh, bright, otherChannel, cardWorks];

const advice = (
  act: ClerkAct,
  clerk: string,
  patient: readonly string[],
): Omit<Advice, 'title'> => ({
  act,
  clerk,
  patient,
});

const ourLine = advice('retry', '不是患者的问题。扫到的码已保留，点“重试”即可，不用再扫', [
  stayOnCode,
  cardMeanwhile,
]);
const support = advice('call-support', '请联系本机构信息科处理', [
  '这台电脑暂时读不了医保码，请到其他窗口或自助机',
  cardMeanwhile,
]);

/** The noes a scan may meet. Their own title only where the contract's words speak to a phone. */
const table: Partial<Record<ProblemCode, Omit<Advice, 'title'> & { readonly title?: string }>> = {
  CODE_FORMAT: advice('rescan', '扫到的不是医保电子凭证，请核对患者出示的页面', [
    '请打开“医保码”页面，不要出示付款码、健康码或就诊卡码',
    ...showAgain.slice(1),
  ]),
  CODE_NOT_VALID: advice('rescan', '请让患者当面刷新后再扫；截图和照片不能用', showAgain),
  CODE_EXPIRED: advice('rescan', '医保码约 1 分钟更新一次，请扫刚刷新出来的码', showAgain),
  CODE_USED: advice('rescan', '每个码只能用一次；如刚才已读过，请看“最近扫码”', showAgain),
  CREDENTIAL_NOT_ACTIVE: advice('rescan', '该凭证目前不能使用，换码也读不出来', [
    '请看手机上医保码页面的提示，按提示重新激活',
    otherChannel,
    cardWorks,
  ]),
  BUSINESS_TYPE_UNKNOWN: advice('choose-business', '请在上方重新选择业务类型，再扫一次', [
    '请稍等，重新刷新医保码后再扫一次',
  ]),
  NETWORK_UNREACHABLE: { ...ourLine, title: '本机网络不通' },
  SERVICE_UNAVAILABLE: { ...ourLine, title: '医保服务暂时没有应答' },
  STILL_WORKING: { ...ourLine, title: '上一次读取还在处理' },
  TOO_MANY_REQUESTS: { ...ourLine, title: '扫得太快了，请等几秒' },
  BAD_REQUEST: { ...support, title: '读取请求有误' },
  TOO_LARGE: support,
  UNKNOWN_VERB: { ...support, title: '前台页面版本太旧', clerk: '请刷新本页面后再扫' },
  INSTITUTION_UNKNOWN: { ...support, title: '本机构尚未开通或已停用' },
};

const byNextStep: Record<NextStep, Omit<Advice, 'title'>> = {
  retry: ourLine,
  wait: ourLine,
  correct: support,
  'sign-in': support,
  'start-over': advice('rescan', '请重新扫码', showAgain),
  activate: advice('rescan', '该患者需要先激活', ['请先在手机上激活医保电子凭证', cardWorks]),
  verify: advice('rescan', '请患者先在手机上验证', showAgain),
  thaw: advice('rescan', '请患者在手机上恢复使用', [cardWorks]),
  'refresh-code': advice('rescan', '请让患者刷新后再扫', showAgain),
  'ask-bureau': advice('rescan', '请患者咨询参保地医保局', [cardWorks]),
  'another-way': advice('rescan', '请换一种方式', [otherChannel, cardWorks]),
  none: support,
};

/** The codes that have advice of their own. */
export const advisedCodes = Object.keys(table) as readonly ProblemCode[];

/** What to say at the counter when a scan is refused; a code without its own row goes by its next step. */
export function adviceFor(code: ProblemCode): Advice {
  const { words, next } = clerkWordsOf(code);
  return { title: words, ...(table[code] ?? byNextStep[next]) };
}

/** The card and the code do not depend on each other. @requirement D7 D8 */
export const cardNote =
  '实体社保卡挂失或补换期间，医保码仍可使用；医保码打不开时，实体社保卡照常可用。';
