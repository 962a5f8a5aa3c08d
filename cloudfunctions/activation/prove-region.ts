import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideProof, knownPerson, type Collecting } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { regionOf } from '@core/domain/regions';
import { checkPerson } from './check-person';
import { changeLocked, momentNow, recordRefusal, type ProveNeeds, type Proving } from './proving';

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
  const { identity } = activation;
  const isKnown = knownPerson(moment) !== null && identity !== null;
  const there = isKnown ? await checkPerson(identity, region, needs) : ok(null);
  if (!there.ok) {
    await recordRefusal(proof, { step: 'region', outcome: there }, needs);
    return there;
  }
  const make = (locked: Collecting) => {
    const still = decideProof(momentOf(locked, at), 'region');
    return Promise.resolve(still.ok ? ok({ ...locked, region }) : still);
  };
  const line = { event: 'activation.proved' as const, detail: { step: 'region', regionCode } };
  return changeLocked(activation, { line, make }, needs);
}
