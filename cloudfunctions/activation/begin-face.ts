import type { FaceTicket } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import type { BeginFaceRequest } from '@contract/schema/activation';
import type { Act } from '@core/door/verb';
import { decideConsent, decideProof, knownPerson } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { collecting } from './open-activation';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'settings' | 'face'>;

interface Asking {
  readonly accountId: string;
  readonly activationId: string;
}

/** Whose face, when everything before it is in order. */
async function identityToCheck(asking: Asking, needs: Needs): Promise<Result<NamedPerson>> {
  const { accountId, activationId } = asking;
  const found = collecting(await needs.store.activations.find(accountId, activationId));
  if (!found.ok) return found;
  const at = { nowMs: needs.clock.now(), freshMs: needs.settings.evidenceFreshMs };
  const moment = momentOf(found.value, at);
  const decision = decideProof(moment, 'face');
  if (!decision.ok) return decision;
  const { identity } = found.value;
  return identity && knownPerson(moment)
    ? ok(identity)
    : refuse('EVIDENCE_MISSING', { step: moment.recipe.identifiedBy });
}

/**
 * The separate consent to the face check, then a ticket for the platform's own check. Consent and
 * ticket are stored together: an outcome counts only for this ticket. @requirement C6
 */
export const beginFace =
  (needs: Needs): Act<BeginFaceRequest, FaceTicket, 'holder'> =>
  async ({ activationId, consentVersion }, { accountId }) => {
    const { store, clock, ids, face } = needs;
    const consent = decideConsent('face', consentVersion);
    if (!consent.ok) return consent;
    const identity = await identityToCheck({ accountId, activationId }, needs);
    if (!identity.ok) return identity;
    const account = await store.accounts.find(accountId);
    if (!account) return refuse('SIGN_IN_REQUIRED');
    const consentedAtMs = clock.now();
    const outSeqNo = ids.next('face').slice(0, 32);
    const { channel, subject } = account;
    const ticket = await face.begin({ channel, subject, identity: identity.value, outSeqNo });
    if (!ticket.ok) return ticket;
    return store.transaction(async ({ activations, audit }) => {
      const locked = collecting(await activations.lock(accountId, activationId));
      if (!locked.ok) return locked;
      const { verifyId } = ticket.value;
      const begun = { consentVersion, consentedAtMs, outSeqNo, verifyId };
      await activations.save({ ...locked.value, face: begun }, consentedAtMs);
      await audit.record({
        event: 'activation.faceConsented',
        outcome: 'ok',
        personId: account.personId,
        actor: accountId,
        atMs: consentedAtMs,
        detail: { consentVersion },
      });
      return ticket;
    });
  };
