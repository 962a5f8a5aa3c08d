import { sql } from 'kysely';
import type { Channel } from '@contract/channel';
import type {
  Activation,
  Collecting,
  EvidenceSoFar,
  ChosenRegion,
  FaceCheckBegun,
  GuardianNamed,
} from '../../domain/activation';
import type { Entry } from '../../domain/recipes';
import type { Activations } from '../../ports/store/activations';
import type { Connection } from './connection';
import { openIdentity, sealIdentity } from './sealed-identity';

interface ActivationRow {
  account_id: string;
  activation_id: string;
  channel: string;
  entry: string;
  state: 'collecting' | 'granted' | 'closed';
  evidence: unknown;
  face: unknown;
  identity_sealed: string | null;
  credential_id: string | null;
  region_code: string | null;
  poster_code: string | null;
  guardian_sealed: string | null;
  started_at_ms: number;
}

// One that is only offered by the way in has a question mark behind it.
const regionFrom = (text: string | null): ChosenRegion | null =>
  text === null ? null : { code: text.slice(0, 6), isChosen: text.length === 6 };
const regionText = (region: ChosenRegion | null): string | null =>
  region && `${region.code}${region.isChosen ? '' : '?'}`;

function readRow(row: ActivationRow, vault: Connection['vault']): Activation {
  const head = {
    activationId: row.activation_id,
    accountId: row.account_id,
    channel: row.channel as Channel,
    entry: row.entry as Entry,
    startedAtMs: row.started_at_ms,
    posterCode: row.poster_code,
  };
  switch (row.state) {
    case 'collecting':
      return {
        ...head,
        state: 'collecting',
        evidence: row.evidence as EvidenceSoFar,
        face: row.face as FaceCheckBegun | null,
        identity: row.identity_sealed === null ? null : openIdentity(vault, row.identity_sealed),
        region: regionFrom(row.region_code),
        guardian:
          row.guardian_sealed === null
            ? null
            : (JSON.parse(vault.open(row.guardian_sealed)) as GuardianNamed),
      };
    case 'granted':
      return { ...head, state: 'granted', credentialId: row.credential_id ?? '' };
    case 'closed':
      return { ...head, state: 'closed' };
  }
}

const changes = (activation: Collecting, vault: Connection['vault'], atMs: number) => ({
  evidence: JSON.stringify(activation.evidence),
  face: activation.face === null ? null : JSON.stringify(activation.face),
  identity_sealed: activation.identity === null ? null : sealIdentity(vault, activation.identity),
  region_code: regionText(activation.region),
  guardian_sealed:
    activation.guardian === null ? null : vault.seal(JSON.stringify(activation.guardian)),
  changed_at_ms: atMs,
});

// As long as nothing was shown, the newest way in decides: somebody who comes back from an official account
// or a poster is led by that. An opening that says nothing changes nothing.
const isUntouched = sql`activation.evidence = '{}' and excluded.entry <> 'other'
  and coalesce(right(activation.region_code, 1), '?') = '?'`;
const newest = (column: 'entry' | 'region_code' | 'poster_code') => {
  const [before, now] = [sql.ref(`activation.${column}`), sql.ref(`excluded.${column}`)];
  return sql<string>`case when ${isUntouched} then coalesce(${now}, ${before}) else ${before} end`;
};
const newestWay = {
  entry: newest('entry'),
  region_code: newest('region_code'),
  poster_code: newest('poster_code'),
};

/** What is left of one that has ended: no name, no number. */
const ended = (activation: Collecting): Collecting => ({
  ...activation,
  identity: null,
  guardian: null,
});

/** Activations in PostgreSQL. */
export function activationsOf({ db, vault }: Connection): Activations {
  const one = (accountId: string) =>
    db.selectFrom('activation').selectAll().where('account_id', '=', accountId);
  return {
    async latest(accountId) {
      const row = await one(accountId)
        .orderBy((column) => column('state', '=', 'collecting'), 'desc')
        .orderBy('started_at_ms', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? readRow(row, vault) : null;
    },

    async start(fresh) {
      await db
        .insertInto('activation')
        .values({
          account_id: fresh.accountId,
          activation_id: fresh.activationId,
          channel: fresh.channel,
          entry: fresh.entry,
          state: 'collecting',
          credential_id: null,
          poster_code: fresh.posterCode,
          started_at_ms: fresh.startedAtMs,
          ...changes(fresh, vault, fresh.startedAtMs),
        })
        // To go on with it is a change: it must not be closed under the person's hands.
        .onConflict((conflict) =>
          conflict
            .column('account_id')
            .where(sql<boolean>`state = 'collecting'`)
            .doUpdateSet({ changed_at_ms: fresh.startedAtMs, ...newestWay }),
        )
        .execute();
      const open = await this.latest(fresh.accountId);
      return open?.state === 'collecting' ? open : fresh;
    },

    async find(accountId, activationId) {
      const row = await one(accountId).where('activation_id', '=', activationId).executeTakeFirst();
      return row ? readRow(row, vault) : null;
    },

    async lock(accountId, activationId) {
      const held = one(accountId).where('activation_id', '=', activationId).forUpdate();
      const row = await held.executeTakeFirst();
      return row ? readRow(row, vault) : null;
    },

    async save(activation, atMs) {
      await db
        .updateTable('activation')
        .set(changes(activation, vault, atMs))
        .where('account_id', '=', activation.accountId)
        .where('activation_id', '=', activation.activationId)
        .where('state', '=', 'collecting')
        .execute();
    },

    async grant(activation, credentialId, atMs) {
      await db
        .updateTable('activation')
        .set({
          ...changes(ended(activation), vault, atMs),
          state: 'granted',
          credential_id: credentialId,
        })
        .where('account_id', '=', activation.accountId)
        .where('activation_id', '=', activation.activationId)
        .where('state', '=', 'collecting')
        .execute();
    },
  };
}
