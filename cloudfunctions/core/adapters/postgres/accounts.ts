import type { Channel } from '@contract/channel';
import type { Account, Accounts } from '../../ports/store/accounts';
import type { Connection } from './connection';

/** Account ids are made from the platform's id, so that two first sign-ins at once meet in one row. */
export function accountsOf({ db, vault }: Connection): Accounts {
  const opened = (row: { subject_sealed: string; channel: string }) => ({
    channel: row.channel as Channel,
    subject: vault.open(row.subject_sealed),
  });
  return {
    async open(channel, subject, atMs): Promise<Account> {
      const accountId = `acc_${vault.fingerprint(`account:${channel}:${subject}`).slice(0, 40)}`;
      await db
        .insertInto('account')
        .values({
          account_id: accountId,
          channel,
          subject_sealed: vault.seal(subject),
          person_id: null,
          created_at_ms: atMs,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const found = await this.find(accountId);
      if (!found) throw new Error('The account that was just opened is gone.');
      return found;
    },

    async setDevice(accountId, device) {
      await db.updateTable('account').set({ device }).where('account_id', '=', accountId).execute();
    },

    async find(accountId) {
      const row = await db
        .selectFrom('account')
        .select(['channel', 'subject_sealed', 'person_id'])
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row ? { accountId, personId: row.person_id, ...opened(row) } : null;
    },

    async lockPerson(accountId) {
      const row = await db
        .selectFrom('account')
        .select('person_id')
        .where('account_id', '=', accountId)
        .forUpdate()
        .executeTakeFirst();
      return row?.person_id ?? null;
    },

    async link(accountId, personId) {
      const done = await db
        .updateTable('account')
        .set({ person_id: personId })
        .where('account_id', '=', accountId)
        .where((is) => is.or([is('person_id', 'is', null), is('person_id', '=', personId)]))
        .executeTakeFirst();
      return done.numUpdatedRows === 1n ? 'linked' : 'tied';
    },
  };
}
