import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideProof, knownPerson, type Collecting } from '@core/domain/activation';
import { momentOf, type At } from '@core/domain/activation-view';
import { spendCode } from '@core/proof/sms';
import type { Nouns } from '@core/ports/store';
import { guardianAbout, guardianOnRecord } from './guardian';
import { changeLocked, withFresh, type ProveNeeds, type Proving } from './proving';

interface GuardianProof extends Proving {
  readonly smsCode: string;
}

/** The code that went to the guardian named last, checked under the lock. */
async function check(
  smsCode: string,
  activation: Collecting,
  { nouns, at, needs }: { readonly nouns: Nouns; readonly at: At; readonly needs: ProveNeeds },
): Promise<Result<Collecting>> {
  const moment = momentOf(activation, at);
  const decision = decideProof(moment, 'guardian');
  if (!decision.ok) return decision;
  const { guardian, accountId } = activation;
  const personKey = knownPerson(moment);
  if (!guardian || personKey === null) return refuse('EVIDENCE_MISSING', { step: 'guardian' });
  const typed = { owner: accountId, purpose: 'guardian' as const, code: smsCode };
  const about = guardianAbout(activation.activationId, personKey);
  const spent = await spendCode({ ...typed, about, phone: guardian.phone }, nouns, needs);
  if (!spent.ok) return spent;
  const { consentVersion } = guardian;
  const evidence = { atMs: moment.nowMs, personKey, consentVersion };
  return ok(withFresh(activation, { step: 'guardian', evidence }));
}

/** The guardian's code: evidence that the guardian, and nobody else, has consented. @requirement X9 */
export function proveGuardian(
  { activation, smsCode }: GuardianProof,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const { guardian } = activation;
  const detail = { step: 'guardian', ...(guardian ? guardianOnRecord(guardian, needs) : {}) };
  const make = (locked: Collecting, nouns: Nouns, at: At) =>
    check(smsCode, locked, { nouns, at, needs });
  return changeLocked(activation, { line: { event: 'activation.proved', detail }, make }, needs);
}
