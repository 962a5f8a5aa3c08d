import type { ActivationStep, ActivationView } from '@contract/activation';
import { ok, type Result } from '@contract/result';
import { decideProof, withEvidence, type Collecting, type Evidence } from '@core/domain/activation';
import { activationView, momentOf } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import { collecting } from './open-activation';

/** What proving a step needs. */
export type ProveNeeds = Pick<
  Parts,
  'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'realName' | 'face' | 'insuredBase'
>;

/** The activation that a step is proved for, as it was found. */
export interface Proving {
  readonly activation: Collecting;
}

/** The moment of a decision. */
export const momentNow = (needs: Pick<ProveNeeds, 'clock' | 'settings'>) => ({
  nowMs: needs.clock.now(),
  freshMs: needs.settings.evidenceFreshMs,
});

/** One more piece of evidence, and the person it names when it is the identifying one. */
export interface NewEvidence {
  readonly step: ActivationStep;
  readonly evidence: Evidence;
  readonly identity?: NamedPerson;
}

const consentOf = ({ consentVersion }: Evidence) =>
  consentVersion === undefined ? {} : { consentVersion };

/** Stores evidence on the newest state of the activation, with its audit line. */
export function saveEvidence(
  { activation }: Proving,
  fresh: NewEvidence,
  needs: ProveNeeds,
): Promise<Result<ActivationView>> {
  const at = momentNow(needs);
  return needs.store.transaction(async ({ activations, audit }) => {
    const { accountId, activationId } = activation;
    const locked = collecting(await activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const decision = decideProof(momentOf(locked.value, at), fresh.step);
    await audit.record({
      event: 'activation.proved',
      outcome: decision.ok ? 'ok' : decision.problem.code,
      personId: null,
      actor: accountId,
      atMs: at.nowMs,
      detail: { step: fresh.step, ...consentOf(fresh.evidence) },
    });
    if (!decision.ok) return decision;
    const proved = withEvidence(locked.value, fresh.step, fresh.evidence);
    const saved = { ...proved, identity: fresh.identity ?? proved.identity };
    await activations.save(saved, at.nowMs);
    return ok(activationView(saved, at));
  });
}

/** A step that could not be proved. */
export interface Refusal {
  readonly step: ActivationStep;
  readonly outcome: Result<unknown>;
  readonly consentVersion?: string;
}

/** Puts a refusal that no transaction has recorded on record. */
export async function recordRefusal(
  { activation }: Proving,
  refusal: Refusal,
  { store, clock }: Pick<ProveNeeds, 'store' | 'clock'>,
): Promise<void> {
  if (refusal.outcome.ok) return;
  const { step, consentVersion } = refusal;
  await store.audit.record({
    event: 'activation.proved',
    outcome: refusal.outcome.problem.code,
    personId: null,
    actor: activation.accountId,
    atMs: clock.now(),
    detail: { step, ...(consentVersion === undefined ? {} : { consentVersion }) },
  });
}
