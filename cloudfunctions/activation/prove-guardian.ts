import type { ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import { decideProof, knownPerson, type Collecting } from '@core/domain/activation';
import { activationView, momentOf } from '@core/domain/activation-view';
import { spendCode } from '@core/proof/sms';
import type { Nouns } from '@core/ports/store';
import { collecting } from './open-activation';
import { momentNow, withFresh, type ProveNeeds, type Proving } from './proving';

interface GuardianProof extends Proving {
  readonly smsCode: string;
}

/** The code that went to the guardian named last, checked under the lock. */
async function check(
  smsCode: string,
  activation: Collecting,
  at: { readonly nouns: Nouns; readonly needs: ProveNeeds },
): Promise<Result<Collecting>> {
  const { nouns, needs } = at;
  const moment = momentOf(activation, momentNow(needs));
  const decision = decideProof(moment, 'guardian');
  if (!decision.ok) return decision;
  const { guardian, accountId } = activation;
  const personKey = knownPerson(moment);
  if (!guardian || personKey === null) return refuse('EVIDENCE_MISSING', { step: 'guardian' });
  const typed = { owner: accountId, purpose: 'guardian' as const, code: smsCode };
  const spent = await spendCode({ ...typed, phone: guardian.phone }, nouns, needs);
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
  const { accountId, activationId } = activation;
  const at = momentNow(needs);
  return needs.store.transaction(async (nouns) => {
    const locked = collecting(await nouns.activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const proved = await check(smsCode, locked.value, { nouns, needs });
    const relation = locked.value.guardian?.relation;
    await nouns.audit.record({
      event: 'activation.proved',
      outcome: proved.ok ? 'ok' : proved.problem.code,
      personId: null,
      actor: accountId,
      atMs: at.nowMs,
      detail: { step: 'guardian', ...(relation ? { relation } : {}) },
    });
    if (!proved.ok) return proved;
    await nouns.activations.save(proved.value, at.nowMs);
    return ok(activationView(proved.value, at));
  });
}
