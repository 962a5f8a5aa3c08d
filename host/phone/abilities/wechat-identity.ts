import { Refusal, textOption } from './callbacks';
import type { Device, FaceOutcome } from './device';
import { wechatAbility } from './wechat-ability';

/** The platform's own pay-password and real-name mini-program. */
export const REAL_NAME_APP = 'wx308bd2aeb83d3345';

// https://developers.weixin.qq.com/miniprogram/dev/api/face/wx.requestFacialVerify.html
const FACE_CODES: Readonly<Record<Exclude<FaceOutcome, 'pass'>, [number, string]>> = {
  cancelled: [90002, 'cancel'],
  noPermission: [90008, 'no camera permission'],
  device: [90109, 'device not supported'],
  captureFailed: [90011, 'capture invalid'],
  network: [90012, 'network error'],
  timeout: [90017, 'timeout'],
  down: [90199, 'service error'],
  noMatch: [10001, 'face does not match'],
};

/** Sign-in, real name, face and pay code as `wx` offers them. */
export function wechatIdentity({ identity }: Device): Record<string, unknown> {
  return {
    login: wechatAbility('login', async () => ({ code: await identity.loginCode() })),
    checkSession: wechatAbility('checkSession', () => undefined),
    navigateToMiniProgram: wechatAbility('navigateToMiniProgram', ({ appId }) => {
      if (appId !== REAL_NAME_APP) throw new Refusal({ reason: 'invalid appid' });
      // The answer comes back with the app's next onShow, as from any other mini-program.
      void identity.realNameCode().catch(() => undefined);
    }),
    requestFacialVerify: wechatAbility('requestFacialVerify', async ({ verifyId }) => {
      const outcome = await identity.checkFace(textOption(verifyId));
      if (outcome === 'pass') return { errCode: 0, verifyResult: textOption(verifyId) };
      const [errCode, reason] = FACE_CODES[outcome];
      throw new Refusal({ errCode, reason });
    }),
    openOfflinePayView: wechatAbility('openOfflinePayView', async () => {
      if (!(await identity.openPayCode())) {
        throw new Refusal({ errCode: -1, reason: 'permission denied' });
      }
    }),
  };
}
