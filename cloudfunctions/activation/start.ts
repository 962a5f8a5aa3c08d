import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import type { StartRequest } from '@contract/schema/activation';
import type { Act } from '@core/door/verb';
import type { Collecting } from '@core/domain/activation';
import { activationView, viewOfGrant } from '@core/domain/activation-view';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'settings'>;

/** A new activation, or the one left half-way; whoever is active already is told so. @requirement C1 */
export const start =
  ({ store, clock, ids, settings }: Needs): Act<StartRequest, ActivationView, 'holder'> =>
  async ({ entry, region, poster }, { accountId }): Promise<Result<ActivationView>> => {
    const account = await store.accounts.find(accountId);
    if (!account) return refuse('SIGN_IN_REQUIRED');
    const holder = await store.credentials.holderOf(accountId);
    const nowMs = clock.now();
    // A frozen credential is thawed by the same recipe that gave it.
    if (holder?.frozenAtMs === null) {
      const last = await store.activations.latest(accountId);
      const activationId = last?.activationId ?? holder.credentialId;
      return ok(viewOfGrant({ activationId, channel: account.channel, entry }, holder, nowMs));
    }
    const fresh: Collecting = {
      state: 'collecting',
      activationId: ids.next('act'),
      accountId,
      channel: account.channel,
      entry,
      startedAtMs: nowMs,
      evidence: {},
      face: null,
      identity: null,
      region: region === undefined ? null : { code: region, isChosen: false },
      guardian: null,
      posterCode: poster ?? null,
    };
    const activation = await store.activations.start(fresh);
    return ok(activationView(activation, { nowMs, freshMs: settings.evidenceFreshMs }));
  };
