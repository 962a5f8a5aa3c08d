import type { ProblemCode } from '@contract/problem';
import { ok, refuse } from '@contract/result';
import type { PhoneChange, SmsPurpose } from '@/api/credential';
import { PhoneStore } from '@/features/credential/phone.store';
import { aCredential } from './kit/activation-town';
import { HandClock } from './kit/hand-clock';

interface Cloud {
  readonly hasPassword?: boolean;
  /** Whether the cloud can be asked what the credential has. */
  readonly isUp?: boolean;
  /** The cloud's noes to a change, one after the other; then it is a yes. */
  readonly noes?: readonly ProblemCode[];
}

function aPhonePage({ hasPassword = false, isUp = true, noes = [] }: Cloud = {}) {
  const sent: SmsPurpose[] = [];
  const changes: PhoneChange[] = [];
  const credential = { ...aCredential, hasPassword };
  const api = {
    home: () =>
      Promise.resolve(
        isUp
          ? ok({ status: 'active' as const, credential, unfinished: null })
          : refuse('NETWORK_UNREACHABLE'),
      ),
    sendSms: (purpose: SmsPurpose) => {
      sent.push(purpose);
      return Promise.resolve(
        ok({ phone: '139****0000', resendAfterMs: 60_000, expiresAfterMs: 300_000 }),
      );
    },
    changePhone: (change: PhoneChange) => {
      const no = noes[changes.push(change) - 1];
      return Promise.resolve(no ? refuse(no) : ok({ ...aCredential, phone: '139****0000' }));
    },
  };
  return { store: new PhoneStore(api, new HandClock()), sent, changes };
}

describe('changing the phone number', () => {
  it('sends the SMS to the new number and shows it masked when it is proved', async () => {
    const { store, sent } = aPhonePage();
    store.typePhone('13900000000');
    await store.sendSms();
    store.typeSms('123456');
    await store.save();
    expect(sent).toEqual([{ purpose: 'phone', phone: '13900000000' }]);
    expect(store.state).toEqual({ step: 'done', phone: '139****0000' });
  });

  it.each(['1390000000', '23900000000', ''])('sends nothing to %p', async (phone) => {
    const { store, sent } = aPhonePage();
    store.typePhone(phone);
    await store.sendSms();
    expect(sent).toEqual([]);
    expect(store.state).toMatchObject({ problem: { code: 'PHONE_INVALID' } });
  });

  it('forgets the SMS when the number is changed after it', async () => {
    const { store } = aPhonePage();
    store.typePhone('13900000000');
    await store.sendSms();
    store.typeSms('123456');
    store.typePhone('13900000001');
    expect(store.state).toMatchObject({ smsCode: '' });
  });

  it('proves a number by an SMS that came before the page was left', async () => {
    const { store } = aPhonePage();
    store.typePhone('13900000000');
    await store.sendSms();
    store.leave();
    store.typePhone('13900000000');
    expect(store.hasSmsCode).toBe(false);
    store.typeSms('123456');
    expect(store.hasSmsCode).toBe(true);
    await store.save();
    expect(store.state.step).toBe('done');
  });

  it('gives an answer that comes after the page was left to nobody', async () => {
    const answers: (() => void)[] = [];
    const refused = refuse('SMS_DOWN');
    const api = {
      home: () => Promise.resolve(refused),
      sendSms: () => new Promise<typeof refused>((done) => answers.push(() => done(refused))),
      changePhone: () => Promise.resolve(refused),
    };
    const store = new PhoneStore(api, new HandClock());
    const send = (phone: string) => {
      store.leave();
      store.typePhone(phone);
      return store.sendSms();
    };
    const older = send('13900000000');
    const newer = send('13900000001');
    answers[0]?.();
    await older;
    expect(store.state).toMatchObject({ busy: 'sms', problem: null });
    answers[1]?.();
    await newer;
    expect(store.state).toMatchObject({ busy: null, problem: { code: 'SMS_DOWN' } });
  });

  it('keeps the form when the code is wrong', async () => {
    const { store } = aPhonePage({ noes: ['SMS_CODE_WRONG'] });
    store.typePhone('13900000000');
    await store.sendSms();
    store.typeSms('000000');
    await store.save();
    expect(store.state).toMatchObject({
      step: 'form',
      busy: null,
      problem: { code: 'SMS_CODE_WRONG' },
    });
  });

  /** Up to the button, with everything typed but the password. */
  async function typeAll(store: PhoneStore): Promise<void> {
    await store.begin();
    store.typePhone('13900000000');
    await store.sendSms();
    store.typeSms('123456');
  }

  it('asks for the password where the credential has one, and sends it', async () => {
    const { store, changes } = aPhonePage({ hasPassword: true });
    await typeAll(store);
    expect(store.state).toMatchObject({ asksPassword: true });
    store.typePassword('48 29');
    expect(store.isComplete).toBe(false);
    await store.save();
    expect(changes).toEqual([]);
    expect(store.state).toMatchObject({ problem: { code: 'PASSWORD_SHAPE' } });
    store.typePassword('482913');
    expect(store.isComplete).toBe(true);
    await store.save();
    expect(changes).toEqual([{ phone: '13900000000', smsCode: '123456', password: '482913' }]);
    expect(store.state).toEqual({ step: 'done', phone: '139****0000' });
  });

  it.each([
    ['has none', {}],
    ['cannot be asked', { isUp: false }],
  ])('asks for no password where the credential %s', async (_, cloud) => {
    const { store, changes } = aPhonePage(cloud);
    await typeAll(store);
    expect(store.state).toMatchObject({ asksPassword: false });
    await store.save();
    expect(changes).toEqual([{ phone: '13900000000', smsCode: '123456' }]);
  });

  it('asks for the password when the cloud wants it, and forgets a wrong one', async () => {
    const { store, changes } = aPhonePage({ isUp: false, noes: ['PASSWORD_WRONG'] });
    await typeAll(store);
    store.typePassword('111222');
    await store.save();
    expect(store.state).toMatchObject({
      asksPassword: true,
      password: '',
      smsCode: '123456',
      busy: null,
      problem: { code: 'PASSWORD_WRONG' },
    });
    store.typePassword('482913');
    await store.save();
    expect(changes.at(-1)).toMatchObject({ password: '482913' });
    expect(store.state).toMatchObject({ step: 'done' });
  });

  it('keeps nothing that was typed when the page is left', async () => {
    const { store } = aPhonePage({ hasPassword: true });
    await typeAll(store);
    store.typePassword('482913');
    store.leave();
    expect(store.state).toMatchObject({ phone: '', password: '', smsCode: '' });
  });
});
