import type { UnreadView } from '@contract/messages';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { activeHolderOf } from '@core/proof/holder';
import type { Parts } from '@core/ports/parts';

/** How many messages wait to be read. */
export const unread =
  ({ store }: Pick<Parts, 'store'>): Act<EmptyRequest, UnreadView, 'holder'> =>
  async (_request, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    return found.ok ? ok({ unread: await store.inbox.unread(found.value.personId) }) : found;
  };
