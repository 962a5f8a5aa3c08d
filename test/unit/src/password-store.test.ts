import type { ProblemCode } from '@contract/problem';
import type { SmsSentView } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { PasswordProof } from '@/api/credential';
import { PasswordStore } from '@/features/credential/password.store';
import { aCredential } from './kit/activation-town';
import { HandClock } from './kit/hand-clock';
import { aCheck, rightPassword } from './kit/phone-parts';

function aPasswordPage(refusals: ProblemCode[] = [], credential = aCredential) {
  const sent: string[] = [];
  const smsAnswers: Result<SmsSentView>[] = [];
  const set: [PasswordProof, string][] = [];
  const clock = new HandClock();
  const api = {
    home: () => Promise.resolve(ok({ status: 'active' as const, credential, unfinished: null })),
    verifyPassword: (password: string) =>
      Promise.resolve(
        password === rightPassword
          ? ok({ ...credential, isPasswordKnownHere: true })
          : refuse('PASSWORD_WRONG', { triesLeft: 0, waitMs: 30_000 }),
      ),
    sendSms: ({ purpose }: { purpose: string }) => {
      sent.push(purpose);
      const arrives = { phone: '138****1234', resendAfterMs: 60_000, expiresAfterMs: 300_000 };
      return Promise.resolve(smsAnswers.shift() ?? ok(arrives));
    },
    setPassword: (proof: PasswordProof, password: string) => {
      set.push([proof, password]);
      const refusal = refusals.shift();
      return Promise.resolve(refusal ? refuse(refusal) : ok({ ...aCredential, hasPassword: true }));
    },
  };
  const { check, verified } = aCheck();
  const store = new PasswordStore({ api, check, beat: clock });
  const type = async (digits: string) => {
    for (const digit of digits) await store.press(digit);
  };
  const toDigits = async () => {
    await store.begin();
    await store.sendSms();
    store.typeSms('123456');
    store.confirmSms();
  };
  return { store, clock, sent, smsAnswers, set, verified, type, toDigits };
}

describe('setting the password', () => {
  it('goes from the SMS over two equal entries to done', async () => {
    const { store, set, type, toDigits } = aPasswordPage();
    await toDigits();
    await type('271828');
    expect(store.state.step).toBe('again');
    await type('271828');
    expect(store.state.step).toBe('done');
    expect(set).toEqual([[{ smsCode: '123456' }, '271828']]);
  });

  it('compares the two entries itself and asks for both again', async () => {
    const { store, set, type, toDigits } = aPasswordPage();
    await toDigits();
    await type('271828');
    await type('271829');
    expect(store.state).toMatchObject({
      step: 'first',
      digits: '',
      problem: { code: 'PASSWORDS_DIFFER' },
    });
    expect(set).toEqual([]);
  });

  it.each([
    'PASSWORD_REPEATED',
    'PASSWORD_CONSECUTIVE',
    'PASSWORD_FROM_ID',
    'PASSWORD_FROM_PHONE',
  ] as const)('says %s and keeps the SMS code for the next choice', async (code) => {
    const { store, set, type, toDigits } = aPasswordPage([code]);
    await toDigits();
    await type('314159314159');
    expect(store.state).toMatchObject({ step: 'first', problem: { code } });
    await type('271828271828');
    expect(store.state.step).toBe('done');
    expect(set[1]).toEqual([{ smsCode: '123456' }, '271828']);
  });

  it.each([
    ['222222', 'PASSWORD_REPEATED'],
    ['345678', 'PASSWORD_CONSECUTIVE'],
    ['987654', 'PASSWORD_CONSECUTIVE'],
  ])('refuses %s at once, before it is typed again: %s', async (digits, code) => {
    const { store, set, type, toDigits } = aPasswordPage();
    await toDigits();
    await type(digits);
    expect(store.state).toMatchObject({ step: 'first', digits: '', problem: { code } });
    await type('271828271828');
    expect(set).toEqual([[{ smsCode: '123456' }, '271828']]);
  });

  it('goes back to the SMS when its code was wrong, and on with the right one', async () => {
    const { store, type, toDigits } = aPasswordPage(['SMS_CODE_WRONG']);
    await toDigits();
    await type('271828271828');
    expect(store.state).toMatchObject({
      step: 'sms',
      smsCode: '',
      problem: { code: 'SMS_CODE_WRONG' },
    });
    store.typeSms('654321');
    expect(store.hasSmsCode).toBe(true);
    store.confirmSms();
    await type('271828271828');
    expect(store.state.step).toBe('done');
  });

  it('takes digits back one by one and all at once', async () => {
    const { store, type, toDigits } = aPasswordPage();
    await toDigits();
    await type('123');
    store.erase();
    expect(store.state).toMatchObject({ digits: '12' });
    store.clear();
    expect(store.state).toMatchObject({ digits: '' });
  });

  it('asks for no second SMS before its time, and counts down meanwhile', async () => {
    const { store, sent, clock } = aPasswordPage();
    await store.begin();
    await store.sendSms();
    await store.sendSms();
    expect(sent).toEqual(['password']);
    await clock.pass(30_000);
    expect(store.resend.secondsLeft).toBe(30);
    await clock.pass(31_000);
    expect(store.resend.secondsLeft).toBe(0);
    expect(clock.timers).toBe(0);
    await store.sendSms();
    expect(sent).toHaveLength(2);
  });

  it('lets a person who left with an SMS in hand type its code and go on', async () => {
    const { store, smsAnswers, set, clock, type } = aPasswordPage();
    await store.begin();
    await store.sendSms();
    store.leave();
    await store.begin();
    smsAnswers.push(refuse('SMS_TOO_SOON', { waitMs: 40_000 }));
    await store.sendSms();
    expect(store.resend.secondsLeft).toBe(40);
    store.typeSms('12345');
    expect(store.hasSmsCode).toBe(false);
    store.typeSms('123456');
    expect(store.hasSmsCode).toBe(true);
    store.confirmSms();
    await type('271828271828');
    expect(set).toEqual([[{ smsCode: '123456' }, '271828']]);
    await clock.pass(60_000);
    expect(clock.timers).toBe(0);
  });

  it('gives an answer that comes after the page was left to nobody', async () => {
    const { store, clock } = aPasswordPage();
    await store.begin();
    const sending = store.sendSms();
    store.leave();
    await store.begin();
    await sending;
    expect(store.state).toMatchObject({ step: 'sms', sent: null });
    expect(clock.timers).toBe(0);
  });

  it('keeps the SMS code when it was not the code that was refused', async () => {
    const { store, type, toDigits } = aPasswordPage(['NETWORK_UNREACHABLE']);
    await toDigits();
    await type('271828271828');
    expect(store.state).toMatchObject({ step: 'sms', smsCode: '123456' });
    store.confirmSms();
    await type('271828271828');
    expect(store.state.step).toBe('done');
  });

  it('forgets every digit when the page is left', async () => {
    const { store, clock, type, toDigits } = aPasswordPage();
    await toDigits();
    await type('2718');
    store.leave();
    expect(JSON.stringify(store.state)).not.toContain('2718');
    expect(clock.timers).toBe(0);
  });
});

describe('a password that there is already', () => {
  const known = { ...aCredential, hasPassword: true };

  it('is typed once where another channel has set it, and known here from then on', async () => {
    const { store, type, set } = aPasswordPage([], known);
    await store.begin();
    expect(store.state.step).toBe('known');
    await type(rightPassword);
    expect(store.state).toEqual({ step: 'done', isNew: false });
    expect(set).toEqual([]);
  });

  it('waits after a wrong one as long as the cloud says', async () => {
    const { store, type, clock } = aPasswordPage([], known);
    await store.begin();
    await type('314159');
    expect(store.state).toMatchObject({ digits: '', problem: { code: 'PASSWORD_WRONG' } });
    expect(store.wait.secondsLeft).toBe(30);
    await type(rightPassword);
    expect(store.state).toMatchObject({ step: 'known', digits: '' });
    await clock.pass(30_500);
    await type(rightPassword);
    expect(store.state.step).toBe('done');
    expect(clock.timers).toBe(0);
  });

  it('is replaced by SMS where it is known', async () => {
    const { store } = aPasswordPage([], { ...known, isPasswordKnownHere: true });
    await store.begin();
    expect(store.state).toMatchObject({ step: 'sms', isReset: true });
  });

  it('is replaced by a counter slip when it is forgotten and no SMS comes', async () => {
    const { store, type, set, verified } = aPasswordPage([], known);
    await store.begin();
    store.byProof();
    await store.prove({ method: 'slip', number: '123456789012' });
    await type('314159314159');
    expect(verified).toMatchObject([{ purpose: 'password', proof: { method: 'slip' } }]);
    expect(set).toEqual([[{ ticket: 'ticket-1' }, '314159']]);
    expect(store.state).toEqual({ step: 'done', isNew: true });
  });

  it('asks for the proof again when the ticket is refused', async () => {
    const { store, type } = aPasswordPage(['VERIFY_EXPIRED'], known);
    await store.begin();
    store.byProof();
    await store.prove({ method: 'face' });
    await type('314159314159');
    expect(store.state).toEqual({
      step: 'proving',
      busy: null,
      problem: { code: 'VERIFY_EXPIRED' },
    });
  });
});
