import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { knownPerson, nextStep } from '@core/domain/activation';
import { activationView, momentOf } from '@core/domain/activation-view';
import { slipKeyOf } from '@core/proof/slip';
import { momentNow, type ProveNeeds, type Proving } from './proving';
import { take } from './take';

interface SlipProof extends Proving {
  readonly number: string;
}

/**
 * A counter slip in the place of the face check; one that was given out with a guardian beside the child
 * stands for the guardian's consent as well. @requirement C9 X9
 */
export async function proveSlip(
  proof: SlipProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, number } = proof;
  const moment = momentOf(activation, momentNow(needs));
  const personKey = knownPerson(moment);
  if (personKey === null) return refuse('EVIDENCE_MISSING', { step: moment.recipe.identifiedBy });
  const ticketKey = slipKeyOf(needs.vault, number);
  // The reply to the first time was lost on its way.
  if (activation.evidence.face?.ticketKey === ticketKey)
    return ok(activationView(activation, moment));
  const needsGuardian = nextStep(moment) === 'guardian';
  const evidence = { atMs: moment.nowMs, personKey, ticketKey, bySlip: true as const };
  const slip = { number, personKey, needsGuardian };
  return needsGuardian
    ? take(proof, { step: 'guardian', evidence, slip, isAlsoFace: true }, needs)
    : take(proof, { step: 'face', evidence, slip }, needs);
}
