import type { Audit } from '../../ports/store/audit';
import type { Connection } from './connection';

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
});
