import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
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

/** The person behind the ticket. A ticket is good once, so one that was redeemed is not redeemed again. */
async function redeem(proof: IdentityProof, needs: ProveNeeds): Promise<Result<NamedPerson>> {
  const { activation, code, step } = proof;
  const isKnown = knownPerson(momentOf(activation, momentNow(needs))) !== null;
  const isSameTicket = activation.evidence[step]?.ticketKey === ticketKeyOf(code, needs);
  if (isKnown && isSameTicket && activation.identity) return ok(activation.identity);
  const account = await needs.store.accounts.find(activation.accountId);
  if (!account) return refuse('SIGN_IN_REQUIRED');
  return needs.realName.redeem({ channel: account.channel, subject: account.subject, code });
}

const ticketKeyOf = (code: string, { vault }: ProveNeeds): string =>
  vault.fingerprint(`ticket:${code}`);

/** Is this person insured at all? Asked early, so that nobody shows a face for nothing. */
async function checkInsured(person: NamedPerson, needs: ProveNeeds): Promise<Result<null>> {
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
  const person = await redeem(proof, needs);
  if (!person.ok) {
    await recordRefusal(proof, { step: proof.step, outcome: person }, needs);
    return person;
  }
  const insured = await checkInsured(person.value, needs);
  await recordRefusal(proof, { step: proof.step, outcome: insured }, needs);
  if (!insured.ok && insured.problem.code !== 'INSURED_BASE_DOWN') return insured;
  const { consentVersion, step } = proof;
  const evidence = {
    atMs: needs.clock.now(),
    personKey: personKeyOf(needs.vault, person.value),
    ticketKey: ticketKeyOf(proof.code, needs),
    ...(consentVersion === undefined ? {} : { consentVersion }),
  };
  const saved = await saveEvidence(proof, { step, evidence, identity: person.value }, needs);
  return insured.ok ? saved : insured;
}
