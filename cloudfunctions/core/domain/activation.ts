import type { ActivationStep } from '@contract/activation';
import type { Channel } from '@contract/channel';
import { consentVersions, type GuardianRelation } from '@contract/activation';
import { ok, refuse, type Result } from '@contract/result';
import type { NamedPerson } from './person';
import type { Entry, Recipe } from './recipes';

/** What shows that one step was done: when, and by whom. */
export interface Evidence {
  readonly atMs: number;
  /** Fingerprint of the person the step vouches for. */
  readonly personKey: string;
  /** The text that was agreed to, where the step is an agreement. */
  readonly consentVersion?: string;
  /** Fingerprint of the platform's ticket: a ticket is good once, so a repeat must not redeem it again. */
  readonly ticketKey?: string;
  /** A counter slip stood for the face. @requirement C9 */
  readonly bySlip?: true;
}

/** The evidence so far, by step. */
export type EvidenceSoFar = Readonly<Partial<Record<ActivationStep, Evidence>>>;

/** A face check that was begun: the separate consent, and the ticket the platform will answer for. */
export interface FaceCheckBegun {
  readonly consentVersion: string;
  readonly consentedAtMs: number;
  readonly outSeqNo: string;
  readonly verifyId: string;
}

/** A guardian who was named for a child, with the consent and how they are related. @requirement X9 */
export interface GuardianNamed {
  readonly identity: NamedPerson;
  readonly relation: GuardianRelation;
  readonly consentVersion: string;
  readonly consentedAtMs: number;
  /** The number that the code was sent to. */
  readonly phone: string;
}

/** A region that a way in names is offered; only one that was chosen counts. @requirement B16 */
export interface ChosenRegion {
  readonly code: string;
  readonly isChosen: boolean;
}

interface Common {
  readonly activationId: string;
  readonly accountId: string;
  readonly channel: Channel;
  readonly entry: Entry;
  readonly startedAtMs: number;
  /** The poster that led here. @requirement B10 */
  readonly posterCode: string | null;
}

/** One person's way to a credential. */
export type Activation =
  | (Common & {
      readonly state: 'collecting';
      readonly evidence: EvidenceSoFar;
      readonly face: FaceCheckBegun | null;
      /** The real-name facts of the identifying step; erased when the activation ends. */
      readonly identity: NamedPerson | null;
      /** The region as chosen, or as the way in names it. @requirement B16 */
      readonly region: ChosenRegion | null;
      readonly guardian: GuardianNamed | null;
    })
  | (Common & { readonly state: 'granted'; readonly credentialId: string })
  | (Common & { readonly state: 'closed' });

/** An activation that still collects evidence. */
export type Collecting = Extract<Activation, { state: 'collecting' }>;

interface Moment {
  readonly recipe: Recipe;
  readonly evidence: EvidenceSoFar;
  readonly region: ChosenRegion | null;
  readonly nowMs: number;
  readonly freshMs: number;
}

const isConsent = (step: ActivationStep): step is keyof typeof consentVersions =>
  Object.hasOwn(consentVersions, step);

/** Is there recent evidence of a step, and is the text that was agreed to still the one in force? */
function counts(step: ActivationStep, { evidence, region, nowMs, freshMs }: Moment): boolean {
  // A region is no evidence of anybody: it is held against the insured base, and does not grow old.
  if (step === 'region') return region?.isChosen === true;
  const proof = evidence[step];
  if (!proof || nowMs - proof.atMs > freshMs || proof.atMs > nowMs) return false;
  if (proof.bySlip) return true; // The clerk saw the person; there was no face check to consent to.
  return !isConsent(step) || proof.consentVersion === consentVersions[step];
}

/** The first step without evidence that counts, or null when all are there. */
export const nextStep = (moment: Moment): ActivationStep | null =>
  moment.recipe.steps.find((step) => !counts(step, moment)) ?? null;

/** The person that the identifying step names, while that evidence is fresh. */
export function knownPerson(moment: Moment): string | null {
  const { identifiedBy } = moment.recipe;
  return counts(identifiedBy, moment) ? (moment.evidence[identifiedBy]?.personKey ?? null) : null;
}

/** One ticket proves one moment: a repeat is as old as the first time. */
function firstTimeOf(earlier: Evidence | undefined, proof: Evidence): Evidence {
  const isSameTicket = proof.ticketKey !== undefined && earlier?.ticketKey === proof.ticketKey;
  return isSameTicket ? { ...proof, atMs: Math.min(earlier.atMs, proof.atMs) } : proof;
}

/** The activation with one more piece of evidence; what was shown for somebody else no longer counts. */
export function withEvidence(
  activation: Collecting,
  step: ActivationStep,
  proof: Evidence,
): Collecting {
  const kept = Object.entries(activation.evidence).filter(
    ([, earlier]) => earlier.personKey === proof.personKey,
  );
  const isSamePerson = kept.length === Object.keys(activation.evidence).length;
  return {
    ...activation,
    evidence: {
      ...Object.fromEntries(kept),
      [step]: firstTimeOf(activation.evidence[step], proof),
    },
    face: isSamePerson ? activation.face : null,
    guardian: isSamePerson ? activation.guardian : null,
  };
}

/** May evidence for `step` be taken now? Steps come in the recipe's order; a done step may be redone. */
export function decideProof(moment: Moment, step: ActivationStep): Result<null> {
  const wanted = moment.recipe.steps.indexOf(step);
  if (wanted < 0) return refuse('BAD_REQUEST');
  const next = nextStep(moment);
  if (next && moment.recipe.steps.indexOf(next) < wanted)
    return refuse('EVIDENCE_MISSING', { step: next });
  return ok(null);
}

/** Was the text that the person agreed to the one in force? @requirement C6 */
export function decideConsent(
  text: keyof typeof consentVersions,
  agreedVersion: string,
): Result<null> {
  return agreedVersion === consentVersions[text] ? ok(null) : refuse('CONSENT_OUTDATED');
}

/** Everything the grant depends on. */
export interface GrantFacts extends Moment {
  readonly face: FaceCheckBegun | null;
  /** Since when the person's credential is frozen: what was shown before that thaws nothing. */
  readonly frozenAtMs: number | null;
  /** The insured person's own key, or null when nobody with that document is insured. */
  readonly insuredKey: string | null;
  /** Does the account belong to another person already? */
  readonly isTiedElsewhere: boolean;
}

/**
 * May this person activate now? Asked as a clerk would: is everything here, is it recent, is it all of
 * one person, is that person insured, is the account theirs. The first no is the answer.
 * @requirement A2 C1 C4
 */
export function decideActivation(facts: GrantFacts): Result<null> {
  const missing = nextStep(facts);
  if (missing) return refuse('EVIDENCE_MISSING', { step: missing });
  const proofs = facts.recipe.steps.flatMap((step) => facts.evidence[step] ?? []);
  const isBySlip = facts.evidence.face?.bySlip === true;
  if (!facts.face && !isBySlip) return refuse('FACE_CONSENT_MISSING');
  const { frozenAtMs } = facts;
  if (frozenAtMs !== null && proofs.some(({ atMs }) => atMs < frozenAtMs))
    return refuse('EVIDENCE_MISSING', { step: facts.recipe.identifiedBy });
  const keys = new Set(proofs.map(({ personKey }) => personKey));
  if (keys.size !== 1) return refuse('PERSON_MISMATCH');
  if (!facts.insuredKey) return refuse('NOT_INSURED');
  if (!keys.has(facts.insuredKey) || facts.isTiedElsewhere) return refuse('PERSON_MISMATCH');
  return ok(null);
}
