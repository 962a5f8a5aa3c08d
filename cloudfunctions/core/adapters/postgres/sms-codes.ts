import { sql } from 'kysely';
import type { SmsCodes } from '../../ports/store/sms-codes';
import type { Connection } from './connection';

const phoneKeyOf = (vault: Connection['vault'], phone: string): string =>
  vault.fingerprint(`phone:${phone}`);

type Codes = Pick<SmsCodes, 'lock' | 'save' | 'remove'>;
type Wishes = Omit<SmsCodes, keyof Codes>;

const codesOf = ({ db, vault }: Connection): Codes => ({
  async lock(personId, purpose) {
    // A lock of that name stands for a code that is not there yet: two requests at once wait in line.
    await sql`select pg_advisory_xact_lock(hashtext(${`sms:${personId}:${purpose}`}))`.execute(db);
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

const wishesOf = ({ db, vault, ids }: Connection): Wishes => ({
  async recentWishes({ personId, purpose, phone }, sinceMs) {
    const phoneKey = phoneKeyOf(vault, phone);
    // Two people who wish for a message to one number at once wait in line.
    await sql`select pg_advisory_xact_lock(hashtext(${phoneKey}))`.execute(db);
    const mine = await db
      .selectFrom('sms_wish')
      .select(({ fn }) => [
        fn.max('at_ms').as('last_at_ms'),
        fn.countAll<number>().filterWhere('is_sent', '=', true).as('sent'),
      ])
      .where('person_id', '=', personId)
      .where('purpose', '=', purpose)
      .where('at_ms', '>', sinceMs)
      .executeTakeFirst();
    const theirs = await db
      .selectFrom('sms_wish')
      .select(({ fn }) => fn.countAll<number>().as('sent'))
      .where('phone_key', '=', phoneKey)
      .where('is_sent', '=', true)
      .where('at_ms', '>', sinceMs)
      .executeTakeFirst();
    return {
      lastAtMs: mine?.last_at_ms ?? null,
      ofPerson: mine?.sent ?? 0,
      toNumber: theirs?.sent ?? 0,
    };
  },

  async noteWish({ personId, purpose, phone }, atMs, expiresAtMs) {
    const wishId = ids.next('sms');
    await db
      .insertInto('sms_wish')
      .values({
        person_id: personId,
        wish_id: wishId,
        purpose,
        phone_key: phoneKeyOf(vault, phone),
        is_sent: true,
        at_ms: atMs,
        expires_at_ms: expiresAtMs,
      })
      .execute();
    return wishId;
  },

  async wishFailed(personId, wishId) {
    await db
      .updateTable('sms_wish')
      .set({ is_sent: false })
      .where('person_id', '=', personId)
      .where('wish_id', '=', wishId)
      .execute();
  },
});

/** SMS codes in PostgreSQL. */
export const smsCodesOf = (connection: Connection): SmsCodes => ({
  ...codesOf(connection),
  ...wishesOf(connection),
});
