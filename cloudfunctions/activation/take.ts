import type { ActivationView } from '@contract/activation';
import { ok, type Result } from '@contract/result';
import { nextStep } from '@core/domain/activation';
import { activationView, momentOf } from '@core/domain/activation-view';
import { spendSlip } from '@core/proof/slip';
import { grant, type LastEvidence } from './grant';
import { collecting } from './open-activation';
import {
  mayAdd,
  momentNow,
  saveEvidence,
  withFresh,
  type ProveNeeds,
  type Proving,
} from './proving';

/** Spends the slip and stores its evidence together, where the recipe goes on after it. */
function saveBySlip(
  { activation }: Proving,
  fresh: LastEvidence & { readonly slip: NonNullable<LastEvidence['slip']> },
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const at = momentNow(needs);
  const { accountId, activationId } = activation;
  return needs.store.transaction(async (nouns) => {
    const locked = collecting(await nouns.activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const may = mayAdd(locked.value, fresh, at);
    const spent = may.ok ? await spendSlip({ ...fresh.slip, accountId }, nouns, needs) : may;
    await nouns.audit.record({
      event: 'activation.proved',
      outcome: spent.ok ? 'ok' : spent.problem.code,
      personId: null,
      actor: accountId,
      atMs: at.nowMs,
      detail: { step: fresh.step, bySlip: 1 },
    });
    if (!spent.ok) return spent;
    const saved = withFresh(locked.value, fresh);
    await nouns.activations.save(saved, at.nowMs);
    return ok(activationView(saved, at));
  });
}

/** Takes evidence: the one that completes the recipe grants at once, any other is stored. @requirement X8 */
export function take(
  proving: Proving,
  fresh: LastEvidence,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const at = momentNow(needs);
  const isComplete = nextStep(momentOf(withFresh(proving.activation, fresh), at)) === null;
  if (isComplete) return grant(proving, fresh, needs);
  const { slip } = fresh;
  return slip
    ? saveBySlip(proving, { ...fresh, slip }, needs)
    : saveEvidence(proving, fresh, needs);
}
