import type { ActivationStep } from '@contract/activation';
import { ok, refuse } from '@contract/result';
import { pagesAhead, screenOf } from '@/features/activation/activation.state';
import { aCredential, anActivation, lookOnce } from './kit/activation-town';
import { settled } from './kit/hand-clock';

const wechat: ActivationStep[] = ['payPassword', 'authorise', 'face'];
const alipay: ActivationStep[] = ['agreement', 'face'];

const yesTo = <T>(sheet: { answer(result: ReturnType<typeof ok<T>>): void }, value: T) =>
  sheet.answer(ok(value));

describe('an activation', () => {
  it('walks WeChat’s recipe: pay password, authorise, face, done', async () => {
    const { store, town, realNameSheet, faceSheet } = anActivation(wechat);
    await store.open();
    expect(screenOf(store.state)).toBe('payPassword');
    const proving = store.provePayPassword();
    yesTo(realNameSheet, 'code-1');
    await proving;
    expect(screenOf(store.state)).toBe('authorise');
    await store.authorise();
    expect(screenOf(store.state)).toBe('face');
    const checking = store.checkFace(true);
    await settled();
    yesTo(faceSheet, null);
    await checking;
    expect(screenOf(store.state)).toBe('done');
    expect(town.proved).toEqual(wechat);
  });

  it('walks Alipay’s recipe with the same store: agreement, face, done', async () => {
    const { store, town, realNameSheet, faceSheet } = anActivation(alipay);
    town.afterwards = ['password', 'show'];
    await store.open();
    expect(screenOf(store.state)).toBe('agreement');
    const agreeing = store.agree();
    yesTo(realNameSheet, 'code-1');
    await agreeing;
    const checking = store.checkFace(true);
    await settled();
    yesTo(faceSheet, null);
    await checking;
    expect(screenOf(store.state)).toBe('done');
    expect(store.state).toMatchObject({ afterwards: ['password', 'show'] });
  });

  it('leads where the recipe leads, passes a password that is set, and always to the code', () => {
    const both = ['password', 'show'] as const;
    const withPassword = { ...aCredential, hasPassword: true };
    expect(pagesAhead({ credential: aCredential, afterwards: ['show', 'password'] })).toEqual([
      'show',
      'password',
    ]);
    expect(pagesAhead({ credential: aCredential, afterwards: ['password'] })).toEqual(both);
    expect(pagesAhead({ credential: withPassword, afterwards: both })).toEqual(['show']);
    expect(pagesAhead({ credential: withPassword, afterwards: ['password'] })).toEqual(['show']);
  });

  it('opens the platform’s sheet once, however often the button is tapped', async () => {
    const { store, realNameSheet } = anActivation(wechat);
    await store.open();
    void store.provePayPassword();
    void store.provePayPassword();
    expect(realNameSheet.shown).toBe(1);
  });

  it('stays on the step when the person closes the sheet', async () => {
    const { store, town, realNameSheet } = anActivation(wechat);
    await store.open();
    const proving = store.provePayPassword();
    realNameSheet.answer(refuse('USER_CANCELLED'));
    await proving;
    expect(store.state).toMatchObject({
      step: 'collecting',
      busy: null,
      problem: { code: 'USER_CANCELLED' },
    });
    expect(town.proved).toEqual([]);
  });

  it.each([
    ['payPassword', 'REAL_NAME_DOWN'],
    ['agreement', 'REAL_NAME_DOWN'],
    ['payPassword', 'NETWORK_UNREACHABLE'],
    ['agreement', 'SERVICE_UNAVAILABLE'],
    ['payPassword', 'SIGN_IN_REQUIRED'],
  ] as const)(
    '%s: after %s goes on with the ticket it has, without the sheet',
    async (step, no) => {
      const { store, town, realNameSheet } = anActivation(step === 'agreement' ? alipay : wechat);
      const prove = step === 'agreement' ? store.agree : store.provePayPassword;
      await store.open();
      town.refuseOnce(step, no);
      const proving = prove();
      yesTo(realNameSheet, 'code-1');
      await proving;
      expect(store.state).toMatchObject({ problem: { code: no }, busy: null });
      await prove();
      expect(town.proved).toEqual([step]);
      expect(town.tickets).toEqual(['code-1', 'code-1']);
      expect(realNameSheet.shown).toBe(1);
    },
  );

  it.each(['REAL_NAME_EXPIRED', 'PAY_PASSWORD_WRONG', 'PERSON_MISMATCH'] as const)(
    'asks the platform again after %s: that ticket is gone',
    async (no) => {
      const { store, town, realNameSheet } = anActivation(wechat);
      await store.open();
      town.refuseOnce('payPassword', no);
      for (const code of ['code-1', 'code-2']) {
        const proving = store.provePayPassword();
        yesTo(realNameSheet, code);
        await proving;
      }
      expect(screenOf(store.state)).toBe('authorise');
      expect(store.state).toMatchObject({ problem: null });
      expect(town.tickets).toEqual(['code-1', 'code-2']);
    },
  );

  it('goes on from what the server kept when the insured base was down, and says why', async () => {
    const { store, town, realNameSheet } = anActivation(wechat);
    await store.open();
    town.refuseOnce('payPassword', 'INSURED_BASE_DOWN');
    const proving = store.provePayPassword();
    yesTo(realNameSheet, 'code-1');
    await proving;
    expect(screenOf(store.state)).toBe('authorise');
    expect(store.state).toMatchObject({ problem: { code: 'INSURED_BASE_DOWN' } });
  });

  it('tells who is not insured, and goes no further', async () => {
    const { store, town } = anActivation(['authorise', 'face']);
    await store.open();
    town.refuseOnce('authorise', 'NOT_INSURED');
    await store.authorise();
    expect(store.state).toMatchObject({ problem: { code: 'NOT_INSURED' }, busy: null });
    expect(screenOf(store.state)).toBe('authorise');
  });

  it('asks for no face before its own consent', async () => {
    const { store, faceSheet, town } = anActivation(['face']);
    await store.open();
    await store.checkFace(false);
    expect(store.state).toMatchObject({ problem: { code: 'FACE_CONSENT_MISSING' } });
    expect(faceSheet.shown).toBe(0);
    expect(town.consents).toEqual([]);
  });

  it('leaves the verdict of the face check to the server', async () => {
    const activation = anActivation(['face']);
    const { store, town } = activation;
    await store.open();
    town.refuseOnce('face', 'FACE_NO_MATCH');
    await lookOnce(activation, ok(null));
    expect(store.state).toMatchObject({ step: 'collecting', problem: { code: 'FACE_NO_MATCH' } });
  });

  it('counts the noes of the face check, and only those, also when the page is left', async () => {
    const activation = anActivation(['payPassword', 'face']);
    const { store, town } = activation;
    town.proved.push('payPassword');
    await store.open();
    await store.checkFace(false);
    for (const no of ['FACE_NO_MATCH', 'USER_CANCELLED', 'FACE_TIMEOUT'] as const)
      await lookOnce(activation, refuse(no));
    expect(store.faceNoes).toBe(2);
    expect(store.isSlipFirst).toBe(false);
    await store.open();
    await lookOnce(activation, refuse('FACE_CAPTURE_FAILED'));
    expect(store.isSlipFirst).toBe(true);
    town.forget();
    await store.open();
    expect(store.faceNoes).toBe(0);
  });

  it('offers the slip first at once on a phone that cannot do the check', async () => {
    const activation = anActivation(['face']);
    await activation.store.open();
    await lookOnce(activation, refuse('FACE_DEVICE'));
    expect(activation.store.isSlipFirst).toBe(true);
  });

  it('goes back to where the server stands when the evidence has grown old, and says why', async () => {
    const { store, town } = anActivation(['payPassword', 'authorise']);
    town.proved.push('payPassword');
    await store.open();
    expect(screenOf(store.state)).toBe('authorise');
    town.forget();
    town.refuseOnce('authorise', 'REAL_NAME_EXPIRED');
    await store.authorise();
    expect(screenOf(store.state)).toBe('payPassword');
    expect(store.state).toMatchObject({ problem: { code: 'REAL_NAME_EXPIRED' } });
  });

  it('resumes at the step the server names', async () => {
    const { store, town } = anActivation(wechat);
    town.proved.push('payPassword', 'authorise');
    await store.open();
    expect(screenOf(store.state)).toBe('face');
  });

  it('keeps what is newer when an old sheet answers after the person came back', async () => {
    const { store, town, realNameSheet } = anActivation(wechat);
    await store.open();
    const proving = store.provePayPassword();
    town.proved.push('payPassword');
    await store.open();
    realNameSheet.answer(refuse('USER_CANCELLED'));
    await proving;
    expect(screenOf(store.state)).toBe('authorise');
    expect(store.state).toMatchObject({ problem: null });
  });

  it('says why an activation could not be opened', async () => {
    const { store, town } = anActivation(wechat);
    town.refuseOnce('start', 'NETWORK_UNREACHABLE');
    await store.open();
    expect(store.state).toEqual({ step: 'idle', problem: { code: 'NETWORK_UNREACHABLE' } });
  });
});
