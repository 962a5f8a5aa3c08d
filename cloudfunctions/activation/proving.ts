import type { ActivationStep, ActivationView } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import {
  decideProof,
  withEvidence,
  type ChosenRegion,
  type Collecting,
  type Evidence,
} from '@core/domain/activation';
import { activationView, momentOf, type At } from '@core/domain/activation-view';
import type { NamedPerson } from '@core/domain/person';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import type { AuditLine } from '@core/ports/store/audit';
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

/** One more piece of evidence, and what else it changes. */
export interface NewEvidence {
  readonly step: ActivationStep;
  readonly evidence: Evidence;
  /** The person it names, when it is the identifying step. */
  readonly identity?: NamedPerson;
  /** The region it leaves, when it differs from the insured base's. */
  readonly region?: ChosenRegion | null;
  /** A slip that was given out with a guardian beside the child stands for the face as well. */
  readonly isAlsoFace?: true;
  /** The face check it is about: another one that was begun meanwhile is not meant. */
  readonly verifyId?: string;
}

const consentOf = ({ consentVersion }: Evidence) =>
  consentVersion === undefined ? {} : { consentVersion };

/** May this evidence be added to the activation as it is now? */
export function mayAdd(
  activation: Collecting,
  fresh: NewEvidence,
  at: ReturnType<typeof momentNow>,
): Result<null> {
  const decision = decideProof(momentOf(activation, at), fresh.step);
  if (!decision.ok) return decision;
  const isOther = fresh.verifyId !== undefined && activation.face?.verifyId !== fresh.verifyId;
  return isOther ? refuse('EVIDENCE_MISSING', { step: 'face' }) : decision;
}

/** The activation with it. */
export function withFresh(activation: Collecting, fresh: NewEvidence): Collecting {
  const stepped = withEvidence(activation, fresh.step, fresh.evidence);
  const proved = fresh.isAlsoFace ? withEvidence(stepped, 'face', fresh.evidence) : stepped;
  return {
    ...proved,
    identity: fresh.identity ?? proved.identity,
    region: fresh.region === undefined ? proved.region : fresh.region,
  };
}

/** A change of an activation while it is held, and what its audit line says. */
export interface LockedChange {
  readonly line: Pick<AuditLine, 'event' | 'detail'>;
  /** `at` is the moment of the act: evidence that is made here bears it. */
  readonly make: (locked: Collecting, nouns: Nouns, at: At) => Promise<Result<Collecting>>;
}

/**
 * Changes the newest state of an activation and writes the audit line with it, yes or no, in one
 * transaction; gives the activation as it is then.
 */
export function changeLocked(
  { accountId, activationId }: Pick<Collecting, 'accountId' | 'activationId'>,
  { line, make }: LockedChange,
  needs: Pick<ProveNeeds, 'store' | 'clock' | 'settings'>,
): Promise<Result<ActivationView>> {
  return needs.store.transaction(async (nouns) => {
    const locked = collecting(await nouns.activations.lock(accountId, activationId));
    if (!locked.ok) return locked;
    const at = momentNow(needs);
    const made = await make(locked.value, nouns, at);
    await nouns.audit.record({
      ...line,
      outcome: made.ok ? 'ok' : made.problem.code,
      personId: null,
      actor: accountId,
      atMs: at.nowMs,
    });
    if (!made.ok) return made;
    await nouns.activations.save(made.value, at.nowMs);
    return ok(activationView(made.value, at));
  });
}

/** Stores evidence on the newest state of the activation, with its audit line. */
export function saveEvidence(
  { activation }: Proving,
  fresh: NewEvidence,
  needs: Pick<ProveNeeds, 'store' | 'clock' | 'settings'>,
): Promise<Result<ActivationView>> {
  const at = momentNow(needs);
  const detail = { step: fresh.step, ...consentOf(fresh.evidence) };
  const make = (locked: Collecting) => {
    const may = mayAdd(locked, fresh, at);
    return Promise.resolve(may.ok ? ok(withFresh(locked, fresh)) : may);
  };
  return changeLocked(activation, { line: { event: 'activation.proved', detail }, make }, needs);
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
