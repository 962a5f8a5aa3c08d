import { NoPermission, type FaceOutcome, type PlatformIdentity } from '../abilities/device';
import type { Platform } from '../compile/package-shape';
import { REAL_NAME_APP } from '../abilities/wechat-identity';
import { askConsent, maskName } from './consent';
import { actionSheet, modal } from './dialogs';
import { checkFace } from './face-check';
import { panelPlace } from './panel';
import { el, sandboxMark } from './element';
import { icon } from './icons';
import { putOver } from './overlay';
import { typePayPassword } from './pay-password';
import { showPayCode } from './pay-code';
import type { Sandbox, SandboxPerson } from './sandbox';

/** What the platform's dialogs need from the phone they appear on. */
export interface IdentityPlace {
  platform: Platform;
  sandbox: Sandbox;
  layer: HTMLElement;
  person: () => SandboxPerson;
  /** The mini-program leaves the screen, and comes back with what another program sent. */
  leave(): void;
  comeBack(from?: { appId: string; extraData?: Record<string, unknown> }): void;
}

/** The platform's own dialogs, played by the shell. @requirement C1 C4 */
export function platformIdentity(place: IdentityPlace): PlatformIdentity {
  const { platform, sandbox, layer, person } = place;
  return {
    loginCode: () => sandbox.login(platform, person().key),
    realNameCode: () => (platform === 'wechat' ? wechatRealName(place) : alipayRealName(place)),
    checkFace: (verifyId, mode = 'face') =>
      mode === 'quick' ? quickCheck(place, verifyId) : faceCheck(place, verifyId),
    async openPayCode() {
      const { payCode } = await sandbox.outcomes(person().key);
      if (payCode === 'refused') return false;
      place.leave();
      void showPayCode(layer, platform).then(() => place.comeBack());
      return true;
    },
  };
}

function faceCheck({ platform, sandbox, layer, person }: IdentityPlace, verifyId: string) {
  const verify = () => sandbox.face(platform, person().key, verifyId);
  return checkFace(layer, { verify, chosenIn: panelPlace(platform) });
}

// 支付密码或人脸: the person chooses; a wrong password may be typed again. @requirement B13
async function quickCheck(place: IdentityPlace, verifyId: string): Promise<FaceOutcome> {
  const { sandbox, layer, person } = place;
  const chosen = await actionSheet(layer, ['支付密码', '人脸识别'], '请选择验证方式');
  if (chosen === null) return 'cancelled';
  if (chosen === 1) return faceCheck(place, verifyId);
  for (;;) {
    if (!(await typePayPassword(layer, '身份验证：确认是你本人操作'))) return 'cancelled';
    const asked = sandbox.quickPassword(person().key, verifyId);
    const outcome = await asked.catch(() => 'network' as const);
    if (outcome !== null) return outcome;
    if (!(await again(place, '支付密码错误'))) return 'cancelled';
  }
}

const again = ({ layer, platform }: IdentityPlace, title: string): Promise<boolean> =>
  modal(layer, {
    title,
    content: `请重试。沙箱：可在${panelPlace(platform)}里改为“正确”。`,
    confirmText: '重试',
    cancelText: '取消',
  });

// On WeChat this is another mini-program: ours is hidden until the person comes back from it.
async function wechatRealName(place: IdentityPlace): Promise<string | null> {
  place.leave();
  const uncover = putOver(place.layer, cityService());
  const code = await wechatCode(place);
  const allowed = code !== null && (await askConsent(place.layer, consentOf(place)));
  uncover();
  place.comeBack({ appId: REAL_NAME_APP, ...(allowed ? { extraData: { code } } : {}) });
  return allowed ? code : null;
}

// What a person sees behind the sheets while our own program is away.
function cityService(): HTMLElement {
  return el(
    'div',
    { class: 'sh-cover sh-cover-page' },
    el(
      'div',
      { class: 'sh-service' },
      el('div', { class: 'sh-sheet-head' }, el('h2', {}, '微信支付 · 身份验证'), sandboxMark()),
      icon('shield'),
      el('p', {}, '“我的医保凭证”请微信支付确认是你本人操作。'),
      el('p', { class: 'sh-hint' }, '确认后会把实名信息交给它，你可以拒绝。'),
    ),
  );
}

// A wrong password can be typed again, as often as the person likes.
async function wechatCode(place: IdentityPlace): Promise<string | null> {
  const { sandbox, layer, person } = place;
  for (;;) {
    if (!(await typePayPassword(layer, '身份验证：确认是你本人操作'))) return null;
    const answer = await sandbox.realName('wechat', person().key).catch(() => null);
    if (answer !== null && 'code' in answer) return answer.code;
    if (answer?.refused === 'cancelled' || answer?.refused === 'noPermission') return null;
    const isWrong = answer?.refused === 'wrong';
    if (!(await again(place, isWrong ? '支付密码错误' : '服务没有回应'))) return null;
  }
}

async function alipayRealName(place: IdentityPlace): Promise<string | null> {
  if (!(await askConsent(place.layer, consentOf(place)))) return null;
  const answer = await place.sandbox.realName('alipay', place.person().key);
  if ('code' in answer) return answer.code;
  if (answer.refused === 'noPermission') throw new NoPermission();
  return null;
}

function consentOf({ platform, person }: IdentityPlace) {
  const wechat = platform === 'wechat';
  return {
    title: wechat ? '获取你的微信支付实名信息' : '获取你的实名信息',
    lines: [
      { label: '姓名', value: maskName(person().name) },
      { label: '证件', value: '居民身份证（号码已隐藏）' },
    ],
    note: '沙箱：信息都是虚构的，只用于激活医保电子凭证。',
    refuse: '拒绝',
    accept: wechat ? '允许' : '同意',
  };
}
