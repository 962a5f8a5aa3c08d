import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideProof, type Evidence, type FaceCheckBegun } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import { personKeyOf } from '@core/proof/person-key';
import { momentNow, recordRefusal, type ProveNeeds, type Proving } from './proving';
import { take } from './take';

interface FaceProof extends Proving {
  readonly verifyId: string;
}

/** The check that was begun for exactly this ticket, and whose face it was about. */
function checkBegun(
  proof: FaceProof,
  needs: ProveNeeds,
): Result<{ readonly begun: FaceCheckBegun; readonly identity: NamedPerson }> {
  const { activation, verifyId } = proof;
  const decision = decideProof(momentOf(activation, momentNow(needs)), 'face');
  if (!decision.ok) return decision;
  if (!activation.face) return refuse('FACE_CONSENT_MISSING');
  if (activation.face.verifyId !== verifyId || !activation.identity)
    return refuse('EVIDENCE_MISSING', { step: 'face' });
  // Too old to count, whenever it passed: another one is begun.
  const { nowMs, freshMs } = momentNow(needs);
  if (nowMs - activation.face.consentedAtMs > freshMs)
    return refuse('EVIDENCE_MISSING', { step: 'face' });
  return ok({ begun: activation.face, identity: activation.identity });
}

/** Asks the platform's server how the check ended; the phone's word is not evidence. */
async function askOutcome(proof: FaceProof, needs: ProveNeeds): Promise<Result<Evidence>> {
  const check = checkBegun(proof, needs);
  if (!check.ok) return check;
  const account = await needs.store.accounts.find(proof.activation.accountId);
  if (!account) return refuse('SIGN_IN_REQUIRED');
  const { begun, identity } = check.value;
  const passed = await needs.face.outcome({
    channel: account.channel,
    subject: account.subject,
    identity,
    outSeqNo: begun.outSeqNo,
    verifyId: begun.verifyId,
    begunAtMs: begun.consentedAtMs,
  });
  if (!passed.ok) return passed;
  // A platform says that a check has passed, not when: it counts from its consent, or one check could be
  // kept fresh for ever.
  const { consentVersion, consentedAtMs: atMs } = begun;
  return ok({ atMs, personKey: personKeyOf(needs.vault, identity), consentVersion });
}

/** The face; where it is the last step the grant follows at once. @requirement C1 C4 C6 */
export async function proveFace(
  proof: FaceProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const evidence = await askOutcome(proof, needs);
  if (!evidence.ok) {
    await recordRefusal(proof, { step: 'face', outcome: evidence }, needs);
    return evidence;
  }
  const { verifyId } = proof;
  return take(proof, { step: 'face', evidence: evidence.value, verifyId }, needs);
}
