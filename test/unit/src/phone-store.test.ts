import { ok, refuse } from '@contract/result';
import type { SmsPurpose } from '@/api/credential';
import { PhoneStore } from '@/features/credential/phone.store';
import { aCredential } from './kit/activation-town';
import { HandClock } from './kit/hand-clock';

function aPhonePage(isCodeRight = true) {
  const sent: SmsPurpose[] = [];
  const api = {
    sendSms: (purpose: SmsPurpose) => {
      sent.push(purpose);
      return Promise.resolve(
        ok({ phone: '139****0000', resendAfterMs: 60_000, expiresAfterMs: 300_000 }),
      );
    },
    changePhone: () =>
      Promise.resolve(
        isCodeRight ? ok({ ...aCredential, phone: '139****0000' }) : refuse('SMS_CODE_WRONG'),
      ),
  };
  return { store: new PhoneStore(api, new HandClock()), sent };
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
    store.begin();
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
      sendSms: () => new Promise<typeof refused>((done) => answers.push(() => done(refused))),
      changePhone: () => Promise.resolve(refused),
    };
    const store = new PhoneStore(api, new HandClock());
    const send = (phone: string) => {
      store.begin();
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
    const { store } = aPhonePage(false);
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
});
