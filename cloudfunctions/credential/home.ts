import type { HomeView } from '@contract/home';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { stepToTake } from '@core/domain/activation-view';
import { credentialView } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'settings'>;

/** What the home page shows: the credential, or an activation to go on with, or the way to begin. */
export const home =
  ({ store, clock, settings }: Needs): Act<EmptyRequest, HomeView, 'holder'> =>
  async (_request, { accountId }) => {
    const holder = await store.credentials.holderOf(accountId);
    if (holder) return ok({ status: 'active', credential: credentialView(holder) });
    const last = await store.activations.latest(accountId);
    if (last?.state !== 'collecting') return ok({ status: 'none', unfinished: null });
    const at = { nowMs: clock.now(), freshMs: settings.evidenceFreshMs };
    const { activationId } = last;
    return ok({ status: 'none', unfinished: { activationId, next: stepToTake(last, at) } });
  };
