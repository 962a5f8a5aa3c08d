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
import { recipeFor, recipes, type Entry, type Recipe } from '@core/domain/recipes';
import * as fc from 'fast-check';

const freshMs = 600_000;
const nowMs = 1_000_000_000;
const consentVersion = consentVersions.face;
const begun = { consentVersion, consentedAtMs: nowMs, outSeqNo: 's', verifyId: 'v' };
const agreedTo = (step: ActivationStep): Partial<Evidence> =>
  step === 'payPassword' ? {} : { consentVersion: consentVersions[step] };
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
  insuredKey: 'me',
  isTiedElsewhere: false,
  ...over,
});
const noOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code;

describe('recipes', () => {
  it('exist for every channel and entry, and end with the face', () => {
    for (const channel of ['wechat', 'alipay'] as const)
      for (const entry of ['search', 'cardPack', 'scan', 'other'] as Entry[])
        expect(recipeFor(channel, entry).steps.at(-1)).toBe('face');
  });

  it('are those of the guides', () => {
    expect(wechat.steps).toEqual(['payPassword', 'authorise', 'face']);
    expect(recipeFor('alipay', 'cardPack').steps).toEqual(['agreement', 'face']);
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
        step === 'payPassword'
          ? { ok: true, value: null }
          : { ok: false, problem: { code: 'EVIDENCE_MISSING', detail: { step } } },
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
      { payPassword: proof, authorise: proof, agreement: proof, face: proof },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...recipes),
        evidence,
        fc.constantFrom('me', 'other', null),
        (recipe, given, insuredKey) => {
          const decision = decideActivation(factsOf({ recipe, evidence: given, insuredKey }));
          const used = recipe.steps.map((step) => ({ step, one: given[step] }));
          const holds = used.every(
            ({ step, one }) =>
              one !== undefined &&
              (step === 'payPassword' || one.consentVersion === consentVersions[step]) &&
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
  const moment = (evidence: EvidenceSoFar) => ({ recipe: wechat, evidence, nowMs, freshMs });
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
          const at = { recipe: wechat, evidence, nowMs: now, freshMs };
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
  };

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
