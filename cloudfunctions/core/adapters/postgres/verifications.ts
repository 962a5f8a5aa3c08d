import type { VerifyPurpose } from '@contract/credential';
import type { VerifyMethod, VerifyTicket } from '../../domain/verify';
import type { BegunCheck, Verifications } from '../../ports/store/verifications';
import type { Connection } from './connection';

interface TicketRow {
  person_id: string;
  account_id: string;
  purpose: string;
  method: string;
  expires_at_ms: number;
  ends_at_ms: number;
}

const ticketOf = (row: TicketRow | undefined): VerifyTicket | null =>
  row
    ? {
        personId: row.person_id,
        accountId: row.account_id,
        purpose: row.purpose as VerifyPurpose,
        method: row.method as VerifyMethod,
        expiresAtMs: row.expires_at_ms,
        endsAtMs: row.ends_at_ms,
      }
    : null;

type Checks = Pick<Verifications, 'begin' | 'begun' | 'end'>;

const checksOf = ({ db }: Connection): Checks => ({
  async begin({ accountId, purpose, method, verifyId, outSeqNo, begunAtMs }) {
    const columns = { method, verify_id: verifyId, out_seq_no: outSeqNo, begun_at_ms: begunAtMs };
    await db
      .insertInto('verify_check')
      .values({ account_id: accountId, purpose, ...columns })
      .onConflict((conflict) => conflict.columns(['account_id', 'purpose']).doUpdateSet(columns))
      .execute();
  },

  async begun(accountId, purpose) {
    const row = await db
      .selectFrom('verify_check')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('purpose', '=', purpose)
      .executeTakeFirst();
    return row
      ? {
          accountId,
          purpose,
          method: row.method as BegunCheck['method'],
          verifyId: row.verify_id,
          outSeqNo: row.out_seq_no,
          begunAtMs: row.begun_at_ms,
        }
      : null;
  },

  async end({ accountId, purpose, verifyId }) {
    const done = await db
      .deleteFrom('verify_check')
      .where('account_id', '=', accountId)
      .where('purpose', '=', purpose)
      .where('verify_id', '=', verifyId)
      .executeTakeFirst();
    return done.numDeletedRows === 1n;
  },
});

/** Checks and tickets in PostgreSQL. @requirement X5 */
export const verificationsOf = (connection: Connection): Verifications => {
  const { db } = connection;
  return {
    ...checksOf(connection),

    async open(ticketKey, ticket) {
      await db
        .insertInto('verify_ticket')
        .values({
          ticket_key: ticketKey,
          person_id: ticket.personId,
          account_id: ticket.accountId,
          purpose: ticket.purpose,
          method: ticket.method,
          expires_at_ms: ticket.expiresAtMs,
          ends_at_ms: ticket.endsAtMs,
        })
        .execute();
    },

    async find(ticketKey) {
      const row = await db
        .selectFrom('verify_ticket')
        .selectAll()
        .where('ticket_key', '=', ticketKey)
        .executeTakeFirst();
      return ticketOf(row);
    },

    async renew(ticketKey, expiresAtMs) {
      await db
        .updateTable('verify_ticket')
        .set({ expires_at_ms: expiresAtMs })
        .where('ticket_key', '=', ticketKey)
        .execute();
    },

    async spend(ticketKey) {
      const row = await db
        .deleteFrom('verify_ticket')
        .where('ticket_key', '=', ticketKey)
        .returningAll()
        .executeTakeFirst();
      return ticketOf(row);
    },

    async closeOf(personId, accountId) {
      await db
        .deleteFrom('verify_ticket')
        .where('person_id', '=', personId)
        .$if(accountId !== undefined, (all) => all.where('account_id', '=', accountId ?? ''))
        .execute();
    },
  };
};
