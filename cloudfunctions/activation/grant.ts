import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideActivation, type Collecting } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { withFreeNumber, voidCodes } from '@core/proof/number';
import { personKeyOf } from '@core/proof/person-key';
import { spendSlip, type TypedSlip } from '@core/proof/slip';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { Nouns } from '@core/ports/store';
import type { CurrentCredential } from '@core/ports/store/credentials';
import { grantedView } from './open-activation';
import {
  mayAdd,
  momentNow,
  recordRefusal,
  withFresh,
  type NewEvidence,
  type ProveNeeds,
  type Proving,
} from './proving';

/** The evidence that completes a recipe; a counter slip is spent together with what it allows. */
export interface LastEvidence extends NewEvidence {
  readonly slip?: Omit<TypedSlip, 'accountId'>;
}

interface Granting {
  readonly activation: Collecting;
  readonly personId: string;
  /** Of the credential that was looked at, or null. */
  readonly frozenAtMs: number | null;
  readonly nowMs: number;
}

function issueCredential({ personId, nowMs }: Granting, { credentials }: Nouns, needs: ProveNeeds) {
  const credentialId = needs.ids.next('cred');
  return withFreeNumber(needs, async (credentialIndex) => {
    const fresh = { personId, credentialId, credentialIndex, atMs: nowMs };
    const done = await credentials.issue(fresh);
    if (done === 'issued') return credentialId;
    // Another channel was quicker: one person has one credential.
    return done === 'exists'
      ? ((await credentials.currentOf(personId))?.credentialId ?? null)
      : null;
  });
}

/**
 * Evidence of the whole recipe thaws a frozen credential; no code or ticket of before comes back with it.
 * It thaws the freeze that it was held against: one that came meanwhile stays.
 */
async function thaw(
  { personId, frozenAtMs }: Granting,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<void> {
  if (frozenAtMs === null) return;
  if (!(await nouns.credentials.thaw(personId, frozenAtMs))) return;
  await nouns.verifications.closeOf(personId);
  await voidCodes(personId, nouns, needs);
}

/** One person has one credential, so a second channel joins it. @requirement A2 B1 */
async function carryOut(granting: Granting, nouns: Nouns, needs: ProveNeeds): Promise<void> {
  const { activation, personId, nowMs } = granting;
  const { accountId, channel } = activation;
  if ((await nouns.accounts.link(accountId, personId)) === 'tied')
    throw new Error('The account was tied to another person while it was held.');
  // A photo replaces an earlier one when there was a credential before, here or elsewhere.
  const isPhotoNew =
    activation.evidence.face?.bySlip !== true && (await nouns.credentials.hasHad(personId));
  const existing = await nouns.credentials.currentOf(personId);
  if (existing) await thaw(granting, nouns, needs);
  const credentialId = existing?.credentialId ?? (await issueCredential(granting, nouns, needs));
  const linkId = needs.ids.next('link');
  await nouns.channelLinks.add({ linkId, personId, accountId, channel, atMs: nowMs, isPhotoNew });
  await nouns.activations.grant(activation, credentialId, nowMs);
}

interface Deciding {
  readonly activation: Collecting;
  readonly record: InsuredRecord;
  readonly last: LastEvidence;
}

/** May the person of this activation have a credential, as things stand under the lock? */
async function decide(
  deciding: Deciding,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<Result<Pick<CurrentCredential, 'frozenAtMs'>>> {
  const { activation, record, last } = deciding;
  const at = momentNow(needs);
  const may = mayAdd(activation, last, at);
  if (!may.ok) return may;
  const tiedTo = await nouns.accounts.lockPerson(activation.accountId);
  const known = await nouns.people.known(record.identity);
  const proved = withFresh(activation, last);
  const current = known === null ? null : await nouns.credentials.currentOf(known);
  const frozenAtMs = current?.frozenAtMs ?? null;
  const decision = decideActivation({
    ...momentOf(proved, at),
    face: proved.face,
    frozenAtMs,
    insuredKey: personKeyOf(needs.vault, record.identity),
    isTiedElsewhere: tiedTo !== null && tiedTo !== known,
  });
  if (!decision.ok || !last.slip) return decision.ok ? ok({ frozenAtMs }) : decision;
  // Last of all, so that a slip is not lost to a no that it has no part in.
  const { accountId } = activation;
  const spent = await spendSlip({ ...last.slip, accountId }, nouns, needs);
  return spent.ok ? ok({ frozenAtMs }) : spent;
}

/** What was shown before a freeze counts no more: the recipe begins anew. */
async function beginAnew(activation: Collecting, nouns: Nouns, nowMs: number): Promise<void> {
  const anew = { ...activation, evidence: {}, face: null, identity: null, guardian: null };
  await nouns.activations.save(anew, nowMs);
}

/**
 * Decides on the newest state, acts, and writes the audit line, all in one transaction. Nothing is kept
 * about a person who is refused.
 */
async function decideAndGrant(
  deciding: Deciding,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, record, last } = deciding;
  const nowMs = needs.clock.now();
  const { channel, entry } = activation;
  const line = {
    event: 'activation.granted' as const,
    actor: activation.accountId,
    atMs: nowMs,
    detail: { channel, entry, ...(last.evidence.bySlip ? { bySlip: 1 } : {}) },
  };
  const decision = await decide(deciding, nouns, needs);
  if (!decision.ok) {
    await nouns.audit.record({ ...line, outcome: decision.problem.code, personId: null });
    const { identifiedBy } = momentOf(activation, momentNow(needs)).recipe;
    const isStale = decision.problem.detail?.['step'] === identifiedBy;
    if (decision.problem.code === 'EVIDENCE_MISSING' && isStale)
      await beginAnew(activation, nouns, nowMs);
    return decision;
  }
  // From here on this person's row is held: nobody else can issue a credential between look and act.
  const { personId } = await nouns.people.register(record, nowMs);
  await nouns.audit.record({ ...line, outcome: 'ok', personId });
  const { frozenAtMs } = decision.value;
  const granting = { activation: withFresh(activation, last), personId, frozenAtMs, nowMs };
  await carryOut(granting, nouns, needs);
  return grantedView(activation, nouns, nowMs);
}

/** Grants the credential, or says why not. Several at once, from any channel, end with one credential. */
export async function grant(
  proving: Proving,
  last: LastEvidence,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { accountId, activationId, identity, region } = proving.activation;
  const found = identity ? await needs.insuredBase.find(identity, region?.code) : ok(null);
  const record = found.ok ? found.value : null;
  if (!record) {
    const refusal = found.ok ? refuse('NOT_INSURED') : found;
    await recordRefusal(proving, { step: last.step, outcome: refusal }, needs);
    return refusal;
  }
  return needs.store.transaction(async (nouns) => {
    const activation = await nouns.activations.lock(accountId, activationId);
    if (activation?.state === 'granted') return grantedView(activation, nouns, needs.clock.now());
    if (activation?.state !== 'collecting') return refuse('ACTIVATION_NOT_FOUND');
    return decideAndGrant({ activation, record, last }, nouns, needs);
  });
}
