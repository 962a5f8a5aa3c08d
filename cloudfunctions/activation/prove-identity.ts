import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideAge } from '@core/domain/age';
import { decideProof, knownPerson } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import { personKeyOf } from './open-activation';
import { momentNow, recordRefusal, saveEvidence, type ProveNeeds, type Proving } from './proving';

interface IdentityProof extends Proving {
  readonly step: 'payPassword' | 'agreement';
  /** The platform's one-time ticket. */
  readonly code: string;
  readonly consentVersion?: string;
}

/** Whom the platform named, and when. */
interface Named {
  readonly person: NamedPerson;
  readonly atMs: number;
}

/**
 * The person behind the ticket. A ticket is good once, so one that was redeemed is not redeemed again; it
 * goes on counting from the moment it was, else one ticket could be kept fresh for ever.
 */
async function redeem(proof: IdentityProof, needs: ProveNeeds): Promise<Result<Named>> {
  const { activation, code, step } = proof;
  const isKnown = knownPerson(momentOf(activation, momentNow(needs))) !== null;
  const earlier = activation.evidence[step];
  if (isKnown && activation.identity && earlier?.ticketKey === ticketKeyOf(code, needs))
    return ok({ person: activation.identity, atMs: earlier.atMs });
  const account = await needs.store.accounts.find(activation.accountId);
  if (!account) return refuse('SIGN_IN_REQUIRED');
  const { channel, subject } = account;
  const redeemed = await needs.realName.redeem({ channel, subject, code });
  return redeemed.ok ? ok({ person: redeemed.value, atMs: needs.clock.now() }) : redeemed;
}

const ticketKeyOf = (code: string, { vault }: ProveNeeds): string =>
  vault.fingerprint(`ticket:${code}`);

/** Old enough, and insured at all? Asked early, so that nobody shows a face for nothing. */
async function checkPerson(person: NamedPerson, needs: ProveNeeds): Promise<Result<null>> {
  const age = decideAge(person, needs.clock.now());
  if (!age.ok) return age;
  const found = await needs.insuredBase.find(person);
  if (!found.ok) return found;
  return found.value ? ok(null) : refuse('NOT_INSURED');
}

/**
 * Pay password (WeChat) or agreement (Alipay): the platform's real-name service names the person. What
 * was proved stays when the insured base is down, so that the person need not do it again.
 */
export async function proveIdentity(
  proof: IdentityProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const decision = decideProof(momentOf(proof.activation, momentNow(needs)), proof.step);
  if (!decision.ok) return decision;
  const named = await redeem(proof, needs);
  if (!named.ok) {
    await recordRefusal(proof, { step: proof.step, outcome: named }, needs);
    return named;
  }
  const { person, atMs } = named.value;
  const insured = await checkPerson(person, needs);
  await recordRefusal(proof, { step: proof.step, outcome: insured }, needs);
  if (!insured.ok && insured.problem.code !== 'INSURED_BASE_DOWN') return insured;
  const { consentVersion, step } = proof;
  const evidence = {
    atMs,
    personKey: personKeyOf(needs.vault, person),
    ticketKey: ticketKeyOf(proof.code, needs),
    ...(consentVersion === undefined ? {} : { consentVersion }),
  };
  const saved = await saveEvidence(proof, { step, evidence, identity: person }, needs);
  return insured.ok ? saved : insured;
}
