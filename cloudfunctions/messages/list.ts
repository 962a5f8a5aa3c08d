import type { MessageRow, MessagesView } from '@contract/messages';
import { ok } from '@contract/result';
import type { ListMessagesRequest } from '@contract/schema/messages';
import type { Act } from '@core/door/verb';
import { newsTemplates } from '@core/domain/settlement-news';
import { activeHolderOf } from '@core/proof/holder';
import type { Parts } from '@core/ports/parts';
import type { InboxLine } from '@core/ports/store/inbox';
import { toldBy, type ToldSettlement } from './told-settlement';

const pageSize = 20;

type Place = Pick<InboxLine, 'atMs' | 'messageId'>;

const cursorOf = ({ atMs, messageId }: Place): string => `${atMs}.${messageId}`;

function placeOf(cursor: string | undefined): Place | null {
  const [at, messageId] = cursor?.split('.') ?? [];
  return at !== undefined && messageId !== undefined ? { atMs: Number(at), messageId } : null;
}

function rowOf({ line, settlement, institution, about }: ToldSettlement): MessageRow {
  const { totalFen, relativeAccountFen, cashFen } = settlement.split;
  const isOwn = about === 'own';
  return {
    messageId: line.messageId,
    kind: line.kind,
    about,
    institution,
    atMs: line.atMs,
    isRead: line.readAtMs !== null,
    amountFen: Math.abs(isOwn ? totalFen : relativeAccountFen),
    cashFen: isOwn ? Math.abs(cashFen) : 0,
  };
}

/** 消息: what the holder was told, the newest first. @requirement E4 */
export const list =
  ({
    store,
    subscriptions,
  }: Pick<Parts, 'store' | 'subscriptions'>): Act<ListMessagesRequest, MessagesView, 'holder'> =>
  async ({ after }, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    if (!found.ok) return found;
    const { personId, link } = found.value;
    // One more than is shown: is there another page?
    const lines = await store.inbox.list(personId, placeOf(after), pageSize + 1);
    const shown = lines.slice(0, pageSize);
    const last = shown.at(-1);
    const told = await Promise.all(shown.map((line) => toldBy(line, store)));
    return ok({
      rows: told.map(rowOf),
      next: last && lines.length > pageSize ? cursorOf(last) : null,
      unread: await store.inbox.unread(personId),
      templates: subscriptions.idsOf(link.channel, newsTemplates),
    });
  };
