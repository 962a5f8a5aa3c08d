import type { RevealedHolder } from '@contract/credential';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { activeHolderOf } from '@core/proof/holder';

/** The holder's own name and number, on request and on record. */
export const reveal =
  ({ store, clock }: Pick<Parts, 'store' | 'clock'>): Act<EmptyRequest, RevealedHolder, 'holder'> =>
  async (_request, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    if (!found.ok) return found;
    const { personId, identity } = found.value;
    await store.audit.record({
      event: 'credential.revealed',
      outcome: 'ok',
      personId,
      actor: accountId,
      atMs: clock.now(),
    });
    return ok({ name: identity.name, idNumber: identity.idNumber });
  };
