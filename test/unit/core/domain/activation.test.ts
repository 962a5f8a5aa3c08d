import type { ActivationStep } from '@contract/activation';
import { consentVersions } from '@contract/activation';
import {
  decideActivation,
  decideConsent,
  decideProof,
  knownPerson,
  nextStep,
  withEvidence,
  type Collecting,
  type Evidence,
  type EvidenceSoFar,
  type GrantFacts,
} from '@core/domain/activation';
import { activationView } from '@core/domain/activation-view';
import { entries, recipeFor, recipes, withGuardian, type Recipe } from '@core/domain/recipes';
import * as fc from 'fast-check';

const freshMs = 600_000;
const nowMs = 1_795_000_000_000;
const consentVersion = consentVersions.face;
const begun = { consentVersion, consentedAtMs: nowMs, outSeqNo: 's', verifyId: 'v' };
const agreedTo = (step: ActivationStep): Partial<Evidence> =>
  step in consentVersions
    ? { consentVersion: consentVersions[step as keyof typeof consentVersions] }
    : {};
const whole = (recipe: Recipe, over: Partial<Evidence> = {}): EvidenceSoFar =>
  Object.fromEntries(
    recipe.steps.map((step) => [
      step,
      { atMs: nowMs, personKey: 'me', ...agreedTo(step), ...over },
    ]),
  );
const wechat = recipeFor('wechat', 'search');
const factsOf = (over: Partial<GrantFacts> = {}): GrantFacts => ({
  recipe: wechat,
  evidence: whole(over.recipe ?? wechat),
  nowMs,
  freshMs,
  face: begun,
  region: { code: '500000', isChosen: true },
  frozenAtMs: null,
  insuredKey: 'me',
  isTiedElsewhere: false,
  ...over,
});
const noOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code;

const evidenced = [...new Set(recipes.flatMap(({ steps }) => steps))].filter(
  (step) => step !== 'region',
);

describe('recipes', () => {
  it('exist for every channel and entry, and all ask for the face', () => {
    for (const channel of ['wechat', 'alipay', 'h5'] as const)
      for (const entry of entries) {
        const { steps, identifiedBy } = recipeFor(channel, entry);
        expect(steps).toContain('face');
        expect(steps.indexOf(identifiedBy)).toBeLessThan(steps.indexOf('face'));
        expect(withGuardian(recipeFor(channel, entry)).steps.join()).toContain('guardian,face');
      }
  });

  it('are those of the guides', () => {
    expect(wechat.steps).toEqual(['payPassword', 'authorise', 'face']);
    expect(recipeFor('alipay', 'cardPack').steps).toEqual(['agreement', 'face']);
    expect(recipeFor('wechat', 'localAccount').steps).toEqual(['region', ...wechat.steps]);
    expect(recipeFor('h5', 'embedded').steps).toEqual(['register', 'face', 'claim']);
    expect(recipeFor('alipay', 'search').afterwards).toEqual(['password', 'show']);
  });
});

describe('a grant', () => {
  it('is given for complete, fresh evidence of one insured person', () => {
    expect(decideActivation(factsOf())).toEqual({ ok: true, value: null });
  });

  it('is not given in an account that is somebody else’s', () => {
    expect(noOf(decideActivation(factsOf({ isTiedElsewhere: true })))).toBe('PERSON_MISMATCH');
  });

  it.each(recipes.flatMap((recipe) => recipe.steps.map((step) => ({ recipe, step }))))(
    'of $recipe.channel asks again for $step when its text has changed, and only then',
    ({ recipe, step }) => {
      const evidence = whole(recipe);
      const proof = evidence[step];
      if (!proof) throw new Error('A step without evidence.');
      const older = { ...evidence, [step]: { ...proof, consentVersion: '2019-01' } };
      const decision = decideActivation(factsOf({ recipe, evidence: older }));
      expect(decision).toEqual(
        step in consentVersions
          ? { ok: false, problem: { code: 'EVIDENCE_MISSING', detail: { step } } }
          : { ok: true, value: null },
      );
    },
  );

  it.each([
    [0, undefined],
    [freshMs, undefined],
    [freshMs + 1, 'EVIDENCE_MISSING'],
    [-1, 'EVIDENCE_MISSING'],
  ])('takes evidence %d ms old as %s', (ageMs, problem) => {
    const evidence = whole(wechat, { atMs: nowMs - ageMs });
    expect(noOf(decideActivation(factsOf({ evidence })))).toBe(problem);
  });

  it('asks in a clerk’s order: evidence, consent, one person, insured', () => {
    const nothing = { evidence: {}, face: null, insuredKey: null };
    expect(decideActivation(factsOf(nothing))).toEqual({
      ok: false,
      problem: { code: 'EVIDENCE_MISSING', detail: { step: 'payPassword' } },
    });
    expect(noOf(decideActivation(factsOf({ face: null, insuredKey: null })))).toBe(
      'FACE_CONSENT_MISSING',
    );
    const mixed = { ...whole(wechat), face: { atMs: nowMs, personKey: 'other', consentVersion } };
    expect(noOf(decideActivation(factsOf({ evidence: mixed, insuredKey: null })))).toBe(
      'PERSON_MISMATCH',
    );
    expect(noOf(decideActivation(factsOf({ insuredKey: null })))).toBe('NOT_INSURED');
    expect(noOf(decideActivation(factsOf({ insuredKey: 'other' })))).toBe('PERSON_MISMATCH');
  });

  it('is never given when one of its conditions does not hold', () => {
    const proof = fc.record({
      atMs: fc.integer({ min: nowMs - 2 * freshMs, max: nowMs + 1000 }),
      personKey: fc.constantFrom('me', 'me', 'me', 'other'),
      consentVersion: fc.constantFrom(consentVersion, consentVersion, '2019-01'),
    });
    const evidence = fc.record(
      Object.fromEntries(evidenced.map((step) => [step, proof])) as Record<
        ActivationStep,
        typeof proof
      >,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...recipes),
        evidence,
        fc.constantFrom('me', 'other', null),
        (recipe, given, insuredKey) => {
          const decision = decideActivation(factsOf({ recipe, evidence: given, insuredKey }));
          const used = recipe.steps
            .filter((step) => step !== 'region')
            .map((step) => ({ step, one: given[step] }));
          const holds = used.every(
            ({ step, one }) =>
              one !== undefined &&
              agreedTo(step).consentVersion ===
                (agreedTo(step).consentVersion && one.consentVersion) &&
              one.atMs <= nowMs &&
              nowMs - one.atMs <= freshMs &&
              one.personKey === insuredKey,
          );
          expect(decision.ok).toBe(holds);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('proving', () => {
  const moment = (evidence: EvidenceSoFar) => ({
    recipe: wechat,
    evidence,
    region: null,
    nowMs,
    freshMs,
  });
  const mine: Evidence = { atMs: nowMs, personKey: 'me' };

  it('goes in the recipe’s order, and a done step may be done again', () => {
    expect(noOf(decideProof(moment({}), 'face'))).toBe('EVIDENCE_MISSING');
    expect(decideProof(moment({}), 'payPassword').ok).toBe(true);
    expect(decideProof(moment({ payPassword: mine }), 'authorise').ok).toBe(true);
    expect(decideProof(moment({ payPassword: mine }), 'payPassword').ok).toBe(true);
    expect(noOf(decideProof(moment({ payPassword: mine }), 'agreement'))).toBe('BAD_REQUEST');
  });

  it('never lets a walk that follows the order get stuck', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 12 }), (waits) => {
        let evidence: EvidenceSoFar = {};
        let now = nowMs;
        for (const wait of waits) {
          now += wait;
          const at = { ...moment(evidence), nowMs: now };
          const step: ActivationStep | null = nextStep(at);
          if (step === null) return;
          expect(decideProof(at, step).ok).toBe(true);
          evidence = { ...evidence, [step]: { atMs: now, personKey: 'me', ...agreedTo(step) } };
        }
      }),
    );
  });

  const activation: Collecting = {
    state: 'collecting',
    activationId: 'act',
    accountId: 'acc',
    channel: 'wechat',
    entry: 'search',
    startedAtMs: nowMs,
    evidence: { payPassword: mine, authorise: { ...mine, ...agreedTo('authorise') } },
    face: begun,
    identity: { name: '孙𬱖', idType: '01', idNumber: '110101199001010015' },
    region: null,
    guardian: null,
    posterCode: null,
  };

  it('asks for a region until one is chosen, not only offered', () => {
    const recipe = recipeFor('wechat', 'localAccount');
    const at = { ...moment({}), recipe };
    expect(nextStep(at)).toBe('region');
    expect(nextStep({ ...at, region: { code: '500000', isChosen: false } })).toBe('region');
    expect(nextStep({ ...at, region: { code: '500000', isChosen: true } })).toBe('payPassword');
  });

  it('asks a guardian for a child under 14 as soon as the child is known', () => {
    const identity = { name: '陈小雨', idType: '01', idNumber: '500103201706019568' };
    const nowMs = Date.parse('2026-06-01T00:00:00Z');
    const payPassword = { atMs: nowMs, personKey: 'me' };
    const authorise = { ...payPassword, ...agreedTo('authorise') };
    const child = { ...activation, identity, evidence: { payPassword, authorise } };
    expect(activationView(child, { nowMs, freshMs })).toMatchObject({
      steps: ['payPassword', 'authorise', 'guardian', 'face'],
      next: 'guardian',
    });
  });

  it('takes a slip in the place of the face check, and of nothing else', () => {
    const face = { atMs: nowMs, personKey: 'me', bySlip: true as const };
    const bySlip = { ...whole(wechat), face };
    expect(decideActivation(factsOf({ evidence: bySlip, face: null })).ok).toBe(true);
    const other = { ...bySlip, face: { ...face, personKey: 'other' } };
    expect(noOf(decideActivation(factsOf({ evidence: other, face: null })))).toBe(
      'PERSON_MISMATCH',
    );
    const old = { ...bySlip, face: { ...face, atMs: nowMs - freshMs - 1 } };
    expect(noOf(decideActivation(factsOf({ evidence: old, face: null })))).toBe('EVIDENCE_MISSING');
    expect(noOf(decideActivation(factsOf({ face: null })))).toBe('FACE_CONSENT_MISSING');
  });

  it('thaws nothing with what was shown before the freeze', () => {
    expect(noOf(decideActivation(factsOf({ frozenAtMs: nowMs + 1 })))).toBe('EVIDENCE_MISSING');
    expect(decideActivation(factsOf({ frozenAtMs: nowMs })).ok).toBe(true);
  });

  it('drops what was shown for somebody else, the face check too', () => {
    const other = withEvidence(activation, 'payPassword', { atMs: nowMs, personKey: 'other' });
    expect(Object.keys(other.evidence)).toEqual(['payPassword']);
    expect(other.face).toBeNull();
    const same = withEvidence(activation, 'payPassword', { atMs: nowMs + 1, personKey: 'me' });
    expect(Object.keys(same.evidence).sort()).toEqual(['authorise', 'payPassword']);
    expect(same.face).toBe(begun);
  });

  it('lets one ticket count from its first moment only, whatever is said later', () => {
    const ticket = { atMs: nowMs, personKey: 'me', ticketKey: 'once' };
    const first = withEvidence(activation, 'payPassword', ticket);
    const again = withEvidence(first, 'payPassword', { ...ticket, atMs: nowMs + 1 });
    expect(again.evidence.payPassword).toEqual(ticket);
    const other = { ...ticket, atMs: nowMs + 1, ticketKey: 'another' };
    expect(withEvidence(first, 'payPassword', other).evidence.payPassword).toEqual(other);
    expect(withEvidence(activation, 'authorise', mine).evidence.authorise).toEqual(mine);
  });

  it('knows the person only while the identifying evidence is fresh', () => {
    expect(knownPerson(moment({ payPassword: mine }))).toBe('me');
    expect(
      knownPerson({ ...moment({ payPassword: mine }), nowMs: nowMs + freshMs + 1 }),
    ).toBeNull();
    const fresh = activationView(activation, { nowMs, freshMs });
    expect(fresh).toMatchObject({ next: 'face', person: { name: '孙*' } });
    const stale = activationView(activation, { nowMs: nowMs + freshMs + 1, freshMs });
    expect(stale).toMatchObject({ next: 'payPassword' });
    expect(stale).not.toHaveProperty('person');
  });

  it('takes consent to the text in force only', () => {
    for (const text of ['authorise', 'agreement', 'face'] as const) {
      expect(decideConsent(text, consentVersions[text]).ok).toBe(true);
      expect(noOf(decideConsent(text, '2019-01'))).toBe('CONSENT_OUTDATED');
    }
  });
});
