import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { VerifyPasswordRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { activeHolderOf, holdActiveHolder } from '@core/proof/holder';
import { tryPassword } from './password-try';

type Needs = Pick<Parts, 'store' | 'clock' | 'passwords'>;

/** The password that was set in another channel is known here from now on. @requirement B1 C2 */
export const verifyPassword =
  (needs: Needs): Act<VerifyPasswordRequest, CredentialView, 'holder'> =>
  async ({ password }, { accountId }) => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const { personId, link } = holder;
    const right = await tryPassword(holder, password, needs);
    await needs.store.transaction(async (nouns) => {
      const current = await holdActiveHolder({ accountId, personId }, nouns);
      // Another password was set meanwhile: the one that was typed says nothing about it.
      const isSame = current.ok && current.value.passwordHash === holder.passwordHash;
      if (right.ok && isSame) await nouns.channelLinks.knowPassword(personId, link.linkId, false);
      await nouns.audit.record({
        event: 'credential.passwordVerified',
        outcome: right.ok ? 'ok' : right.problem.code,
        personId,
        actor: accountId,
        atMs: needs.clock.now(),
      });
    });
    if (!right.ok) return right;
    const known = { ...holder, link: { ...link, isPasswordKnown: true } };
    return ok(credentialView(known, needs.clock.now()));
  };
