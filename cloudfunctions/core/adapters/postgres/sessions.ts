import type { SessionCaller, Sessions } from '../../ports/store/sessions';
import type { Connection, Statement } from './connection';

const findSession: Statement = {
  name: 'session-find',
  text: `select caller_kind, account_id, institution_code, operator_id, expires_at_ms
           from session where token_key = $1 and expires_at_ms > $2`,
};

interface SessionRow {
  caller_kind: 'holder' | 'operator';
  account_id: string;
  institution_code: string;
  operator_id: string;
  expires_at_ms: number;
}

const callerOf = (row: SessionRow): SessionCaller =>
  row.caller_kind === 'holder'
    ? { kind: 'holder', accountId: row.account_id }
    : {
        kind: 'operator',
        institutionCode: row.institution_code,
        operatorId: row.operator_id,
      };

/** Sessions in PostgreSQL. */
export const sessionsOf = ({ db, run }: Connection): Sessions => ({
  async open({ tokenKey, caller, expiresAtMs }) {
    const isHolder = caller.kind === 'holder';
    await db
      .insertInto('session')
      .values({
        token_key: tokenKey,
        caller_kind: caller.kind,
        account_id: isHolder ? caller.accountId : null,
        institution_code: isHolder ? null : caller.institutionCode,
        operator_id: isHolder ? null : caller.operatorId,
        expires_at_ms: expiresAtMs,
      })
      .execute();
  },

  async find(tokenKey, nowMs) {
    const [row] = await run<SessionRow>(findSession, [tokenKey, nowMs]);
    return row ? { tokenKey, caller: callerOf(row), expiresAtMs: row.expires_at_ms } : null;
  },

  async renew(tokenKey, expiresAtMs) {
    await db
      .updateTable('session')
      .set({ expires_at_ms: expiresAtMs })
      .where('token_key', '=', tokenKey)
      .execute();
  },

  async close(tokenKey) {
    await db.deleteFrom('session').where('token_key', '=', tokenKey).execute();
  },

  async closeOf(accountId) {
    await db.deleteFrom('session').where('account_id', '=', accountId).execute();
  },
});
