import { sql } from 'kysely';
import { noTries } from '../../domain/tries';
import type { Tries } from '../../ports/store/tries';
import type { Connection } from './connection';

/** Wrong tries in PostgreSQL. */
export const triesOf = ({ db }: Connection): Tries => ({
  async lock({ subject, kind }) {
    // The row itself is what is held, so it is made when it is not there yet.
    const { rows } = await sql<{ wrong: number; locked_until_ms: number; changed_at_ms: number }>`
      insert into wrong_try as t (subject, kind, wrong, locked_until_ms, changed_at_ms)
      values (${subject}, ${kind}, 0, 0, 0)
      on conflict (subject, kind) do update set wrong = t.wrong
      returning wrong, locked_until_ms, changed_at_ms`.execute(db);
    const [row] = rows;
    return row
      ? {
          wrong: row.wrong,
          lockedUntilMs: row.locked_until_ms,
          changedAtMs: row.changed_at_ms,
        }
      : noTries;
  },

  async save({ subject, kind }, { wrong, lockedUntilMs, changedAtMs }) {
    await db
      .updateTable('wrong_try')
      .set({ wrong, locked_until_ms: lockedUntilMs, changed_at_ms: changedAtMs })
      .where('subject', '=', subject)
      .where('kind', '=', kind)
      .execute();
  },

  async forget({ subject, kind }) {
    await db
      .deleteFrom('wrong_try')
      .where('subject', '=', subject)
      .where('kind', '=', kind)
      .execute();
  },
});
