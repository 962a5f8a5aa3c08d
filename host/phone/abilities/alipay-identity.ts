import { alipayAbility } from './alipay-ability';
import { Refusal, textOption, type Options } from './callbacks';
import { NoPermission, type Device, type FaceOutcome } from './device';

// https://opendocs.alipay.com/open/54/103251 (open-certify): the status of the finished check.
const FACE_STATUS: Readonly<Record<FaceOutcome, string>> = {
  pass: '9000',
  cancelled: '6001',
  network: '6002',
  down: '4000',
  noMatch: '4000',
  timeout: '4000',
  captureFailed: '4000',
  noPermission: '4000',
  device: '4000',
};

/** Sign-in, consent, face and pay code as `my` offers them. */
export function alipayIdentity({ identity }: Device): Record<string, unknown> {
  return {
    getAuthCode: alipayAbility(async ({ scopes }) => {
      const scope = Array.isArray(scopes) ? String(scopes[0]) : textOption(scopes, 'auth_base');
      if (scope === 'auth_base') return { authCode: await identity.loginCode() };
      const authCode = await identity.realNameCode().catch((error: unknown) => {
        if (!(error instanceof NoPermission)) throw error;
        throw new Refusal({ error: 4, reason: '无权调用' });
      });
      if (authCode === null) throw new Refusal({ error: 11, reason: '用户取消授权' });
      return { authCode, authSuccessScopes: [scope] };
    }),
    call: (name: string, options: Options, done?: (result: Record<string, unknown>) => void) => {
      if (name !== 'startBizService' || options['name'] !== 'open-certify') {
        done?.({ error: 1, errorMessage: `${name} is not offered` });
        return;
      }
      const { certifyId = '', url = '' } = certifyOf(options);
      // The page of the check says what kind it is; the program has no word in it.
      const mode = url.includes('/quick/') ? 'quick' : 'face';
      void identity.checkFace(certifyId, mode).then((outcome) => {
        done?.({ resultStatus: FACE_STATUS[outcome], result: certifyId });
      });
    },
    startAPVerify: (options: Options, done?: (result: Record<string, unknown>) => void) => {
      void identity.checkFace(textOption(options['certifyId'])).then((outcome) => {
        done?.({ resultStatus: FACE_STATUS[outcome], certifyId: options['certifyId'] });
      });
    },
    ap: {
      navigateToAlipayPage: alipayAbility(async ({ appCode }) => {
        if (appCode !== 'payCode') throw new Refusal({ error: 11, reason: 'appCode 无效' });
        if (!(await identity.openPayCode())) throw new Refusal({ error: 4, reason: '无权调用' });
      }),
    },
  };
}

function certifyOf(options: Options): { certifyId?: string; url?: string } {
  return JSON.parse(textOption(options['param'], '{}')) as { certifyId?: string; url?: string };
}
