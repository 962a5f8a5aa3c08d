import type { ProblemCode } from '@contract/problem';

/** Passed: `errcode` 0 and this `verify_ret`, both. */
export const verifyPassed = 10000;

/**
 * What each `verify_ret` means for the person. 10001 and above are the comparison's own codes.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_queryverifyinfo
 */
const endings: readonly (readonly [ProblemCode, readonly number[]])[] = [
  ['USER_CANCELLED', [90002, 90003, 90004, 90005, 90006, 90024, 90100]],
  ['FACE_NETWORK', [90007, 90012]],
  ['FACE_NO_PERMISSION', [90008, 90009, 90010, 90101]],
  ['FACE_CAPTURE_FAILED', [90011, 90013, 90014, 90023, 90106, 10002, 10005, 10010, 10027, 10028]],
  ['FACE_DEVICE', [90001, 90109]],
  ['FACE_TIMEOUT', [90017, 90107, 10020]],
  ['FACE_NO_MATCH', [10003, 10004, 10009, 10026]],
];

const byCode: ReadonlyMap<number, ProblemCode> = new Map(
  endings.flatMap(([code, list]) => list.map((verifyRet) => [verifyRet, code] as const)),
);

/** The no behind a `verify_ret`; whatever the list does not know is a failure of the service or the phone. */
export const faceProblem = (verifyRet: number): ProblemCode => byCode.get(verifyRet) ?? 'FACE_DOWN';
