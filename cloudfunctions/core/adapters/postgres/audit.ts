import { sql } from 'kysely';
import type { Audit } from '../../ports/store/audit';
import type { Connection } from './connection';

/** The transaction that tells who somebody is, by whatever proof. */
const identifying = '1101';

/** The audit log in PostgreSQL. */
export const auditOf = ({ db, ids }: Connection): Audit => ({
  async record({ event, outcome, personId, actor, atMs, detail }) {
    await db
      .insertInto('audit')
      .values({
        person_id: personId ?? 'nobody',
        audit_id: ids.next('aud'),
        at_ms: atMs,
        event,
        outcome,
        actor,
        detail: JSON.stringify(detail ?? {}),
      })
      .execute();
  },

  async hasIdentified(institutionCode, personId, sinceMs) {
    const found = await db
      .selectFrom('audit')
      .select('audit_id')
      .where('person_id', '=', personId)
      .where('at_ms', '>=', sinceMs)
      .where((is) =>
        is.or([is('event', '=', 'code.read'), is(sql<string>`detail->>'infno'`, '=', identifying)]),
      )
      .where('outcome', '=', 'ok')
      .where((is) => is.fn<boolean>('starts_with', ['actor', is.val(`${institutionCode}/`)]))
      .limit(1)
      .execute();
    return found.length > 0;
  },
});
