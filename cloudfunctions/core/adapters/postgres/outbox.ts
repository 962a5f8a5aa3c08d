import type { Channel } from '@contract/channel';
import type { Outbox, TakenDelivery } from '../../ports/store/outbox';
import type { Connection, Statement } from './connection';

interface TakenRow {
  readonly delivery_id: string;
  readonly message_id: string;
  readonly account_id: string;
  readonly channel: string;
  readonly template: string;
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly at_ms: number;
  readonly tries: number;
  readonly subject_sealed: string;
}

/** What somebody else is taking at this moment is passed over; what was taken is due again when its lease is over. */
const takeDue: Statement = {
  name: 'outbox-take',
  text: `with due as (
           select delivery_id from outbox_delivery
            where ended is null and due_at_ms <= $1
            order by due_at_ms limit $3 for update skip locked
         ), taken as (
           update outbox_delivery o set due_at_ms = $2, tries = o.tries + 1
             from due where o.delivery_id = due.delivery_id
           returning o.*
         )
         select taken.*, a.subject_sealed from taken join account a on a.account_id = taken.account_id
          order by taken.at_ms, taken.delivery_id`,
};

/** Messages that are to leave, in PostgreSQL. */
export function outboxOf({ db, run, vault }: Connection): Outbox {
  const readTaken = (row: TakenRow): TakenDelivery => ({
    deliveryId: row.delivery_id,
    messageId: row.message_id,
    accountId: row.account_id,
    channel: row.channel as Channel,
    template: row.template,
    page: row.page,
    fields: row.fields,
    atMs: row.at_ms,
    subject: vault.open(row.subject_sealed),
    tries: row.tries,
  });
  return {
    async add({ deliveryId, messageId, accountId, channel, template, page, fields, atMs }) {
      await db
        .insertInto('outbox_delivery')
        .values({
          ...{ delivery_id: deliveryId, message_id: messageId, account_id: accountId, channel },
          ...{ template, page, fields: JSON.stringify(fields), at_ms: atMs, due_at_ms: atMs },
        })
        .onConflict((conflict) => conflict.columns(['message_id', 'account_id']).doNothing())
        .execute();
    },

    async take({ nowMs, leaseMs }, most) {
      return (await run<TakenRow>(takeDue, [nowMs, nowMs + leaseMs, most])).map(readTaken);
    },

    async end(deliveryId, end, atMs) {
      await db
        .updateTable('outbox_delivery')
        .set({ ended: end, ended_at_ms: atMs })
        .where('delivery_id', '=', deliveryId)
        .where('ended', 'is', null)
        .execute();
    },

    async later(deliveryId, dueAtMs) {
      await db
        .updateTable('outbox_delivery')
        .set({ due_at_ms: dueAtMs })
        .where('delivery_id', '=', deliveryId)
        .where('ended', 'is', null)
        .execute();
    },

    async nextDueMs() {
      const row = await db
        .selectFrom('outbox_delivery')
        .select('due_at_ms')
        .where('ended', 'is', null)
        .orderBy('due_at_ms')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at_ms ?? null;
    },
  };
}
