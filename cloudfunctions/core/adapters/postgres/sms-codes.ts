import { sql } from 'kysely';
import type { SmsCodes } from '../../ports/store/sms-codes';
import type { Connection } from './connection';

/** SMS codes in PostgreSQL. */
export const smsCodesOf = ({ db, vault }: Connection): SmsCodes => ({
  async lock(personId, purpose) {
    // The person's row stands for a code that is not there yet: two requests at once wait in line.
    await sql`select 1 from person where person_id = ${personId} for update`.execute(db);
    const row = await db
      .selectFrom('sms_code')
      .selectAll()
      .where('person_id', '=', personId)
      .where('purpose', '=', purpose)
      .executeTakeFirst();
    return row
      ? {
          codeKey: row.code_key,
          phone: vault.open(row.phone_sealed),
          sentAtMs: row.sent_at_ms,
          expiresAtMs: row.expires_at_ms,
          wrongTries: row.wrong_tries,
        }
      : null;
  },

  async save(personId, purpose, sms) {
    const columns = {
      code_key: sms.codeKey,
      phone_sealed: vault.seal(sms.phone),
      wrong_tries: sms.wrongTries,
      sent_at_ms: sms.sentAtMs,
      expires_at_ms: sms.expiresAtMs,
    };
    await db
      .insertInto('sms_code')
      .values({ person_id: personId, purpose, ...columns })
      .onConflict((conflict) => conflict.columns(['person_id', 'purpose']).doUpdateSet(columns))
      .execute();
  },

  async remove(personId, purpose) {
    await db
      .deleteFrom('sms_code')
      .where('person_id', '=', personId)
      .where('purpose', '=', purpose)
      .execute();
  },
});
