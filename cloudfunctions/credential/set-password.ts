import type { CredentialView } from '@contract/credential';
import { ok, type Result } from '@contract/result';
import type { SetPasswordRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { decidePassword } from '@core/domain/password';
import { credentialView, type Holder } from '@core/domain/person';
import { spendTicket } from '@core/proof/ticket';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { activeHolderOf, holdActiveHolder } from '@core/proof/holder';
import { changeBySms } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings' | 'passwords'>;

interface Setting {
  readonly accountId: string;
  readonly holder: Holder;
  readonly passwordHash: string;
}

/** A new password is known here, and no longer where the old one was; wrong tries are forgotten. */
async function put(current: Holder, passwordHash: string, nouns: Nouns): Promise<Holder> {
  const { personId, link } = current;
  await nouns.credentials.setPassword(current, passwordHash);
  await nouns.channelLinks.knowPassword(personId, link.linkId, true);
  await nouns.tries.forget({ subject: personId, kind: 'password' });
  return { ...current, passwordHash, link: { ...link, isPasswordKnown: true } };
}

/** Proved by the SMS to the number on file. */
async function setBySms(setting: Setting, code: string, needs: Needs): Promise<Result<Holder>> {
  const { accountId, holder, passwordHash } = setting;
  const changed = await changeBySms(
    {
      owner: holder.personId,
      accountId,
      numberOf: (current) => current.phone,
      purpose: 'password',
      code,
      event: 'credential.passwordSet',
      make: (current, nouns) => put(current, passwordHash, nouns),
    },
    needs,
  );
  return changed.ok ? ok(changed.value.after) : changed;
}

/** Forgotten: proved by a face check or a counter slip. */
function setByTicket(setting: Setting, ticket: string, needs: Needs): Promise<Result<Holder>> {
  const { accountId, holder, passwordHash } = setting;
  return needs.store.transaction(async (nouns) => {
    const current = await holdActiveHolder({ accountId, personId: holder.personId }, nouns);
    const shown = { ticket, holder, accountId, purpose: 'password' as const };
    const spent = current.ok ? await spendTicket(shown, nouns, needs) : current;
    const found = spent.ok ? current : spent;
    await nouns.audit.record({
      event: 'credential.passwordSet',
      outcome: found.ok ? 'ok' : found.problem.code,
      personId: holder.personId,
      actor: accountId,
      atMs: needs.clock.now(),
    });
    return found.ok ? ok(await put(found.value, passwordHash, nouns)) : found;
  });
}

/** 设置医保码密码: a good password, proved by SMS, or by face or slip where it was forgotten. @requirement C2 */
export const setPassword =
  (needs: Needs): Act<SetPasswordRequest, CredentialView, 'holder'> =>
  async (request, { accountId }) => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const { password } = request;
    const owner = { idNumber: holder.identity.idNumber, phone: holder.phone };
    // Asked first, so that a weak choice does not cost the SMS code.
    const good = decidePassword(password, owner);
    if (!good.ok) return good;
    const setting = { accountId, holder, passwordHash: await needs.passwords.hash(password) };
    const set =
      'ticket' in request
        ? await setByTicket(setting, request.ticket, needs)
        : await setBySms(setting, request.smsCode, needs);
    return set.ok ? ok(credentialView(set.value, needs.clock.now())) : set;
  };
