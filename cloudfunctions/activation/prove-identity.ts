import type { ActivationView } from '@contract/activation';
import type { ProblemCode } from '@contract/problem';
import { ok, type Result, refuse } from '@contract/result';
import { decideProof, knownPerson } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import { tryOutside } from '@core/proof/counting';
import { personKeyOf } from '@core/proof/person-key';
import { checkPerson } from './check-person';
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

/** Wrong pay passwords are counted here as well: the platform's own count ends with its sheet. */
function redeemCounted(proof: IdentityProof, needs: ProveNeeds): Promise<Result<Named>> {
  if (proof.step !== 'payPassword') return redeem(proof, needs);
  const of = { subject: proof.activation.accountId, kind: 'payPassword' as const };
  return tryOutside(of, needs, () => redeem(proof, needs));
}

/** Noes after which what was proved stays, so that the person need not do it again. */
const keeping: ReadonlySet<ProblemCode> = new Set(['INSURED_BASE_DOWN', 'REGION_DIFFERS']);

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
  const named = await redeemCounted(proof, needs);
  if (!named.ok) {
    await recordRefusal(proof, { step: proof.step, outcome: named }, needs);
    return named;
  }
  const { person, atMs } = named.value;
  const { region } = proof.activation;
  const insured = await checkPerson(person, region, needs);
  await recordRefusal(proof, { step: proof.step, outcome: insured }, needs);
  if (!insured.ok && !keeping.has(insured.problem.code)) return insured;
  const { consentVersion, step } = proof;
  const evidence = {
    atMs,
    personKey: personKeyOf(needs.vault, person),
    ticketKey: ticketKeyOf(proof.code, needs),
    ...(consentVersion === undefined ? {} : { consentVersion }),
  };
  const isElsewhere = !insured.ok && insured.problem.code === 'REGION_DIFFERS';
  const fresh = { step, evidence, identity: person, ...(isElsewhere ? { region: null } : {}) };
  const saved = await saveEvidence(proof, fresh, needs);
  return insured.ok ? saved : insured;
}
