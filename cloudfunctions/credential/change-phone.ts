import type { CredentialView } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { ChangePhoneRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView, type Holder } from '@core/domain/person';
import { numberChangedText } from '@core/domain/sms-code';
import { tryInside } from '@core/proof/counting';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { activeHolderOf } from '@core/proof/holder';
import { changeBySms, type Changed } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings' | 'passwords' | 'sms'>;

/** A message that did not go out is tried once more. */
const mostTellings = 2;

/**
 * Tells the number that was on file, so that a change its owner did not make does not pass unseen. It
 * comes after the change: a number that no longer takes messages must not keep its owner from leaving it.
 */
async function tellOldNumber({ before, after }: Changed, actor: string, needs: Needs) {
  const { personId, phone } = before;
  if (phone === null || phone === after.phone) return;
  let told: Result<null> = refuse('SMS_DOWN');
  for (let telling = 0; telling < mostTellings && !told.ok; telling += 1)
    told = await needs.sms.send({ phone, text: numberChangedText });
  await needs.store.audit.record({
    event: 'credential.phoneChangeTold',
    outcome: told.ok ? 'ok' : told.problem.code,
    personId,
    actor,
    atMs: needs.clock.now(),
  });
}

/** Is the typed password that of the holder? Asked outside of any transaction, for the hash is slow. */
async function passwordCheck(holder: Holder, password: string | undefined, needs: Needs) {
  const { passwordHash } = holder;
  const isRight =
    passwordHash === null ||
    (password !== undefined && (await needs.passwords.matches(password, passwordHash)));
  return async (current: Holder, nouns: Nouns): Promise<Result<null>> => {
    // Another password was set meanwhile: what was compared says nothing about it.
    if (current.passwordHash !== passwordHash) return refuse('STILL_WORKING');
    if (passwordHash === null) return ok(null);
    // The same tries as anywhere else: a code of one's own must not buy guesses at the password.
    const of = { subject: current.personId, kind: 'password' as const };
    const at = { nouns, nowMs: needs.clock.now() };
    return tryInside(of, at, () => Promise.resolve(isRight ? ok(null) : refuse('PASSWORD_WRONG')));
  };
}

/**
 * A new mobile number, proved by the SMS that was sent to it and, where there is one, by the password:
 * whoever only holds an open phone must not lead the codes to a number of their own. @requirement C2
 */
export const changePhone =
  (needs: Needs): Act<ChangePhoneRequest, CredentialView, 'holder'> =>
  async ({ phone, smsCode, password }, { accountId }) => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const { personId } = holder;
    const changed = await changeBySms(
      {
        accountId,
        owner: personId,
        purpose: 'phone',
        code: smsCode,
        numberOf: () => phone,
        decide: await passwordCheck(holder, password, needs),
        event: 'credential.phoneChanged',
        make: async (current, { people }, atMs) => {
          await people.setPhone(personId, phone, atMs);
          return { ...current, phone };
        },
      },
      needs,
    );
    if (!changed.ok) return changed;
    await tellOldNumber(changed.value, accountId, needs);
    return ok(credentialView(changed.value.after, needs.clock.now()));
  };
