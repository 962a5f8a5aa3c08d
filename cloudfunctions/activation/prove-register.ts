import type { ActivationView } from '@contract/activation';
import { refuse, type Result } from '@contract/result';
import type { Proof } from '@contract/schema/activation';
import { decideConsent, decideProof } from '@core/domain/activation';
import { momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import { tryOutside } from '@core/proof/counting';
import { personKeyOf } from '@core/proof/person-key';
import { checkPerson } from './check-person';
import { momentNow, recordRefusal, saveEvidence, type ProveNeeds, type Proving } from './proving';

interface RegisterProof extends Proving {
  readonly typed: Extract<Proof, { step: 'register' }>;
}

/**
 * Whoever only types a name and a number is not told which of the two is wrong, nor whether the number is
 * somebody's: the answers would make a directory of the insured.
 */
async function findTyped(person: NamedPerson, needs: ProveNeeds): Promise<Result<null>> {
  const found = await checkPerson(person, null, needs);
  if (found.ok || found.problem.code === 'INSURED_BASE_DOWN') return found;
  return refuse('NAME_OR_NUMBER_WRONG');
}

/** 注册并登录: name and number as typed; the face check that follows shows that they are the person's own. @requirement C3 */
export async function proveRegister(
  proof: RegisterProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { activation, typed } = proof;
  const { consentVersion } = typed;
  const at = momentNow(needs);
  const decision = decideProof(momentOf(activation, at), 'register');
  if (!decision.ok) return decision;
  const idNumber = typed.idNumber.toUpperCase();
  const person = { name: typed.name.trim().normalize('NFC'), idType: '01', idNumber };
  const consent = decideConsent('register', consentVersion);
  const of = { subject: activation.accountId, kind: 'register' as const };
  const found = consent.ok ? await tryOutside(of, needs, () => findTyped(person, needs)) : consent;
  if (!found.ok) {
    await recordRefusal(proof, { step: 'register', outcome: found, consentVersion }, needs);
    return found;
  }
  const personKey = personKeyOf(needs.vault, person);
  const evidence = { atMs: at.nowMs, personKey, consentVersion };
  return saveEvidence(proof, { step: 'register', evidence, identity: person }, needs);
}
