import type { UnreadView } from '@contract/messages';
import { ok, refuse } from '@contract/result';
import type { MarkReadRequest } from '@contract/schema/messages';
import type { Act } from '@core/door/verb';
import { activeHolderOf } from '@core/proof/holder';
import type { Parts } from '@core/ports/parts';

/** A message was looked at; gives how many are left. */
export const markRead =
  ({ store, clock }: Pick<Parts, 'store' | 'clock'>): Act<MarkReadRequest, UnreadView, 'holder'> =>
  async ({ messageId }, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    if (!found.ok) return found;
    const { personId } = found.value;
    const line = await store.inbox.find(personId, messageId);
    if (!line) return refuse('MESSAGE_NOT_FOUND');
    if (line.readAtMs === null) await store.inbox.markRead(personId, messageId, clock.now());
    return ok({ unread: await store.inbox.unread(personId) });
  };
