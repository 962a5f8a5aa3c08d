import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideProof, knownPerson } from '@core/domain/activation';
import { activationView, momentOf } from '@core/domain/activation-view';
import { regionOf } from '@core/domain/regions';
import { checkPerson } from './check-person';
import { collecting } from './open-activation';
import { momentNow, recordRefusal, type ProveNeeds, type Proving } from './proving';

interface RegionProof extends Proving {
  readonly regionCode: string;
}

/** Where a person says to be insured; held against the insured base as soon as the person is known. @requirement B16 */
export async function proveRegion(
  proof: RegionProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, regionCode } = proof;
  if (!regionOf(regionCode)) return refuse('BAD_REQUEST');
  const at = momentNow(needs);
  const moment = momentOf(activation, at);
  const decision = decideProof(moment, 'region');
  if (!decision.ok) return decision;
  const region = { code: regionCode, isChosen: true };
  const { identity, accountId, activationId } = activation;
  const isKnown = knownPerson(moment) !== null && identity !== null;
  const there = isKnown ? await checkPerson(identity, region, needs) : ok(null);
  if (!there.ok) {
    await recordRefusal(proof, { step: 'region', outcome: there }, needs);
    return there;
  }
  return needs.store.transaction(async ({ activations }) => {
    const locked = collecting(await activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const saved = { ...locked.value, region };
    await activations.save(saved, at.nowMs);
    return ok(activationView(saved, at));
  });
}
