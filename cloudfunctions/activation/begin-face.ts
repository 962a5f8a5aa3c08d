import type { FaceTicket } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import type { BeginFaceRequest } from '@contract/schema/activation';
import type { Act } from '@core/door/verb';
import {
  decideConsent,
  decideProof,
  knownPerson,
  type Activation,
  type FaceCheckBegun,
} from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { collecting } from './open-activation';
import { momentNow } from './proving';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'settings' | 'face'>;

interface Asking extends BeginFaceRequest {
  readonly accountId: string;
}

/** Whose face is to be looked at. */
interface Subject {
  readonly identity: NamedPerson;
  readonly personKey: string;
}

/** Whose face, when everything before it is in order. */
function subjectOf(activation: Activation | null, needs: Needs): Result<Subject> {
  const found = collecting(activation);
  if (!found.ok) return found;
  const moment = momentOf(found.value, momentNow(needs));
  const decision = decideProof(moment, 'face');
  if (!decision.ok) return decision;
  const { identity } = found.value;
  const personKey = knownPerson(moment);
  return identity && personKey !== null
    ? ok({ identity, personKey })
    : refuse('EVIDENCE_MISSING', { step: moment.recipe.identifiedBy });
}

interface Begun {
  readonly face: FaceCheckBegun;
  /** Of the person the platform was told to look at. */
  readonly personKey: string;
}

/** Stores consent and ticket, if the activation is still about the person the ticket is for. */
function keep(asking: Asking, begun: Begun, needs: Needs): Promise<Result<null>> {
  const { accountId, activationId, consentVersion } = asking;
  return needs.store.transaction(async ({ activations, audit }) => {
    const locked = collecting(await activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const subject = subjectOf(locked.value, needs);
    if (!subject.ok) return subject;
    if (subject.value.personKey !== begun.personKey)
      return refuse('EVIDENCE_MISSING', { step: 'face' });
    const atMs = begun.face.consentedAtMs;
    await activations.save({ ...locked.value, face: begun.face }, atMs);
    await audit.record({
      event: 'activation.faceConsented',
      outcome: 'ok',
      personId: null,
      actor: accountId,
      atMs,
      detail: { consentVersion },
    });
    return ok(null);
  });
}

async function begin(asking: Asking, needs: Needs): Promise<Result<FaceTicket>> {
  const { accountId, activationId, consentVersion } = asking;
  const { store, clock, ids, face } = needs;
  const consent = decideConsent('face', consentVersion);
  if (!consent.ok) return consent;
  const subject = subjectOf(await store.activations.find(accountId, activationId), needs);
  if (!subject.ok) return subject;
  const account = await store.accounts.find(accountId);
  if (!account) return refuse('SIGN_IN_REQUIRED');
  const consentedAtMs = clock.now();
  const outSeqNo = ids.next('face').slice(0, 32);
  const { identity, personKey } = subject.value;
  const { channel } = account;
  const ticket = await face.begin({ channel, subject: account.subject, identity, outSeqNo });
  if (!ticket.ok) return ticket;
  const { verifyId } = ticket.value;
  const begun = { face: { consentVersion, consentedAtMs, outSeqNo, verifyId }, personKey };
  const kept = await keep(asking, begun, needs);
  return kept.ok ? ticket : kept;
}

/**
 * The separate consent to the face check, then a ticket for the platform's own check. Consent and
 * ticket are stored together: an outcome counts only for this ticket. @requirement C6
 */
export const beginFace =
  (needs: Needs): Act<BeginFaceRequest, FaceTicket, 'holder'> =>
  async (request, { accountId }) => {
    const ticket = await begin({ ...request, accountId }, needs);
    if (!ticket.ok)
      await needs.store.audit.record({
        event: 'activation.faceConsented',
        outcome: ticket.problem.code,
        personId: null,
        actor: accountId,
        atMs: needs.clock.now(),
        detail: { consentVersion: request.consentVersion },
      });
    return ticket;
  };
