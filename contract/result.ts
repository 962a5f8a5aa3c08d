import type { ProblemCode } from './problem';

/** Why the answer is no: a code of the closed list, and facts the words may use (never personal data). */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** An answer that may be an expected no. Only bugs are thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A yes with its value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** An expected no; `detail` carries counts and times for the words, never names or numbers of people. */
export const refuse = (code: ProblemCode, detail?: Problem['detail']): Result<never> => ({
  ok: false,
  problem: detail ? { code, detail } : { code },
});
