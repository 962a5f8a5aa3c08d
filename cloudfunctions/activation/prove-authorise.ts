import type { ActivationView } from '@contract/activation';
import { refuse, type Result } from '@contract/result';
import { decideConsent, knownPerson } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { momentNow, recordRefusal, saveEvidence, type ProveNeeds, type Proving } from './proving';

interface AuthoriseProof extends Proving {
  readonly consentVersion: string;
}

/** The person has seen the masked real-name facts and lets us use them. @requirement C1 */
export async function proveAuthorise(
  proof: AuthoriseProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, consentVersion } = proof;
  const consent = decideConsent('authorise', consentVersion);
  if (!consent.ok) {
    await recordRefusal(proof, { step: 'authorise', outcome: consent, consentVersion }, needs);
    return consent;
  }
  const moment = momentOf(activation, momentNow(needs));
  const personKey = knownPerson(moment);
  if (personKey === null) return refuse('EVIDENCE_MISSING', { step: moment.recipe.identifiedBy });
  const evidence = { atMs: moment.nowMs, personKey, consentVersion };
  return saveEvidence(proof, { step: 'authorise', evidence }, needs);
}
