import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { FreezeRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView, type Holder } from '@core/domain/person';
import { personKeyOf } from '@core/proof/person-key';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { holderOf, holdHolder } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault'>;

/** Nothing that was given out before opens anything after: no ticket, no slip. */
async function stop(holder: Holder, nouns: Nouns, { clock, vault }: Needs): Promise<void> {
  const { personId, identity } = holder;
  await nouns.credentials.freeze(personId, clock.now());
  await nouns.verifications.closeOf(personId);
  await nouns.slips.voidOf(personKeyOf(vault, identity), clock.now());
}

/**
 * 不是我: one tap in any channel stops the credential in all of them. A reading looks at the credential
 * itself, so the next scan anywhere is refused. It is thawed by the recipe's evidence alone.
 */
export const freeze =
  (needs: Needs): Act<FreezeRequest, CredentialView, 'holder'> =>
  async ({ reason }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const { personId } = found.value;
    return needs.store.transaction(async (nouns) => {
      const held = await holdHolder({ accountId, personId }, nouns);
      if (!held.ok) return held;
      const holder = held.value;
      const atMs = needs.clock.now();
      if (holder.frozenAtMs !== null) return ok(credentialView(holder, atMs));
      await stop(holder, nouns, needs);
      await nouns.audit.record({
        event: 'credential.frozen',
        outcome: 'ok',
        personId,
        actor: accountId,
        atMs,
        detail: { reason },
      });
      return ok(credentialView({ ...holder, frozenAtMs: atMs }, atMs));
    });
  };
