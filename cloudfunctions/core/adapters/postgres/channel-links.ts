import type { Channel } from '@contract/channel';
import { sql } from 'kysely';
import type { ChannelLinks } from '../../ports/store/channel-links';
import type { Connection } from './connection';

type Ending = Pick<ChannelLinks, 'end' | 'endAll'>;

const endingOf = ({ db }: Connection): Ending => {
  const untie = async (accountIds: readonly string[]): Promise<void> => {
    if (accountIds.length === 0) return;
    await db
      .updateTable('account')
      .set({ person_id: null })
      .where('account_id', 'in', [...accountIds])
      .execute();
  };
  return {
    async end(personId, linkId) {
      const row = await db
        .deleteFrom('channel_link')
        .where('person_id', '=', personId)
        .where('link_id', '=', linkId)
        .returning('account_id')
        .executeTakeFirst();
      if (!row) return null;
      await untie([row.account_id]);
      return { accountId: row.account_id };
    },

    async endAll(personId) {
      const rows = await db
        .deleteFrom('channel_link')
        .where('person_id', '=', personId)
        .returning('account_id')
        .execute();
      const accountIds = rows.map((row) => row.account_id);
      await untie(accountIds);
      return accountIds;
    },
  };
};

/** Channel links in PostgreSQL. */
export const channelLinksOf = (connection: Connection): ChannelLinks => {
  const { db } = connection;
  const change = (personId: string, linkId: string) =>
    db.updateTable('channel_link').where('person_id', '=', personId).where('link_id', '=', linkId);
  return {
    ...endingOf(connection),

    async add({ linkId, personId, accountId, channel, atMs, isPhotoNew }) {
      const photo = isPhotoNew ? atMs : null;
      await db
        .insertInto('channel_link')
        .values({
          person_id: personId,
          account_id: accountId,
          channel,
          link_id: linkId,
          linked_at_ms: atMs,
          last_used_at_ms: atMs,
          photo_at_ms: photo,
        })
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'account_id']).doUpdateSet({
            photo_at_ms: sql<number>`coalesce(excluded.photo_at_ms, channel_link.photo_at_ms)`,
          }),
        )
        .execute();
    },

    async listOf(personId) {
      const rows = await db
        .selectFrom('channel_link as l')
        .innerJoin('account as a', 'a.account_id', 'l.account_id')
        .select([
          'l.link_id',
          'l.account_id',
          'l.channel',
          'l.linked_at_ms',
          'l.last_used_at_ms',
          'a.device',
        ])
        .where('l.person_id', '=', personId)
        .orderBy('l.linked_at_ms')
        .orderBy('l.link_id')
        .execute();
      return rows.map((row) => ({
        linkId: row.link_id,
        accountId: row.account_id,
        channel: row.channel as Channel,
        device: row.device,
        openedAtMs: row.linked_at_ms,
        lastUsedAtMs: row.last_used_at_ms,
      }));
    },

    async touch(personId, linkId, atMs) {
      await change(personId, linkId).set({ last_used_at_ms: atMs }).execute();
    },

    async setShowCheck(personId, linkId, isOn) {
      await change(personId, linkId).set({ show_check: isOn }).execute();
    },

    async knowPassword(personId, linkId, isNew) {
      if (isNew)
        await db
          .updateTable('channel_link')
          .set({ password_known: false })
          .where('person_id', '=', personId)
          .execute();
      await change(personId, linkId).set({ password_known: true }).execute();
    },
  };
};
