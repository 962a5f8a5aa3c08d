import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import {
  decideActivation,
  withEvidence,
  type Collecting,
  type Evidence,
} from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { Nouns } from '@core/ports/store';
import { grantedView, personKeyOf } from './open-activation';
import { momentNow, recordRefusal, type ProveNeeds, type Proving } from './proving';

/** Tries at a number nobody has yet; the numbers are far from full. */
const mostTries = 20;
/** Ten decimal digits are below 2^34, the most a code can carry. */
const indexDigits = 10;

interface Issue {
  readonly personId: string;
  readonly nowMs: number;
}

async function issueCredential(
  issue: Issue,
  { credentials }: Nouns,
  { ids }: ProveNeeds,
): Promise<string> {
  const credentialId = ids.next('cred');
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const done = await credentials.issue({
      personId: issue.personId,
      credentialId,
      credentialIndex: Number(ids.digits(indexDigits)),
      atMs: issue.nowMs,
    });
    if (done === 'issued') return credentialId;
    // Another channel was quicker: one person has one credential.
    if (done === 'exists')
      return (await credentials.activeOf(issue.personId))?.credentialId ?? credentialId;
  }
  throw new Error('No free number for a credential.');
}

interface Granting extends Issue {
  readonly activation: Collecting;
}

/** One person has one credential, so a second channel joins it. @requirement A2 B1 */
async function carryOut(granting: Granting, nouns: Nouns, needs: ProveNeeds): Promise<void> {
  const { activation, personId, nowMs } = granting;
  const { accountId, channel } = activation;
  if ((await nouns.accounts.link(accountId, personId)) === 'tied')
    throw new Error('The account was tied to another person while it was held.');
  const existing = await nouns.credentials.activeOf(personId);
  const credentialId = existing?.credentialId ?? (await issueCredential(granting, nouns, needs));
  await nouns.channelLinks.add({ personId, accountId, channel, atMs: nowMs });
  await nouns.activations.grant(activation, credentialId, nowMs);
}

/** How a face check ended, and which one it was. */
export interface FaceProved {
  readonly evidence: Evidence;
  readonly verifyId: string;
}

interface Deciding {
  readonly activation: Collecting;
  readonly record: InsuredRecord;
  readonly face: FaceProved;
}

/** May the person of this activation have a credential, as things stand under the lock? */
async function decide(deciding: Deciding, nouns: Nouns, needs: ProveNeeds): Promise<Result<null>> {
  const { activation, record, face } = deciding;
  // A check that was begun anew meanwhile, perhaps for somebody else, is not the one that was asked about.
  if (activation.face && activation.face.verifyId !== face.verifyId)
    return refuse('EVIDENCE_MISSING', { step: 'face' });
  const tiedTo = await nouns.accounts.lockPerson(activation.accountId);
  const proved = withEvidence(activation, 'face', face.evidence);
  return decideActivation({
    ...momentOf(proved, momentNow(needs)),
    face: proved.face,
    insuredKey: personKeyOf(needs.vault, record.identity),
    isTiedElsewhere: tiedTo !== null && tiedTo !== (await nouns.people.known(record.identity)),
  });
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
  const { activation, record, face } = deciding;
  const nowMs = needs.clock.now();
  const line = {
    event: 'activation.granted' as const,
    actor: activation.accountId,
    atMs: nowMs,
    detail: { channel: activation.channel, entry: activation.entry },
  };
  const decision = await decide(deciding, nouns, needs);
  if (!decision.ok) {
    await nouns.audit.record({ ...line, outcome: decision.problem.code, personId: null });
    return decision;
  }
  // From here on this person's row is held: nobody else can issue a credential between look and act.
  const { personId } = await nouns.people.register(record, nowMs);
  await nouns.audit.record({ ...line, outcome: 'ok', personId });
  const proved = withEvidence(activation, 'face', face.evidence);
  await carryOut({ activation: proved, personId, nowMs }, nouns, needs);
  return grantedView(activation, nouns);
}

/** Grants the credential, or says why not. Several at once, from any channel, end with one credential. */
export async function grant(
  proving: Proving,
  face: FaceProved,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { accountId, activationId, identity } = proving.activation;
  const found = identity ? await needs.insuredBase.find(identity) : ok(null);
  const record = found.ok ? found.value : null;
  if (!record) {
    const refusal = found.ok ? refuse('NOT_INSURED') : found;
    await recordRefusal(proving, { step: 'face', outcome: refusal }, needs);
    return refusal;
  }
  return needs.store.transaction(async (nouns) => {
    const activation = await nouns.activations.lock(accountId, activationId);
    if (activation?.state === 'granted') return grantedView(activation, nouns);
    if (activation?.state !== 'collecting') return refuse('ACTIVATION_NOT_FOUND');
    return decideAndGrant({ activation, record, face }, nouns, needs);
  });
}
