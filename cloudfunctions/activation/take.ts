import type { ActivationView } from '@contract/activation';
import { ok, type Result } from '@contract/result';
import { nextStep, type Collecting } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { slipKeyOf, slipRef, spendSlip } from '@core/proof/slip';
import type { Nouns } from '@core/ports/store';
import { grant, type LastEvidence } from './grant';
import {
  changeLocked,
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
  const { accountId } = activation;
  const detail = { step: fresh.step, slip: slipRef(slipKeyOf(needs.vault, fresh.slip.number)) };
  const make = async (locked: Collecting, nouns: Nouns) => {
    const may = mayAdd(locked, fresh, at);
    const spent = may.ok ? await spendSlip({ ...fresh.slip, accountId }, nouns, needs) : may;
    return spent.ok ? ok(withFresh(locked, fresh)) : spent;
  };
  return changeLocked(activation, { line: { event: 'activation.proved', detail }, make }, needs);
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
