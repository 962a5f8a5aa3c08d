import type { ActivationView } from '@contract/activation';
import { type Result } from '@contract/result';
import type { ProveRequest } from '@contract/schema/activation';
import type { Act } from '@core/door/verb';
import { decideConsent } from '@core/domain/activation';
import { grantedView, collecting } from './open-activation';
import { proveAuthorise } from './prove-authorise';
import { proveFace } from './prove-face';
import { proveClaim } from './prove-claim';
import { proveGuardian } from './prove-guardian';
import { proveIdentity } from './prove-identity';
import { proveRegion } from './prove-region';
import { proveRegister } from './prove-register';
import { proveSlip } from './prove-slip';
import { recordRefusal, type ProveNeeds, type Proving } from './proving';

async function proveStep(
  proof: ProveRequest['proof'],
  proving: Proving,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  switch (proof.step) {
    case 'payPassword':
      return proveIdentity({ ...proving, step: 'payPassword', code: proof.code }, needs);
    case 'agreement': {
      const { code, consentVersion } = proof;
      const consent = decideConsent('agreement', consentVersion);
      await recordRefusal(proving, { step: 'agreement', outcome: consent, consentVersion }, needs);
      return consent.ok
        ? proveIdentity({ ...proving, step: 'agreement', code, consentVersion }, needs)
        : consent;
    }
    case 'authorise':
      return proveAuthorise({ ...proving, consentVersion: proof.consentVersion }, needs);
    case 'region':
      return proveRegion({ ...proving, regionCode: proof.regionCode }, needs);
    case 'register':
      return proveRegister({ ...proving, typed: proof }, needs);
    case 'guardian':
      return proveGuardian({ ...proving, smsCode: proof.smsCode }, needs);
    case 'slip':
      return proveSlip({ ...proving, number: proof.number }, needs);
    case 'claim':
      return proveClaim(proving, needs);
    case 'face':
      return proveFace({ ...proving, verifyId: proof.verifyId }, needs);
  }
}

/**
 * Takes evidence for one step. After the last step the credential is granted at once; whoever sends a
 * step again after that is shown the same credential. @requirement C1 C4 A2
 */
export const prove =
  (needs: ProveNeeds): Act<ProveRequest, ActivationView, 'holder'> =>
  async ({ activationId, proof }, { accountId }) => {
    const found = await needs.store.activations.find(accountId, activationId);
    if (found?.state === 'granted') return grantedView(found, needs.store, needs.clock.now());
    const open = collecting(found);
    if (!open.ok) return open;
    return proveStep(proof, { activation: open.value }, needs);
  };
