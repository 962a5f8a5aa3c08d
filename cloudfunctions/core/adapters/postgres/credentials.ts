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
                (select array_agg(distinct l.channel order by l.channel) from channel_link l
                  where l.person_id = p.person_id) as channels,
                (select max(u.slot) from code_use u
                  where u.person_id = p.person_id
                    and u.credential_index = c.credential_index) as last_used_slot
           from account a
           join person p on p.person_id = a.person_id
           join credential c on c.person_id = p.person_id and c.status = 'active'
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
  ...factsOf(row),
});

/** Credentials in PostgreSQL. @requirement A2 */
export const credentialsOf = ({ db, vault, run }: Connection): Credentials => {
  const activeOf = async (personId: string) => {
    const row = await db
      .selectFrom('credential')
      .select('credential_id')
      .where('person_id', '=', personId)
      .where('status', '=', 'active')
      .executeTakeFirst();
    return row ? { credentialId: row.credential_id } : null;
  };
  return {
    activeOf,

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
      return (await activeOf(credential.personId)) ? 'exists' : 'taken';
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
