import { ok, refuse, type Result } from '@contract/result';

/** What a credential password must not be taken from. */
export interface Owner {
  readonly idNumber: string;
  readonly phone: string | null;
}

const steps = (digits: string): readonly number[] =>
  [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index]));

/** Is every digit one more (or one less) than the one before it? */
const isRun = (digits: string): boolean =>
  steps(digits).every((step) => step === 1) || steps(digits).every((step) => step === -1);

/** Six digits that are not the first guess of somebody who found the phone. @requirement C2 */
export function decidePassword(password: string, owner: Owner): Result<null> {
  if (!/^\d{6}$/.test(password)) return refuse('PASSWORD_SHAPE');
  if (new Set(password).size === 1) return refuse('PASSWORD_REPEATED');
  if (isRun(password)) return refuse('PASSWORD_CONSECUTIVE');
  if (owner.idNumber.includes(password)) return refuse('PASSWORD_FROM_ID');
  if (owner.phone?.includes(password)) return refuse('PASSWORD_FROM_PHONE');
  return ok(null);
}
