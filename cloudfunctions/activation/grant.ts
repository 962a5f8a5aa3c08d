import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import {
  decideActivation,
  withEvidence,
  type Collecting,
  type Evidence,
  type Grant,
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
  readonly grant: Grant;
}

async function carryOut(granting: Granting, nouns: Nouns, needs: ProveNeeds): Promise<void> {
  const { activation, grant, personId, nowMs } = granting;
  const credentialId =
    grant.kind === 'join' ? grant.credentialId : await issueCredential(granting, nouns, needs);
  const { accountId, channel } = activation;
  await nouns.channelLinks.add({ personId, accountId, channel, atMs: nowMs });
  await nouns.accounts.link(accountId, personId);
  await nouns.activations.grant(activation, credentialId, nowMs);
}

interface Deciding {
  readonly activation: Collecting;
  readonly record: InsuredRecord;
  readonly face: Evidence;
}

/**
 * Decides on the newest state, acts, and writes the audit line, all in one transaction. Nothing is kept
 * about a person who is refused.
 */
async function decideAndGrant(
  { activation, record, face }: Deciding,
  nouns: Nouns,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const at = momentNow(needs);
  const proved = withEvidence(activation, 'face', face);
  const facts = {
    ...momentOf(proved, at),
    face: proved.face,
    insuredKey: personKeyOf(needs.vault, record.identity),
    existingCredentialId: null,
  };
  const line = {
    event: 'activation.granted' as const,
    actor: activation.accountId,
    atMs: at.nowMs,
    detail: { channel: activation.channel, entry: activation.entry },
  };
  const first = decideActivation(facts);
  if (!first.ok) {
    await nouns.audit.record({ ...line, outcome: first.problem.code, personId: null });
    return first;
  }
  // From here on this person's row is held: nobody else can issue a credential between look and act.
  const { personId } = await nouns.people.register(record, at.nowMs);
  const existing = await nouns.credentials.activeOf(personId);
  const decision = decideActivation({
    ...facts,
    existingCredentialId: existing?.credentialId ?? null,
  });
  if (!decision.ok) return decision;
  await nouns.audit.record({ ...line, outcome: 'ok', personId });
  const granting = { activation: proved, grant: decision.value, personId, nowMs: at.nowMs };
  await carryOut(granting, nouns, needs);
  return grantedView(activation, nouns);
}

/** Grants the credential, or says why not. Several at once, from any channel, end with one credential. */
export async function grant(
  proving: Proving,
  face: Evidence,
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
