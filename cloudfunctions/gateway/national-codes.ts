import { clerkWordsOf } from '@contract/clerk-words';
import type { ProblemCode } from '@contract/problem';
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
  FIELDS_WRONG: 500401,
  SIGN_ON_NOT_FOUND: 500404,
  MESSAGE_NUMBER_USED: 500409,
  TOO_LARGE: 500413,
  TOO_MANY_REQUESTS: 500429,
  TRANSACTION_NOT_OPEN: 500501,
  SERVICE_UNAVAILABLE: 500503,

  // Person and insurance.
  NOT_INSURED: 500601,
  PERSON_MISMATCH: 500602,
  INSURED_BASE_DOWN: 500603,
  PERSON_NOT_FOUND: 500604,
  TOKEN_WRONG: 500605,
  TOKEN_EXPIRED: 500606,
  CARD_UNKNOWN: 500607,
  CARD_LOST: 500608,
  PROOF_DIFFERS: 500609,
  INSURANCE_DIFFERS: 500610,
  INSURANCE_PAUSED: 500611,
  REGION_NOT_OPENED: 500612,
  BENEFIT_NOT_OPENED: 500613,
  FAMILY_NOT_BOUND: 500614,

  // Visits.
  IN_HOSPITAL: 500621,
  DISCHARGED_UNSETTLED: 500622,
  VISIT_NUMBER_USED: 500623,
  VISIT_NOT_FOUND: 500624,
  VISIT_CANCELLED: 500625,
  VISIT_SETTLED: 500626,
  VISIT_NO_FEES: 500627,
  VISIT_NOT_DISCHARGED: 500628,
  VISIT_DISCHARGED: 500629,

  // Fees and settlements.
  FEE_ROW_WRONG: 500641,
  FEE_ROW_KNOWN: 500642,
  FEES_DIFFER: 500643,
  ACCOUNT_SHORT: 500644,
  SETTLEMENT_NOT_FOUND: 500645,
  SETTLEMENT_REFUNDED: 500646,
  ORIGINAL_NOT_FOUND: 500647,
  NOT_REVERSIBLE: 500648,

  // Records and files.
  CHRONIC_NOT_FILED: 500661,
  CHRONIC_FILED: 500662,
  CHRONIC_RECORD_NOT_FOUND: 500663,
  FILE_NOT_FOUND: 500664,
  FILE_WRONG: 500665,
  STATEMENT_TOO_LONG: 500666,
};

const access: ReadonlySet<ProblemCode> = new Set([
  'INSTITUTION_UNKNOWN',
  'NONCE_STALE',
  'NONCE_REPEATED',
]);

const otherNo = 500500;

/** What happened, and what this one time makes clear, as `told` and the number of a fault do. */
function messageOf({ code, detail }: Problem): string {
  const { words } = clerkWordsOf(code);
  const told = detail?.['told'];
  const faultId = detail?.['faultId'];
  if (told !== undefined) return `${words}：${told}`;
  return faultId === undefined ? words : `${words},异常流水号:${faultId}`;
}

/** The national form of a problem; `told` in its detail goes behind the words. */
export function nationalNo(problem: Problem): NationalNo {
  const { code } = problem;
  const message = messageOf(problem);
  if (access.has(code)) return { status: 401, code: 401, message };
  return { status: 200, code: codes[code] ?? otherNo, message };
}
