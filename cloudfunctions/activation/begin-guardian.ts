import type { SmsSentView } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { BeginGuardianRequest } from '@contract/schema/activation';
import type { Act } from '@core/door/verb';
import {
  decideConsent,
  decideProof,
  type Collecting,
  type GuardianNamed,
} from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { decideGuardian } from '@core/domain/age';
import { sendCode } from '@core/proof/sms';
import { tryOutside } from '@core/proof/counting';
import type { Parts } from '@core/ports/parts';
import { collecting } from './open-activation';
import { momentNow, recordRefusal } from './proving';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'insuredBase' | 'sms'>;

/** An adult in the insured base with a number on file: the same no for whatever is missing. */
async function findGuardian(
  request: BeginGuardianRequest,
  { identity: child }: Collecting,
  needs: Needs,
): Promise<Result<GuardianNamed>> {
  const { relation, consentVersion } = request;
  const nowMs = needs.clock.now();
  const idNumber = request.idNumber.toUpperCase();
  const identity = { name: request.name.trim().normalize('NFC'), idType: '01', idNumber };
  if (!child) return refuse('GUARDIAN_UNFIT');
  const fit = decideGuardian(identity, child, nowMs);
  if (!fit.ok) return fit;
  const found = await needs.insuredBase.find(identity);
  if (!found.ok && found.problem.code === 'INSURED_BASE_DOWN') return found;
  const phone = found.ok ? (found.value?.phone ?? null) : null;
  if (phone === null) return refuse('GUARDIAN_UNFIT');
  return ok({ identity, relation, consentVersion, consentedAtMs: nowMs, phone });
}

/**
 * Keeps the guardian with the activation, if it is still about the child that was asked for; another one
 * takes the place of the first.
 */
async function keep(
  open: Collecting,
  guardian: GuardianNamed,
  needs: Needs,
): Promise<Result<null>> {
  const { accountId, activationId } = open;
  const at = momentNow(needs);
  return needs.store.transaction(async ({ activations }) => {
    const locked = collecting(await activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const decision = decideProof(momentOf(locked.value, at), 'guardian');
    if (!decision.ok) return decision;
    if (locked.value.identity?.idNumber !== open.identity?.idNumber)
      return refuse('EVIDENCE_MISSING', { step: 'guardian' });
    await activations.save({ ...locked.value, guardian }, at.nowMs);
    return ok(null);
  });
}

async function begin(
  request: BeginGuardianRequest,
  open: Collecting,
  needs: Needs,
): Promise<Result<SmsSentView>> {
  const decision = decideProof(momentOf(open, momentNow(needs)), 'guardian');
  if (!decision.ok) return decision;
  const consent = decideConsent('guardian', request.consentVersion);
  if (!consent.ok) return consent;
  const { accountId } = open;
  const of = { subject: `${accountId}/guardian`, kind: 'register' as const };
  const guardian = await tryOutside(of, needs, () => findGuardian(request, open, needs));
  if (!guardian.ok) return guardian;
  const { phone } = guardian.value;
  const sending = { owner: accountId, accountId, purpose: 'guardian' as const, phone };
  const sent = await sendCode({ ...sending, personId: null }, needs);
  if (!sent.ok) return sent;
  // Kept only now: a code that is still on its way for another child must not speak for this one.
  const kept = await keep(open, guardian.value, needs);
  return kept.ok ? sent : kept;
}

/**
 * A guardian's own, separate consent to the data of somebody under 14: named, of full age, and proved by
 * the SMS to the number that the insured base has of the guardian. @requirement X9
 */
export const beginGuardian =
  (needs: Needs): Act<BeginGuardianRequest, SmsSentView, 'holder'> =>
  async (request, { accountId }) => {
    const found = await needs.store.activations.find(accountId, request.activationId);
    const open = collecting(found);
    if (!open.ok) return open;
    const sent = await begin(request, open.value, needs);
    const { consentVersion } = request;
    const refusal = { step: 'guardian' as const, outcome: sent, consentVersion };
    await recordRefusal({ activation: open.value }, refusal, needs);
    return sent;
  };
