import { newsFor, newsForRelative, type SettlementNews } from '../domain/settlement-news';
import type { Ids } from '../ports/ids';
import type { Nouns } from '../ports/store';
import type { ChannelLink } from '../ports/store/channel-links';
import type { Settlement } from '../ports/store/settlements';

type Told = Pick<Nouns, 'inbox' | 'outbox' | 'channelLinks'>;

/** The page that a message opens; its id is ours and says nothing about anybody. */
export const receiptPage = (messageId: string): string =>
  `pages/more/receipt/index?messageId=${messageId}`;

/** The channel through which the code was last shown, or null when nothing is open any more. */
const lastUsed = (links: readonly ChannelLink[]): ChannelLink | null =>
  links.reduce<ChannelLink | null>(
    (last, link) => (last && last.lastUsedAtMs >= link.lastUsedAtMs ? last : link),
    null,
  );

interface Telling {
  readonly settlement: Settlement;
  readonly personId: string;
  readonly news: SettlementNews;
}

async function tellPerson({ settlement, personId, news }: Telling, nouns: Told, ids: Ids) {
  const messageId = ids.next('msg');
  const atMs = settlement.settledAtMs;
  const isNew = await nouns.inbox.add({
    messageId,
    personId,
    kind: settlement.refundOf === null ? 'settled' : 'refunded',
    settlementId: settlement.settlementId,
    atMs,
  });
  if (!isNew) return;
  const link = lastUsed(await nouns.channelLinks.listOf(personId));
  // An app around our pages has no messages of a platform: there the inbox is all.
  if (!link || link.channel === 'h5') return;
  await nouns.outbox.add({
    ...news,
    deliveryId: ids.next('dlv'),
    messageId,
    accountId: link.accountId,
    channel: link.channel,
    page: receiptPage(messageId),
    atMs,
  });
}

/** What is told of. */
export interface SettlementToTell {
  readonly settlement: Settlement;
  readonly institutionName: string;
}

/**
 * Tells of a settlement, or of its giving back, inside of its own transaction: a line in the inbox, and a message by
 * the channel through which the code was last shown. A relative whose account paid is told as well. Told once: a
 * second telling of the same settlement adds nothing. @requirement E4 D4
 */
export async function tellSettlement(
  { settlement, institutionName }: SettlementToTell,
  nouns: Told,
  ids: Ids,
): Promise<void> {
  const { personId, relativeId } = settlement;
  const news = newsFor(settlement, institutionName);
  await tellPerson({ settlement, personId, news }, nouns, ids);
  if (relativeId === null || settlement.split.relativeAccountFen === 0) return;
  const familyNews = newsForRelative(settlement, institutionName);
  await tellPerson({ settlement, personId: relativeId, news: familyNews }, nouns, ids);
}
