import { wordsOf, type ProblemCode } from '@contract/problem';
import type { Problem } from '@contract/result';

/** A no as the national interface says it. */
export interface NationalNo {
  /** HTTP status: only the access check uses one of its own, as the existing gateways do. */
  readonly status: number;
  /** Never 0. */
  readonly code: number;
  readonly message: string;
}

/** Only 500159 is public; the others continue it. Documented in docs/gateway.md. */
const codes: Partial<Readonly<Record<ProblemCode, number>>> = {
  CODE_FORMAT: 500159,
  CODE_NOT_VALID: 500160,
  CODE_EXPIRED: 500161,
  CODE_USED: 500162,
  CREDENTIAL_NOT_ACTIVE: 500163,
  BUSINESS_TYPE_UNKNOWN: 500164,
  BAD_REQUEST: 500400,
  TOO_LARGE: 500413,
  TOO_MANY_REQUESTS: 500429,
  SERVICE_UNAVAILABLE: 500503,
};

const access: ReadonlySet<ProblemCode> = new Set([
  'INSTITUTION_UNKNOWN',
  'NONCE_STALE',
  'NONCE_REPEATED',
]);

const otherNo = 500500;

/** The national form of a problem. */
export function nationalNo({ code, detail }: Problem): NationalNo {
  const words = wordsOf(code).words;
  if (access.has(code)) return { status: 401, code: 401, message: words };
  const faultId = detail?.['faultId'];
  const message = faultId === undefined ? words : `${words},异常流水号:${faultId}`;
  return { status: 200, code: codes[code] ?? otherNo, message };
}
