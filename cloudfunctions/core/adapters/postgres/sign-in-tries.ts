import { sql } from 'kysely';
import type { NamedOperator, SignInTries } from '../../ports/store/sign-in-tries';
import type { Connection } from './connection';

/** Tries in PostgreSQL; a name is kept as a fingerprint only, for people mistype passwords into it. */
export function signInTriesOf({ db, vault }: Connection): SignInTries {
  const keyOf = ({ institutionCode, operatorId }: NamedOperator): string =>
    vault.fingerprint(`operator:${institutionCode}/${operatorId}`);
  return {
    async begin(operator, nowMs, forgottenBeforeMs) {
      // One statement: of guesses that come at once, each gets a number of its own.
      const { rows } = await sql<{ tries: number; since_ms: number }>`
        insert into sign_in_try as t (operator_key, tries, since_ms)
        values (${keyOf(operator)}, 1, ${nowMs})
        on conflict (operator_key) do update set
          tries = case when t.since_ms < ${forgottenBeforeMs} then 1 else t.tries + 1 end,
          since_ms = case when t.since_ms < ${forgottenBeforeMs} then ${nowMs} else t.since_ms end
        returning tries, since_ms`.execute(db);
      const [row] = rows;
      if (!row) throw new Error('A try was not counted.');
      return { tries: row.tries, sinceMs: row.since_ms };
    },

    async forget(operator) {
      await db.deleteFrom('sign_in_try').where('operator_key', '=', keyOf(operator)).execute();
    },
  };
}
