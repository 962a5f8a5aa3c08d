import { sql, type RawBuilder } from 'kysely';
import type { Sweeping } from '../../ports/store/sweeping';
import type { Connection } from './connection';

interface Old {
  readonly table: string;
  readonly column: string;
  readonly beforeMs: number;
}

/** Removes at most `rows` old rows; skips those that somebody holds, the next sweep gets them. */
const removeOld = ({ table, column, beforeMs }: Old, rows: number): RawBuilder<unknown> => sql`
  delete from ${sql.table(table)} where ctid = any(array(
    select ctid from ${sql.table(table)} where ${sql.ref(column)} < ${beforeMs}
    limit ${rows} for update skip locked))`;

/** Cleaning in PostgreSQL. */
export const sweepingOf = ({ db }: Connection): Sweeping => ({
  async sweep(limits) {
    const olds: readonly Old[] = [
      { table: 'nonce', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'session', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'sms_code', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'sms_wish', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'sign_in_try', column: 'since_ms', beforeMs: limits.triesBeforeMs },
      { table: 'wrong_try', column: 'changed_at_ms', beforeMs: limits.wrongTriesBeforeMs },
      { table: 'counter_slip', column: 'expires_at_ms', beforeMs: limits.activationsBeforeMs },
      { table: 'verify_check', column: 'begun_at_ms', beforeMs: limits.activationsBeforeMs },
      { table: 'verify_ticket', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'reply', column: 'claimed_at_ms', beforeMs: limits.repliesBeforeMs },
      { table: 'institution_message', column: 'at_ms', beforeMs: limits.messagesBeforeMs },
      { table: 'sign_on', column: 'at_ms', beforeMs: limits.signOnsBeforeMs },
      { table: 'statement_file', column: 'expires_at_ms', beforeMs: limits.nowMs },
      { table: 'outbox_delivery', column: 'ended_at_ms', beforeMs: limits.resultsBeforeMs },
      { table: 'code_use', column: 'used_at_ms', beforeMs: limits.codeUsesBeforeMs },
      { table: 'audit', column: 'at_ms', beforeMs: limits.resultsBeforeMs },
    ];
    const counts: Record<string, number> = {};
    for (const old of olds) {
      const done = await removeOld(old, limits.rows).execute(db);
      counts[old.table] = Number(done.numAffectedRows ?? 0);
    }
    const closed = await sql`
      update activation set state = 'closed', identity_sealed = null, guardian_sealed = null, evidence = '{}', face = null
       where ctid = any(array(
         select ctid from activation
          where state = 'collecting' and changed_at_ms < ${limits.activationsBeforeMs}
          limit ${limits.rows} for update skip locked))`.execute(db);
    counts['activation'] = Number(closed.numAffectedRows ?? 0);
    const erased = await sql`
      update activation set evidence = '{}', face = null
       where ctid = any(array(
         select ctid from activation
          where state = 'granted' and evidence <> '{}' and changed_at_ms < ${limits.resultsBeforeMs}
          limit ${limits.rows} for update skip locked))`.execute(db);
    counts['face'] = Number(erased.numAffectedRows ?? 0);
    return counts;
  },
});
