import type { Channel } from '@contract/channel';
import type { Holder } from '../../domain/person';
import type { Credentials } from '../../ports/store/credentials';
import type { Connection, Statement } from './connection';
import { factsOf, openIdentity, type FactsRow } from './sealed-identity';

const holderOfAccount: Statement = {
  name: 'credential-holder-of-account',
  text: `select p.person_id, p.identity_sealed, p.phone_sealed, p.region_code, p.region_name,
                p.insurance_type, p.person_type, p.insurance,
                c.credential_id, c.credential_index, c.password_hash, c.activated_at_ms,
                c.frozen_at_ms, l.link_id, l.channel as link_channel, l.show_check,
                l.password_known, l.last_used_at_ms,
                (select max(l.photo_at_ms) from channel_link l
                  where l.person_id = p.person_id) as photo_at_ms,
                (select array_agg(distinct l.channel order by l.channel) from channel_link l
                  where l.person_id = p.person_id) as channels,
                (select max(u.slot) from code_use u
                  where u.person_id = p.person_id
                    and u.credential_index = c.credential_index) as last_used_slot
           from account a
           join person p on p.person_id = a.person_id
           join credential c on c.person_id = p.person_id and c.status <> 'closed'
           join channel_link l on l.person_id = p.person_id and l.account_id = a.account_id
          where a.account_id = $1`,
};

interface HolderRow extends FactsRow {
  person_id: string;
  identity_sealed: string;
  phone_sealed: string | null;
  credential_id: string;
  credential_index: number;
  password_hash: string | null;
  activated_at_ms: number;
  channels: readonly Channel[] | null;
  last_used_slot: number | null;
  frozen_at_ms: number | null;
  link_id: string;
  link_channel: Channel;
  show_check: boolean;
  password_known: boolean;
  last_used_at_ms: number;
  photo_at_ms: number | null;
}

const readHolder = (row: HolderRow, vault: Connection['vault']): Holder => ({
  personId: row.person_id,
  credentialId: row.credential_id,
  credentialIndex: row.credential_index,
  identity: openIdentity(vault, row.identity_sealed),
  phone: row.phone_sealed === null ? null : vault.open(row.phone_sealed),
  passwordHash: row.password_hash,
  activatedAtMs: row.activated_at_ms,
  channels: row.channels ?? [],
  lastUsedSlot: row.last_used_slot,
  frozenAtMs: row.frozen_at_ms,
  link: {
    linkId: row.link_id,
    channel: row.link_channel,
    isShowChecked: row.show_check,
    isPasswordKnown: row.password_known,
    lastUsedAtMs: row.last_used_at_ms,
  },
  photoAtMs: row.photo_at_ms,
  ...factsOf(row),
});

type Life = Pick<Credentials, 'renumber' | 'freeze' | 'thaw' | 'close'>;

const lifeOf = ({ db }: Connection): Life => {
  const current = (personId: string) =>
    db.updateTable('credential').where('person_id', '=', personId).where('status', '<>', 'closed');
  return {
    async renumber(personId, credentialIndex) {
      const taken = await db
        .selectFrom('credential')
        .select('credential_id')
        .where('credential_index', '=', credentialIndex)
        .executeTakeFirst();
      if (taken) return false;
      await current(personId).set({ credential_index: credentialIndex }).execute();
      return true;
    },

    async freeze(personId, atMs) {
      const done = await current(personId)
        .where('status', '=', 'active')
        .set({ status: 'frozen', frozen_at_ms: atMs })
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },

    async thaw(personId) {
      await current(personId).set({ status: 'active', frozen_at_ms: null }).execute();
    },

    async close(personId) {
      await current(personId).set({ status: 'closed', password_hash: null }).execute();
    },
  };
};

/** Credentials in PostgreSQL. @requirement A2 */
export const credentialsOf = (connection: Connection): Credentials => {
  const { db, vault, run } = connection;
  const currentOf = async (personId: string) => {
    const row = await db
      .selectFrom('credential')
      .select(['credential_id', 'frozen_at_ms'])
      .where('person_id', '=', personId)
      .where('status', '<>', 'closed')
      .executeTakeFirst();
    return row ? { credentialId: row.credential_id, frozenAtMs: row.frozen_at_ms } : null;
  };
  return {
    ...lifeOf(connection),
    currentOf,

    async hasHad(personId) {
      const row = await db
        .selectFrom('credential')
        .select('credential_id')
        .where('person_id', '=', personId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async issue(credential) {
      const done = await db
        .insertInto('credential')
        .values({
          person_id: credential.personId,
          credential_id: credential.credentialId,
          credential_index: credential.credentialIndex,
          status: 'active',
          password_hash: null,
          activated_at_ms: credential.atMs,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (done.numInsertedOrUpdatedRows === 1n) return 'issued';
      return (await currentOf(credential.personId)) ? 'exists' : 'taken';
    },

    async holderOf(accountId) {
      const [row] = await run<HolderRow>(holderOfAccount, [accountId]);
      return row ? readHolder(row, vault) : null;
    },

    async setPassword({ personId, credentialId }, hash) {
      await db
        .updateTable('credential')
        .set({ password_hash: hash })
        .where('person_id', '=', personId)
        .where('credential_id', '=', credentialId)
        .execute();
    },
  };
};
