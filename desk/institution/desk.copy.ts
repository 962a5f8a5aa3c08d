import type { BusinessType } from '@contract/desk';
import { clerkWordsOf } from '@contract/clerk-words';
import type { Problem } from '@contract/result';
import type { CameraProblem } from '../kit/camera-device';
import { codeLength } from '../kit/printed-code';
import type { DeskState, Notice, NoticeWhy, SignedOutWhy } from './desk.state';
import { adviceFor } from './advice.copy';

const noticeWords: Record<NoticeWhy, string> = {
  empty: '请先扫码，或输入 28 位数字',
  'input-method': '收到了中文字符，请关闭输入法（切到英文）后再扫',
  short: '位数不够，医保码是 28 位数字，请再扫一次',
  goods: '这像是药品或商品条码，请扫患者手机上的医保码',
  'id-number': '这像是身份证号，请扫患者手机上的医保码',
  twice: '连着收到了两个码，请只扫一次',
  extra: '多出了字符，请再扫一次；总是这样请检查扫码枪的前缀、后缀设置',
  other: '这不是医保码，请让患者打开“医保码”页面再扫',
  'business-missing': '请先选择业务类型，再扫码',
  'still-reading': '上一个码还在读取，请稍后再扫这一个',
  'same-code': '这个码刚刚已经读过，不用再扫',
};

/** Why something that was scanned or typed went nowhere, and what to do about it. */
export function noticeText({ why, off }: Notice): string {
  if (off === null) return noticeWords[why];
  const count = off < 0 ? `还差 ${-off} 位` : `多了 ${off} 位`;
  const check = `${count}，医保码是 ${codeLength} 位数字，请核对后再读`;
  // By its length it could be either; whoever typed it knows which.
  return why === 'goods' || why === 'id-number' ? `${check}；${noticeWords[why]}` : check;
}

/** Why the camera shows nothing, and what to do about it. */
export const cameraWords: Record<CameraProblem, string> = {
  denied: '浏览器没有摄像头权限。请点地址栏左侧的图标，允许使用摄像头后再试',
  missing: '没有找到摄像头，请接好后再试，或改用扫码枪',
  busy: '摄像头正被其他程序占用，请关闭那个程序后再试',
  insecure: '当前网址不是安全连接（https），浏览器不开放摄像头，请改用扫码枪',
  reader: '识别程序没有加载成功，请检查网络后再试',
  failed: '摄像头打不开，请重新插拔后再试，或改用扫码枪',
};

/** Why the operator is back at the sign-in page. */
export const signedOutWords: Record<SignedOutWhy, string> = {
  expired: '登录已过期，请重新登录',
  idle: '15 分钟没有操作，已自动退出，请重新登录',
};

/** A refused sign-in in words for a desk; the contract's own speak to a phone where lines are concerned. */
export function signInProblemWords({ code }: Problem): string {
  if (code === 'BAD_REQUEST') return '机构编号、工号或密码的格式不正确，请核对';
  if (code === 'OPERATOR_SIGN_IN_FAILED')
    return `${clerkWordsOf(code).words}，${clerkWordsOf(code).advice}`;
  if (code === 'NETWORK_UNREACHABLE') return '本机网络不通，请检查网络后再登录';
  return `${clerkWordsOf(code).words}，${clerkWordsOf(code).advice}`;
}

const fields: Readonly<Record<string, string>> = {
  '01': '医院',
  '02': '药店',
  '03': '线上应用',
  '04': '移动支付',
  '05': '其他',
};

/** The table of businesses in its own order, by the field its first two digits name. */
export function businessGroups(
  types: readonly BusinessType[],
): readonly (readonly [field: string, types: readonly BusinessType[]])[] {
  const names = [...new Set(types.map(({ code }) => fields[code.slice(0, 2)] ?? '其他'))];
  return names.map((name) => [
    name,
    types.filter(({ code }) => (fields[code.slice(0, 2)] ?? '其他') === name),
  ]);
}

const shanghai = { timeZone: 'Asia/Shanghai', hour12: false } as const;
const hours = new Intl.DateTimeFormat('zh-CN', { ...shanghai, timeStyle: 'medium' });
const days = new Intl.DateTimeFormat('zh-CN', { ...shanghai, month: '2-digit', day: '2-digit' });

/** 09:05:07 */
export const clockTime = (atMs: number): string => hours.format(atMs);

/** 11/23 */
export const calendarDay = (atMs: number): string => days.format(atMs);

/** 参保状态 in words. */
export const insuranceWords = { active: '参保正常', paused: '暂停参保' } as const;

/** What a screen reader says when something has happened; the number makes equal lines two lines. */
export function announcementOf(state: DeskState): { readonly key: string; readonly text: string } {
  if (state.step === 'signed-out') return { key: 'out', text: '' };
  const { scan, notice } = state;
  if (notice) return { key: `notice ${notice.serial}`, text: noticeText(notice) };
  switch (scan.kind) {
    case 'ready':
      return { key: 'ready', text: '' };
    case 'reading':
      return { key: scan.attempt.requestId, text: '正在读取' };
    case 'shown': {
      const { holderName, businessType, insurance, scanId } = scan.scan;
      const text = `读取成功，${holderName}，${businessType.name}，${insuranceWords[insurance]}`;
      return { key: scanId, text };
    }
    case 'refused': {
      const { title, clerk } = adviceFor(scan.problem.code);
      const key = `${scan.attempt.requestId} refused`;
      return { key, text: `读取失败，${title}。${clerk}` };
    }
  }
}
