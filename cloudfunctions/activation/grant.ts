import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Problem, type Result } from '@contract/result';
import { decideActivation, type Collecting } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import { holdsRegion } from '@core/domain/regions';
import { withFreeNumber, voidCodes } from '@core/proof/number';
import { personKeyOf } from '@core/proof/person-key';
import { slipKeyOf, slipRef, spendSlip, type TypedSlip } from '@core/proof/slip';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { Nouns } from '@core/ports/store';
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

/** Evidence of the whole recipe thaws a frozen credential; no code of before comes back with it. */
async function thaw(personId: string, nouns: Nouns, needs: ProveNeeds): Promise<void> {
  await nouns.credentials.thaw(personId);
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
  if (existing?.frozenAtMs != null) await thaw(personId, nouns, needs);
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

/** Is the region that was chosen still the insured base's? It may have been down when it was chosen. */
const isInRegion = ({ activation, record }: Deciding): boolean =>
  !activation.region?.isChosen || holdsRegion(activation.region.code, record.insuredRegion.code);

/**
 * May the person of this activation have a credential, as things stand while activation and person are
 * held? Gives the freeze that the evidence was held against.
 */
async function decide(
  deciding: Deciding,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<Result<{ readonly frozenAtMs: number | null }>> {
  const { activation, record, last } = deciding;
  const at = momentNow(needs);
  const may = mayAdd(activation, last, at);
  if (!may.ok) return may;
  if (!isInRegion(deciding)) return refuse('REGION_DIFFERS');
  const known = await nouns.people.known(record.identity);
  if (known !== null) await nouns.people.lock(known);
  const tiedTo = await nouns.accounts.lockPerson(activation.accountId);
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
  if (!decision.ok) return decision;
  if (!last.slip) return ok({ frozenAtMs });
  // Last of all, so that a slip is not lost to a no that it has no part in.
  const { accountId } = activation;
  const spent = await spendSlip({ ...last.slip, accountId }, nouns, needs);
  return spent.ok ? ok({ frozenAtMs }) : spent;
}

/** After a no: what was shown before a freeze counts no more, and a wrong region is chosen again. */
async function afterNo(
  { activation }: Deciding,
  no: Problem,
  at: { nouns: Nouns; needs: ProveNeeds },
) {
  const { nouns, needs } = at;
  const moment = momentNow(needs);
  const { activations } = nouns;
  if (no.code === 'REGION_DIFFERS')
    await activations.save({ ...activation, region: null }, moment.nowMs);
  const isStale = no.detail?.['step'] === momentOf(activation, moment).recipe.identifiedBy;
  if (no.code !== 'EVIDENCE_MISSING' || !isStale) return;
  const anew = { ...activation, evidence: {}, face: null, identity: null, guardian: null };
  await activations.save(anew, moment.nowMs);
}

/** The audit line of a grant, before it is known how it ends. */
function lineOf({ activation, last }: Deciding, { clock, vault }: ProveNeeds) {
  const { accountId, channel, entry } = activation;
  const slip = last.slip ? { slip: slipRef(slipKeyOf(vault, last.slip.number)) } : {};
  const bySlip = withFresh(activation, last).evidence.face?.bySlip ? { bySlip: 1 } : {};
  const event = 'activation.granted' as const;
  const detail = { channel, entry, ...slip, ...bySlip };
  return { event, actor: accountId, atMs: clock.now(), detail };
}

/** Decides on the newest state, acts, and writes the audit line, all in one transaction. */
async function decideAndGrant(
  deciding: Deciding,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, record, last } = deciding;
  const line = lineOf(deciding, needs);
  const nowMs = line.atMs;
  const decision = await decide(deciding, nouns, needs);
  if (!decision.ok) {
    await nouns.audit.record({ ...line, outcome: decision.problem.code, personId: null });
    await afterNo(deciding, decision.problem, { nouns, needs });
    return decision;
  }
  // From here on this person's row is held, also of somebody who was not known before.
  const { personId } = await nouns.people.register(record, nowMs);
  const current = await nouns.credentials.currentOf(personId);
  if ((current?.frozenAtMs ?? null) !== decision.value.frozenAtMs) return refuse('STILL_WORKING');
  await nouns.audit.record({ ...line, outcome: 'ok', personId });
  await carryOut({ activation: withFresh(activation, last), personId, nowMs }, nouns, needs);
  return grantedView(activation, nouns, nowMs);
}

/** Grants the credential, or says why not. Several at once, from any channel, end with one credential. */
export async function grant(
  proving: Proving,
  last: LastEvidence,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { accountId, activationId, identity, region } = proving.activation;
  const found = identity
    ? await needs.insuredBase.find(identity, region?.isChosen ? region.code : null)
    : ok(null);
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
