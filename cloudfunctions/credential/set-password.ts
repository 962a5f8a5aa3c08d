import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { SetPasswordRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { decidePassword } from '@core/domain/password';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';
import { changeBySms } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings' | 'passwords'>;

/** 设置医保码密码: a good password, proved by the SMS to the number on file. @requirement C2 */
export const setPassword =
  (needs: Needs): Act<SetPasswordRequest, CredentialView, 'holder'> =>
  async ({ smsCode, password }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const { phone } = holder;
    // Asked first, so that a weak choice does not cost the SMS code.
    const good = decidePassword(password, { idNumber: holder.identity.idNumber, phone });
    if (!good.ok) return good;
    const passwordHash = await needs.passwords.hash(password);
    const changed = await changeBySms(
      {
        personId: holder.personId,
        accountId,
        numberOf: (current) => current.phone,
        purpose: 'password',
        code: smsCode,
        event: 'credential.passwordSet',
        make: async (current, { credentials }) => {
          await credentials.setPassword(current, passwordHash);
          return { ...current, passwordHash };
        },
      },
      needs,
    );
    return changed.ok ? ok(credentialView(changed.value.after)) : changed;
  };
