import { refuse, ok, type Result } from '@contract/result';
import type { Holder } from '@core/domain/person';
import { tryOutside } from '@core/proof/counting';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'passwords'>;

/** One counted try at a holder's password, whatever channel it is made in. @requirement C2 */
export async function tryPassword(
  { personId, passwordHash }: Holder,
  password: string,
  needs: Needs,
): Promise<Result<null>> {
  if (passwordHash === null) return refuse('PASSWORD_NOT_SET');
  return tryOutside({ subject: personId, kind: 'password' }, needs, async () =>
    (await needs.passwords.matches(password, passwordHash)) ? ok(null) : refuse('PASSWORD_WRONG'),
  );
}
