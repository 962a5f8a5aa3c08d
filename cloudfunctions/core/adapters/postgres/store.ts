import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Ids } from '../../ports/ids';
import type { Nouns, Store } from '../../ports/store';
import type { Vault } from '../../ports/vault';
import { accountsOf } from './accounts';
import { accumulationsOf } from './accumulations';
import { activationsOf } from './activations';
import { auditOf } from './audit';
import { channelLinksOf } from './channel-links';
import { chronicRecordsOf } from './chronic-records';
import { codeUsesOf } from './code-uses';
import { boundConnection, kyselyOver, plainConnection, type Connection } from './connection';
import { credentialsOf } from './credentials';
import { familiesOf } from './families';
import { feesOf } from './fees';
import { inboxOf } from './inbox';
import { institutionMessagesOf } from './institution-messages';
import { institutionsOf } from './institutions';
import { noncesOf } from './nonces';
import { outboxOf } from './outbox';
import { peopleOf } from './people';
import { personalAccountsOf } from './personal-accounts';
import { postersOf } from './posters';
import { repliesOf } from './replies';
import { scansOf } from './scans';
import { sessionsOf } from './sessions';
import { settlementsOf } from './settlements';
import { signInTriesOf } from './sign-in-tries';
import { signOnsOf } from './sign-ons';
import { slipsOf } from './slips';
import { smsCodesOf } from './sms-codes';
import { statementFilesOf } from './statement-files';
import { sweepingOf } from './sweeping';
import { triesOf } from './tries';
import { verificationsOf } from './verifications';
import { visitsOf } from './visits';

const nounsOf = (connection: Connection): Nouns => ({
  accounts: accountsOf(connection),
  sessions: sessionsOf(connection),
  activations: activationsOf(connection),
  people: peopleOf(connection),
  credentials: credentialsOf(connection),
  channelLinks: channelLinksOf(connection),
  codeUses: codeUsesOf(connection),
  scans: scansOf(connection),
  signInTries: signInTriesOf(connection),
  smsCodes: smsCodesOf(connection),
  tries: triesOf(connection),
  slips: slipsOf(connection),
  posters: postersOf(connection),
  verifications: verificationsOf(connection),
  audit: auditOf(connection),
  nonces: noncesOf(connection),
  institutions: institutionsOf(connection),
  institutionMessages: institutionMessagesOf(connection),
  signOns: signOnsOf(connection),
  visits: visitsOf(connection),
  fees: feesOf(connection),
  settlements: settlementsOf(connection),
  accumulations: accumulationsOf(connection),
  personalAccounts: personalAccountsOf(connection),
  chronicRecords: chronicRecordsOf(connection),
  families: familiesOf(connection),
  statementFiles: statementFilesOf(connection),
  inbox: inboxOf(connection),
  outbox: outboxOf(connection),
  replies: repliesOf(connection),
  sweeping: sweepingOf(connection),
});

const isDeadlock = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '40P01';

/** The database ends one of two that wait for each other, with nothing done: that one is begun again, once. */
async function againAfterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDeadlock(error)) throw error;
    return work();
  }
}

/** The store in PostgreSQL, embedded or a real server. */
export function createStore(pool: Pool, keys: { vault: Vault; ids: Ids }): Store {
  const db = kyselyOver(pool);
  return {
    ...nounsOf(plainConnection(pool, { db, ...keys })),
    transaction: (work) =>
      againAfterDeadlock(() =>
        db.transaction().execute((bound) => work(nounsOf(boundConnection({ db: bound, ...keys })))),
      ),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
