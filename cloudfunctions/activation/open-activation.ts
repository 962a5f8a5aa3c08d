import { ok, refuse, type Result } from '@contract/result';
import type { Activation, Collecting } from '@core/domain/activation';
import { viewOfGrant } from '@core/domain/activation-view';
import type { ActivationView } from '@contract/activation';
import type { Nouns } from '@core/ports/store';

/** The view of a granted activation, read back from what was stored. */
export async function grantedView(
  activation: Pick<Activation, 'activationId' | 'accountId' | 'channel' | 'entry'>,
  { credentials }: Pick<Nouns, 'credentials'>,
  nowMs: number,
): Promise<Result<ActivationView>> {
  const holder = await credentials.holderOf(activation.accountId);
  return holder ? ok(viewOfGrant(activation, holder, nowMs)) : refuse('ACTIVATION_NOT_FOUND');
}

/** The activation while it collects; a no when it has ended. */
export const collecting = (activation: Activation | null): Result<Collecting> =>
  activation?.state === 'collecting' ? ok(activation) : refuse('ACTIVATION_NOT_FOUND');
