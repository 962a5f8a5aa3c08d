import type { ActivationView } from '@contract/activation';
import { refuse, type Result } from '@contract/result';
import { knownPerson } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { momentNow, type ProveNeeds, type Proving } from './proving';
import { take } from './take';

/** 领取凭证: the person takes what the steps before have earned. @requirement C3 */
export async function proveClaim(
  proving: Proving,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const moment = momentOf(proving.activation, momentNow(needs));
  const personKey = knownPerson(moment);
  if (personKey === null) return refuse('EVIDENCE_MISSING', { step: moment.recipe.identifiedBy });
  return take(proving, { step: 'claim', evidence: { atMs: moment.nowMs, personKey } }, needs);
}
