import { sql } from 'kysely';
import type { Claim, Replies, RequestKey } from '../../ports/store/replies';
import type { Connection } from './connection';

/** Replies in PostgreSQL, sealed because they may show masked names. */
export function repliesOf({ db, vault }: Connection): Replies {
  const existing = async (key: RequestKey): Promise<Claim> => {
    const row = await db
      .selectFrom('reply')
      .select(['body_key', 'reply_sealed'])
      .where('caller', '=', key.caller)
      .where('verb', '=', key.verb)
      .where('request_id', '=', key.requestId)
      .executeTakeFirst();
    if (!row) return { kind: 'working' }; // Released just now; the caller asks again.
    if (row.body_key !== key.bodyKey) return { kind: 'different' };
    return row.reply_sealed === null
      ? { kind: 'working' }
      : { kind: 'done', reply: vault.open(row.reply_sealed) };
  };
  return {
    async claim(key, nowMs, abandonedBeforeMs) {
      const taken = await sql<{ taken: number }>`
        insert into reply (caller, verb, request_id, body_key, claimed_at_ms)
        values (${key.caller}, ${key.verb}, ${key.requestId}, ${key.bodyKey}, ${nowMs})
        on conflict (caller, verb, request_id) do update set claimed_at_ms = excluded.claimed_at_ms
          where reply.reply_sealed is null and reply.body_key = excluded.body_key
            and reply.claimed_at_ms < ${abandonedBeforeMs}
        returning 1 as taken`.execute(db);
      return taken.rows.length === 1 ? { kind: 'mine', fence: nowMs } : existing(key);
    },

    async keep(key, fence, reply) {
      await db
        .updateTable('reply')
        .set({ reply_sealed: vault.seal(reply) })
        .where('caller', '=', key.caller)
        .where('verb', '=', key.verb)
        .where('request_id', '=', key.requestId)
        .where('claimed_at_ms', '=', fence)
        .execute();
    },

    async release(key, fence) {
      await db
        .deleteFrom('reply')
        .where('caller', '=', key.caller)
        .where('verb', '=', key.verb)
        .where('request_id', '=', key.requestId)
        .where('claimed_at_ms', '=', fence)
        .where('reply_sealed', 'is', null)
        .execute();
    },
  };
}
