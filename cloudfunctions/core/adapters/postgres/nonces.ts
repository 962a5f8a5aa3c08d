import type { Nonces } from '../../ports/store/nonces';
import type { Connection, Statement } from './connection';

const spendNonce: Statement = {
  name: 'nonce-spend',
  text: `insert into nonce (client_id, nonce, expires_at_ms) values ($1, $2, $3)
         on conflict do nothing returning 1`,
};

/** Spent nonces in PostgreSQL: the primary key is the promise. */
export const noncesOf = ({ run }: Connection): Nonces => ({
  spend: async (clientId, nonce, expiresAtMs) =>
    (await run(spendNonce, [clientId, nonce, expiresAtMs])).length === 1,
});
