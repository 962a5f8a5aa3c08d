import type { Slips } from '../../ports/store/slips';
import type { Connection } from './connection';

/** Counter slips in PostgreSQL. */
export const slipsOf = ({ db }: Connection): Slips => ({
  async issue(slip) {
    await db
      .insertInto('counter_slip')
      .values({
        slip_key: slip.slipKey,
        person_key: slip.personKey,
        for_guardian: slip.forGuardian,
        issued_by: slip.issuedBy,
        issued_at_ms: slip.atMs,
        expires_at_ms: slip.expiresAtMs,
        used_at_ms: null,
      })
      .execute();
  },

  async voidOf(personKey, nowMs) {
    await db
      .updateTable('counter_slip')
      .set({ used_at_ms: nowMs })
      .where('person_key', '=', personKey)
      .where('used_at_ms', 'is', null)
      .execute();
  },

  async spend({ slipKey, personKey, needsGuardian }, nowMs) {
    const spent = await db
      .updateTable('counter_slip')
      .set({ used_at_ms: nowMs })
      .where('slip_key', '=', slipKey)
      .where('person_key', '=', personKey)
      .where('used_at_ms', 'is', null)
      .where('expires_at_ms', '>', nowMs)
      .$if(needsGuardian, (all) => all.where('for_guardian', '=', true))
      .executeTakeFirst();
    if (spent.numUpdatedRows === 1n) return 'good';
    const known = await db
      .selectFrom('counter_slip')
      .select(['used_at_ms', 'expires_at_ms'])
      .where('slip_key', '=', slipKey)
      .where('person_key', '=', personKey)
      .executeTakeFirst();
    if (!known) return 'unknown';
    return known.used_at_ms === null && known.expires_at_ms > nowMs ? 'alone' : 'spent';
  },
});
