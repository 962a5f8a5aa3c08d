import type { HomeView } from '@contract/home';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { stepToTake } from '@core/domain/activation-view';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'settings'>;

/** The activation that was left half-way, if any. */
async function unfinishedOf(accountId: string, { store, clock, settings }: Needs) {
  const last = await store.activations.latest(accountId);
  if (last?.state !== 'collecting') return null;
  const at = { nowMs: clock.now(), freshMs: settings.evidenceFreshMs };
  return { activationId: last.activationId, next: stepToTake(last, at) };
}

/** What the home page shows: the credential, or an activation to go on with, or the way to begin. */
export const home =
  (needs: Needs): Act<EmptyRequest, HomeView, 'holder'> =>
  async (_request, { accountId }) => {
    const holder = await needs.store.credentials.holderOf(accountId);
    if (!holder) return ok({ status: 'none', unfinished: await unfinishedOf(accountId, needs) });
    const credential = credentialView(holder, needs.clock.now());
    if (holder.frozenAtMs === null) return ok({ status: 'active', credential, unfinished: null });
    const unfinished = await unfinishedOf(accountId, needs);
    return ok({ status: 'frozen', credential, unfinished });
  };
