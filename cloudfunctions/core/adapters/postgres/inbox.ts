import { sql } from 'kysely';
import type { Inbox, InboxLine } from '../../ports/store/inbox';
import type { Connection } from './connection';
import type { Tables } from './tables';

type Row = Tables['inbox_message'];

const readLine = (row: Row): InboxLine => ({
  messageId: row.message_id,
  personId: row.person_id,
  kind: row.kind,
  settlementId: row.settlement_id,
  atMs: row.at_ms,
  readAtMs: row.read_at_ms,
});

/** Messages to people in PostgreSQL. */
export function inboxOf({ db }: Connection): Inbox {
  const ofPerson = (personId: string) =>
    db.selectFrom('inbox_message').selectAll().where('person_id', '=', personId);
  return {
    async add({ messageId, personId, kind, settlementId, atMs }) {
      const columns = { message_id: messageId, person_id: personId, kind, at_ms: atMs };
      const added = await db
        .insertInto('inbox_message')
        .values({ ...columns, settlement_id: settlementId, read_at_ms: null })
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'settlement_id', 'kind']).doNothing(),
        )
        .returning('message_id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async list(personId, after, most) {
      const older = after
        ? ofPerson(personId).where(
            sql<boolean>`(at_ms, message_id) < (${after.atMs}, ${after.messageId})`,
          )
        : ofPerson(personId);
      const rows = await older
        .orderBy('at_ms', 'desc')
        .orderBy('message_id', 'desc')
        .limit(most)
        .execute();
      return rows.map(readLine);
    },

    async find(personId, messageId) {
      const row = await ofPerson(personId).where('message_id', '=', messageId).executeTakeFirst();
      return row ? readLine(row) : null;
    },

    async markRead(personId, messageId, atMs) {
      await db
        .updateTable('inbox_message')
        .set({ read_at_ms: atMs })
        .where('person_id', '=', personId)
        .where('message_id', '=', messageId)
        .where('read_at_ms', 'is', null)
        .execute();
    },

    async unread(personId) {
      const { unread } = await db
        .selectFrom('inbox_message')
        .select(({ fn }) => fn.countAll<number>().as('unread'))
        .where('person_id', '=', personId)
        .where('read_at_ms', 'is', null)
        .executeTakeFirstOrThrow();
      return unread;
    },
  };
}
