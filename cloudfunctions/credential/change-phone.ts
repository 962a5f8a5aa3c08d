import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { ChangePhoneRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';
import { spendSms } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings'>;

/** A new mobile number, proved by the SMS that was sent to it. @requirement C2 */
export const changePhone =
  (needs: Needs): Act<ChangePhoneRequest, CredentialView, 'holder'> =>
  async ({ phone, smsCode }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const { personId } = holder;
    return needs.store.transaction(async (nouns) => {
      const atMs = needs.clock.now();
      const typed = { personId, purpose: 'phone' as const, code: smsCode, phone };
      const proved = await spendSms(typed, nouns, needs);
      await nouns.audit.record({
        event: 'credential.phoneChanged',
        outcome: proved.ok ? 'ok' : proved.problem.code,
        personId,
        actor: accountId,
        atMs,
      });
      if (!proved.ok) return proved;
      await nouns.people.setPhone(personId, phone, atMs);
      return ok(credentialView({ ...holder, phone }));
    });
  };
