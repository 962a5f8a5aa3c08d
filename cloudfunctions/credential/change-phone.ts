import type { CredentialView } from '@contract/credential';
import type { ChangePhoneRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';
import { changeBySms } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings'>;

/** A new mobile number, proved by the SMS that was sent to it. @requirement C2 */
export const changePhone =
  (needs: Needs): Act<ChangePhoneRequest, CredentialView, 'holder'> =>
  async ({ phone, smsCode }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    return changeBySms(
      {
        holder,
        accountId,
        phone,
        purpose: 'phone',
        code: smsCode,
        event: 'credential.phoneChanged',
        make: async ({ people }, atMs) => {
          await people.setPhone(holder.personId, phone, atMs);
          return { ...holder, phone };
        },
      },
      needs,
    );
  };
