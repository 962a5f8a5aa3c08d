import { sql } from 'kysely';
import { accountName, postDeposit } from '../../domain/ledger';
import type { LedgerEntry, PersonalAccounts } from '../../ports/store/personal-accounts';
import type { Connection, Statement } from './connection';

/** The work is done by the function `post_entry`. */
const postEntry: Statement = {
  name: 'ledger-post',
  text: `select post_entry($1, $2, $3, $4, $5, $6) as outcome`,
};

/** One statement: an account is never without the entry that opened it. Only who opens it posts. */
const openAccount: Statement = {
  name: 'personal-account-open',
  text: `with opened as (
           insert into personal_account (person_id, balance_fen) values ($1, $2)
           on conflict do nothing returning person_id
         ), entry as (
           insert into ledger_entry (entry_id, why, at_ms) select $3, 'opening', $4 from opened returning entry_id
         )
         insert into ledger_posting (entry_id, line_number, account_name, amount_fen)
         select entry_id, line, name, amount
           from entry, unnest($5::text[], $6::bigint[]) with ordinality as p (name, amount, line)`,
};

const columnsOf = (postings: LedgerEntry['postings']) => [
  postings.map(({ account }) => accountName(account)),
  postings.map(({ amountFen }) => amountFen),
];

type Books = Pick<PersonalAccounts, 'linesOf' | 'sumOf'>;

const booksIn = ({ db }: Connection): Books => ({
  async linesOf(personId, most) {
    const rows = await db
      .selectFrom('ledger_posting as p')
      .innerJoin('ledger_entry as e', 'e.entry_id', 'p.entry_id')
      .select(['e.entry_id', 'e.why', 'e.settlement_id', 'e.at_ms', 'p.amount_fen'])
      .where('p.account_name', '=', accountName({ of: 'personal', personId }))
      .orderBy('e.at_ms', 'desc')
      .orderBy('e.entry_id', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      entryId: row.entry_id,
      why: row.why,
      settlementId: row.settlement_id,
      amountFen: row.amount_fen,
      atMs: row.at_ms,
    }));
  },

  async sumOf(name) {
    const { sum } = await db
      .selectFrom('ledger_posting')
      .select(sql<number>`coalesce(sum(amount_fen), 0)::bigint`.as('sum'))
      .where('account_name', '=', name)
      .executeTakeFirstOrThrow();
    return sum;
  },
});

/** Personal accounts and their ledger in PostgreSQL. */
export function personalAccountsOf(connection: Connection): PersonalAccounts {
  const { db, run, ids } = connection;
  return {
    ...booksIn(connection),

    async open(personId, { fen, atMs }) {
      const postings = columnsOf(postDeposit(personId, fen));
      await run(openAccount, [personId, fen, ids.next('ent'), atMs, ...postings]);
    },

    async balanceOf(personId) {
      const row = await db
        .selectFrom('personal_account')
        .select('balance_fen')
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row?.balance_fen ?? null;
    },

    async post({ entryId, why, settlementId, atMs, postings }) {
      const values = [entryId, why, settlementId, atMs, ...columnsOf(postings)];
      const [row] = await run<{ outcome: 'posted' | 'short' }>(postEntry, values);
      if (!row) throw new Error('post_entry gave no row.');
      return row.outcome;
    },
  };
}
