import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import type { FacePort } from './port';

declare const wx: {
  readonly requestFacialVerify?: (options: {
    verifyId: string;
    success(): void;
    fail(error: { errCode?: number }): void;
  }) => void;
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const byCode = new Map<number, ProblemCode>([
  ...[90001, 90109].map((code) => [code, 'FACE_DEVICE'] as const),
  ...[...range(90002, 90006), 90024].map((code) => [code, 'USER_CANCELLED'] as const),
  ...[90007, 90012, 90019, 90020].map((code) => [code, 'FACE_NETWORK'] as const),
  ...range(90008, 90010).map((code) => [code, 'FACE_NO_PERMISSION'] as const),
  ...[90011, 90013, 90014, 90023].map((code) => [code, 'FACE_CAPTURE_FAILED'] as const),
  ...[90017, 90107].map((code) => [code, 'FACE_TIMEOUT'] as const),
]);

/** 10000 and above is a verdict of the comparison; the cloud asks for it and says what it means. */
const isVerdict = (code: number): boolean => code === 0 || (code >= 10_000 && code < 90_000);

function answerOf(code: number): Result<null> {
  if (isVerdict(code)) return ok(null);
  return refuse(byCode.get(code) ?? 'FACE_DOWN');
}

/**
 * Codes: https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_queryverifyinfo.html
 * The ability needs base library 3.8.12; an older phone is told that the check is not there.
 */
export const face = {
  check: ({ verifyId }) =>
    new Promise((resolve) => {
      if (!wx.requestFacialVerify) return resolve(refuse('FACE_DEVICE'));
      wx.requestFacialVerify({
        verifyId,
        success: () => resolve(ok(null)),
        fail: ({ errCode }) => resolve(answerOf(errCode ?? 90199)),
      });
    }),
} satisfies FacePort;
