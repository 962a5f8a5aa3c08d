import type { CredentialView } from '@contract/credential';
import { ok } from '@contract/result';
import type { FreezeRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView } from '@core/domain/person';
import { personKeyOf } from '@core/proof/person-key';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault'>;

/**
 * 不是我: one tap in any channel stops the credential in all of them. A reading looks at the credential
 * itself, so the next scan anywhere is refused. It is thawed by the recipe's evidence alone, gathered
 * after the freeze: a slip that was given out before may be in the same hands as the phone.
 */
export const freeze =
  ({ store, clock, vault }: Needs): Act<FreezeRequest, CredentialView, 'holder'> =>
  async ({ reason }, { accountId }) => {
    const found = await holderOf(accountId, store);
    if (!found.ok) return found;
    const holder = found.value;
    const { personId } = holder;
    const atMs = clock.now();
    await store.transaction(async ({ credentials, verifications, slips, audit }) => {
      if (!(await credentials.freeze(personId, atMs))) return; // Frozen already.
      await verifications.closeOf(personId);
      await slips.voidOf(personKeyOf(vault, holder.identity), atMs);
      await audit.record({
        event: 'credential.frozen',
        outcome: 'ok',
        personId,
        actor: accountId,
        atMs,
        detail: { reason },
      });
    });
    return ok(credentialView({ ...holder, frozenAtMs: holder.frozenAtMs ?? atMs }, atMs));
  };
