import type { ChannelLinks } from '../../ports/store/channel-links';
import type { Connection } from './connection';

/** Channel links in PostgreSQL. */
export const channelLinksOf = ({ db }: Connection): ChannelLinks => ({
  async add({ personId, accountId, channel, atMs }) {
    await db
      .insertInto('channel_link')
      .values({ person_id: personId, account_id: accountId, channel, linked_at_ms: atMs })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
});
