import { sweepOnce } from '@core/door/sweep';
import { createCredential } from '../../cloudfunctions/credential/function';
import { describeOnStores } from '../fixtures/databases';
import { activated, aTown, noOf, yes, type Call, type Town } from '../fixtures/town';

const fresh = '13800001234';
const thief = '13800009999';
const password = '482913';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describeOnStores('the phone number', (open) => {
  let town: Town;
  let phone: Call;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         sms_code, sms_wish, audit, reply, sandbox_shelf`,
    );
    town = await aTown(open().pool);
    phone = await activated(town, 'wechat', 'zhang-wei');
  });

  /** Every message on a phone, the last one last. */
  async function inbox(person = 'zhang-wei'): Promise<readonly string[]> {
    if (!town.vendor) throw new Error('No sandbox.');
    return yes(await town.vendor.smsOf(person, 0)).messages.map(({ text }) => text);
  }
  /** The last code on a phone. */
  async function lastCode(person?: string): Promise<string> {
    const codes = (await inbox(person)).flatMap((text) => /\d{6}/.exec(text) ?? []);
    return codes.at(-1) ?? '';
  }
  const wish = (number: string, by: Call = phone) =>
    by('credential', 'sendSms', { purpose: 'phone', phone: number });
  const change = (smsCode: string, more: { phone?: string; password?: string } = {}) =>
    phone('credential', 'changePhone', { phone: fresh, smsCode, ...more });
  const telling = async () =>
    (await inbox()).filter((text) => text.includes('您登记的手机号已更换')).length;

  async function withPassword(): Promise<void> {
    yes(await phone('credential', 'sendSms', { purpose: 'password' }));
    const smsCode = await lastCode();
    yes(await phone('credential', 'setPassword', { smsCode, password }));
  }
  async function numberOnFile(): Promise<string | null> {
    const view = yes(await phone('credential', 'home', {}));
    return view.status === 'active' ? view.credential.phone : null;
  }

  it('changes the number by the code sent to the new one, and keeps it over a later activation', async () => {
    const fresh = '13800001234';
    const sent = await phone('credential', 'sendSms', { purpose: 'phone', phone: fresh });
    expect(yes(sent).phone).toBe('138****1234');
    const smsCode = await lastCode();
    const other = await phone('credential', 'changePhone', { phone: '13800009999', smsCode });
    expect(noOf(other)).toBe('SMS_CODE_EXPIRED');
    const changed = yes(await phone('credential', 'changePhone', { phone: fresh, smsCode }));
    expect(changed.phone).toBe('138****1234');
    const alipay = await activated(town, 'alipay', 'zhang-wei');
    const view = yes(await alipay('credential', 'home', {}));
    expect(view).toMatchObject({ credential: { phone: '138****1234' } });
  });

  it('is not moved by whoever only holds the open phone of somebody with a password', async () => {
    await withPassword();
    yes(await wish(thief));
    const smsCode = await lastCode();
    expect(noOf(await change(smsCode, { phone: thief }))).toBe('PASSWORD_WRONG');
    const guessed = await change(smsCode, { phone: thief, password: '135791' });
    expect(noOf(guessed)).toBe('PASSWORD_WRONG');
    expect(await numberOnFile()).toBe('169****0001');
    expect(await telling()).toBe(0);
    yes(await change(smsCode, { phone: thief, password }));
    expect(await numberOnFile()).toBe('138****9999');
  });

  it('takes three wrong tries of code and password together, then not even what is right', async () => {
    await withPassword();
    yes(await wish(fresh));
    const smsCode = await lastCode();
    const wrong = smsCode === '000000' ? '000001' : '000000';
    expect(await change(wrong, { password })).toMatchObject({
      problem: { code: 'SMS_CODE_WRONG', detail: { triesLeft: 2 } },
    });
    for (let tries = 1; tries < 3; tries += 1)
      expect(await change(smsCode, { password: '135791' })).toMatchObject({
        problem: { code: 'PASSWORD_WRONG', detail: { triesLeft: 2 - tries } },
      });
    expect(noOf(await change(smsCode, { password }))).toBe('TRIES_LOCKED');
    town.clock.pass(30_000);
    yes(await change(smsCode, { password }));
  });

  it('says nothing about a password beside a wrong code', async () => {
    await withPassword();
    yes(await wish(fresh));
    const smsCode = await lastCode();
    const wrong = smsCode === '000000' ? '000001' : '000000';
    expect(noOf(await change(wrong, { password }))).toBe('SMS_CODE_WRONG');
    expect(noOf(await change(wrong, { password: '135791' }))).toBe('SMS_CODE_WRONG');
  });

  /** Calls a verb that something else overtakes: `first` is done after its look and before its act. */
  async function overtaken(verb: string, body: unknown, first: () => Promise<unknown>) {
    const { store } = town.parts;
    const slow = createCredential({
      ...town.parts,
      store: {
        ...store,
        transaction: async (work) => {
          await first();
          return store.transaction(work);
        },
      },
    });
    if (!town.vendor) throw new Error('No sandbox.');
    const { code } = yes(await town.vendor.login('wechat', 'zhang-wei'));
    const { token } = yes(await town.as()('session', 'signIn', { channel: 'wechat', code }));
    const from = { address: '127.0.0.1', platformSubject: null };
    return noOf(await slow({ verb, body, token: token ?? '' }, from));
  }

  it('is not moved past a password that was set while the request was on its way', async () => {
    yes(await wish(fresh));
    const body = { phone: fresh, smsCode: await lastCode() };
    const set = () => open().pool.query(`update credential set password_hash = 'set meanwhile'`);
    expect(await overtaken('changePhone', body, set)).toBe('STILL_WORKING');
    expect(await numberOnFile()).toBe('169****0001');
  });

  it('lets nobody set the password by it once it was left, though the request was on its way', async () => {
    yes(await phone('credential', 'sendSms', { purpose: 'password' }));
    const body = { smsCode: await lastCode(), password };
    const move = async () => {
      const { rows } = await open().pool.query<{ person_id: string }>('select * from person');
      await town.parts.store.people.setPhone(rows[0]?.person_id ?? '', fresh, 0);
    };
    expect(await overtaken('setPassword', body, move)).toBe('SMS_CODE_EXPIRED');
  });

  it('takes no code for the password that went to a number no longer on file', async () => {
    yes(await phone('credential', 'sendSms', { purpose: 'password' }));
    const old = await lastCode();
    yes(await wish(fresh));
    yes(await change(await lastCode()));
    const late = await phone('credential', 'setPassword', { smsCode: old, password });
    expect(noOf(late)).toBe('SMS_CODE_EXPIRED');
  });

  it('tells the old number of every change, with no code in it, also without a password', async () => {
    yes(await wish(fresh));
    yes(await change(await lastCode()));
    expect(await telling()).toBe(1);
    expect((await inbox()).at(-1)).not.toMatch(/\d/);
    const { rows } = await open().pool.query(
      `select outcome from audit where event = 'credential.phoneChangeTold'`,
    );
    expect(rows).toEqual([{ outcome: 'ok' }]);
  });

  it('tells nobody when the number stays, and once more when the first message fails', async () => {
    yes(await wish(fresh));
    yes(await change(await lastCode()));
    town.clock.pass(minuteMs);
    yes(await wish(fresh));
    yes(await change(await lastCode()));
    expect(await telling()).toBe(1);
    town.clock.pass(minuteMs);
    yes(await wish(thief));
    const smsCode = await lastCode();
    await town.vendor?.setOutcomes('zhang-wei', { sms: ['down', 'delivered'] });
    yes(await change(smsCode, { phone: thief }));
    expect(await telling()).toBe(2);
  });

  it('is changed all the same when the old number cannot be told, which is on record', async () => {
    yes(await wish(fresh));
    const smsCode = await lastCode();
    await town.vendor?.setOutcomes('zhang-wei', { sms: 'down' });
    yes(await change(smsCode));
    const { rows } = await open().pool.query(
      `select outcome from audit where event = 'credential.phoneChangeTold'`,
    );
    expect(rows).toEqual([{ outcome: 'SMS_DOWN' }]);
  });

  it('gets no second message within a minute, though the first is spent or failed', async () => {
    yes(await wish(fresh));
    yes(await change(await lastCode()));
    expect(noOf(await wish(thief))).toBe('SMS_TOO_SOON');
    town.clock.pass(minuteMs);
    await town.vendor?.setOutcomes('zhang-wei', { sms: ['down', 'delivered'] });
    expect(noOf(await wish(thief))).toBe('SMS_DOWN');
    expect(noOf(await wish(thief))).toBe('SMS_TOO_SOON');
    town.clock.pass(minuteMs);
    yes(await wish(thief));
  });

  it('gets five messages a day of one person, failed ones not counted, each purpose by itself', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { sms: ['down', 'delivered'] });
    expect(noOf(await wish(fresh))).toBe('SMS_DOWN');
    for (let sent = 0; sent < 5; sent += 1) {
      town.clock.pass(minuteMs);
      yes(await wish(`1380000000${sent}`));
    }
    town.clock.pass(minuteMs);
    expect(noOf(await wish(fresh))).toBe('SMS_TODAY_ENOUGH');
    yes(await phone('credential', 'sendSms', { purpose: 'password' }));
    town.clock.pass(dayMs - 5 * minuteMs - 1);
    expect(noOf(await wish(fresh))).toBe('SMS_TODAY_ENOUGH');
    town.clock.pass(1);
    yes(await wish(fresh));
  });

  it('gets five messages a day, at whosoever’s wish, also at the same instant', async () => {
    const others = [
      phone,
      await activated(town, 'wechat', 'wang-xiuying'),
      await activated(town, 'wechat', 'li-guihua'),
      await activated(town, 'wechat', 'sun-wei'),
    ];
    const first = await Promise.all(others.map((by) => wish(fresh, by)));
    town.clock.pass(minuteMs);
    const second = await Promise.all(others.map((by) => wish(fresh, by)));
    const replies = [...first, ...second];
    expect(replies.filter(({ ok }) => ok)).toHaveLength(5);
    expect(replies.filter((reply) => noOf(reply) === 'SMS_TODAY_ENOUGH')).toHaveLength(3);
  });

  it('is forgotten as a wish after a day', async () => {
    yes(await wish(fresh));
    town.clock.pass(dayMs + 1);
    await sweepOnce(town.parts);
    expect((await open().pool.query('select 1 from sms_wish')).rowCount).toBe(0);
  });
});
