import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { SetPasswordRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { decidePassword } from '@core/domain/password';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';
import { spendSms } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings' | 'passwords'>;

/** 设置医保码密码: a good password, proved by the SMS to the number on file. @requirement C2 */
export const setPassword =
  (needs: Needs): Act<SetPasswordRequest, CredentialView, 'holder'> =>
  async ({ smsCode, password }, { accountId }) => {
    const { store, passwords, clock } = needs;
    const found = await holderOf(accountId, store);
    if (!found.ok) return found;
    const holder = found.value;
    const { personId, phone } = holder;
    // Asked first, so that a weak choice does not cost the SMS code.
    const good = decidePassword(password, { idNumber: holder.identity.idNumber, phone });
    if (!good.ok) return good;
    const passwordHash = await passwords.hash(password);
    return store.transaction(async (nouns) => {
      const typed = { personId, purpose: 'password' as const, code: smsCode, phone };
      const proved = await spendSms(typed, nouns, needs);
      await nouns.audit.record({
        event: 'credential.passwordSet',
        outcome: proved.ok ? 'ok' : proved.problem.code,
        personId,
        actor: accountId,
        atMs: clock.now(),
      });
      if (!proved.ok) return proved;
      await nouns.credentials.setPassword(holder, passwordHash);
      return ok(credentialView({ ...holder, passwordHash }));
    });
  };
