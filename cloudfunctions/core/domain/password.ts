import { guessable } from '@contract/password';
import { ok, refuse, type Result } from '@contract/result';

/** What a credential password must not be taken from. */
export interface Owner {
  readonly idNumber: string;
  readonly phone: string | null;
}

/** Six digits that are not the first guess of somebody who found the phone. @requirement C2 */
export function decidePassword(password: string, owner: Owner): Result<null> {
  if (!/^\d{6}$/.test(password)) return refuse('PASSWORD_SHAPE');
  const guess = guessable(password);
  if (guess) return refuse(guess);
  if (owner.idNumber.includes(password)) return refuse('PASSWORD_FROM_ID');
  if (owner.phone?.includes(password)) return refuse('PASSWORD_FROM_PHONE');
  return ok(null);
}
