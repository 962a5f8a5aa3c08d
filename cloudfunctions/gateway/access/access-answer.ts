import type { ProblemCode } from '@contract/problem';
import type { AccessScheme } from '@core/ports/store/institutions';
import { plainNo, type NationalAnswer } from '../national-answer';
import type { AccessFault } from './admit';

/** The service gateway's own words. It tells unknown users from wrong signatures: its clients look for either. */
const csbWords: Readonly<Record<AccessFault, string>> = {
  headers: '缺少服务网关的请求头!',
  stale: '签名时间戳超时!',
  unknown: '非法用户!',
  signature: '签名不一致!',
  repeated: '请求重复!',
};

const problems = {
  headers: 'INSTITUTION_UNKNOWN',
  unknown: 'INSTITUTION_UNKNOWN',
  signature: 'INSTITUTION_UNKNOWN',
  stale: 'NONCE_STALE',
  repeated: 'NONCE_REPEATED',
} as const satisfies Readonly<Record<AccessFault, ProblemCode>>;

/** The 401 of a request that did not prove itself, in the form of its scheme. */
export const accessAnswer = (fault: AccessFault, scheme: AccessScheme): NationalAnswer =>
  scheme === 'csb'
    ? { status: 401, body: { code: 401, message: csbWords[fault] } }
    : plainNo({ code: problems[fault] });
