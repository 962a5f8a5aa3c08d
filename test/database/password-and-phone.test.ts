import { describeOnStores } from '../fixtures/databases';
import { activated, aTown, noOf, yes, type Call, type Town } from '../fixtures/town';

describeOnStores('password and phone number', (open) => {
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

  /** The code of the last message on the phone. */
  async function lastCode(person = 'zhang-wei'): Promise<string> {
    if (!town.vendor) throw new Error('No sandbox.');
    const { messages } = yes(await town.vendor.smsOf(person, 0));
    return /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';
  }
  const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');
  const send = () => phone('credential', 'sendSms', { purpose: 'password' });

  it('sets the password by the SMS code, as a slow hash, once', async () => {
    expect(yes(await send()).phone).toBe('169****0001');
    const smsCode = await lastCode();
    const set = yes(await phone('credential', 'setPassword', { smsCode, password: '482913' }));
    expect(set.hasPassword).toBe(true);
    const { rows } = await open().pool.query<{ password_hash: string }>(
      'select password_hash from credential',
    );
    const hash = rows[0]?.password_hash ?? '';
    expect(hash).not.toContain('482913');
    expect(await town.parts.passwords.matches('482913', hash)).toBe(true);
    const again = await phone('credential', 'setPassword', { smsCode, password: '482914' });
    expect(noOf(again)).toBe('SMS_CODE_EXPIRED');
  });

  it.each([
    ['111111', 'PASSWORD_REPEATED'],
    ['345678', 'PASSWORD_CONSECUTIVE'],
    ['850312', 'PASSWORD_FROM_ID'],
    ['999900', 'PASSWORD_FROM_PHONE'],
  ])('refuses %s with %s and leaves the SMS code good', async (password, problem) => {
    yes(await send());
    const smsCode = await lastCode();
    expect(noOf(await phone('credential', 'setPassword', { smsCode, password }))).toBe(problem);
    yes(await phone('credential', 'setPassword', { smsCode, password: '482913' }));
  });

  it('ends a code after five wrong tries, even for the right one', async () => {
    yes(await send());
    const smsCode = await lastCode();
    const tryWith = (typed: string) =>
      phone('credential', 'setPassword', { smsCode: typed, password: '482913' });
    const told = [{ triesLeft: 2 }, { triesLeft: 1 }, { waitMs: 30_000 }, { waitMs: 90_000 }];
    for (const detail of [...told, { waitMs: 300_000 }]) {
      expect(await tryWith(wrongOf(smsCode))).toMatchObject({
        problem: { code: 'SMS_CODE_WRONG', detail },
      });
      const waitMs = 'waitMs' in detail ? detail.waitMs : 0;
      if (waitMs === 0 || waitMs > 90_000) continue;
      town.clock.pass(waitMs - 1);
      expect(await tryWith(smsCode)).toMatchObject({
        problem: { code: 'TRIES_LOCKED', detail: { waitMs: 1 } },
      });
      town.clock.pass(1);
    }
    expect(noOf(await tryWith(smsCode))).toBe('TRIES_LOCKED');
    town.clock.pass(300_000);
    expect(noOf(await tryWith(smsCode))).toBe('SMS_CODE_EXPIRED');
  });

  it('counts ten wrong tries at the same instant as no more than three', async () => {
    yes(await send());
    const smsCode = wrongOf(await lastCode());
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        phone('credential', 'setPassword', { smsCode, password: '482913' }),
      ),
    );
    expect(replies.filter((reply) => noOf(reply) === 'SMS_CODE_WRONG')).toHaveLength(3);
  });

  it('expires a code after five minutes and sends another after one', async () => {
    yes(await send());
    const smsCode = await lastCode();
    expect(noOf(await send())).toBe('SMS_TOO_SOON');
    town.clock.pass(59_999);
    expect(noOf(await send())).toBe('SMS_TOO_SOON');
    town.clock.pass(240_001);
    const late = await phone('credential', 'setPassword', { smsCode, password: '482913' });
    expect(noOf(late)).toBe('SMS_CODE_EXPIRED');
    yes(await send());
  });

  it('sends one message when asked five times at once', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, send));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  });

  it('gives pay parameters in WeChat only', async () => {
    expect(yes(await phone('credential', 'payCode', {})).signType).toBe('HMAC-SHA256');
    const alipay = await activated(town, 'alipay', 'wang-xiuying');
    expect(noOf(await alipay('credential', 'payCode', {}))).toBe('PAY_CODE_UNAVAILABLE');
  });

  it('shows the holder their own data only on request, on record', async () => {
    const shown = yes(await phone('credential', 'reveal', {}));
    expect(shown).toEqual({ name: '张伟', idNumber: '110108198503129518' });
    const { rows } = await open().pool.query(
      `select a.outcome, a.person_id = c.person_id as of_holder, a.actor = l.account_id as by_holder
         from audit a, account l, credential c where a.event = 'credential.revealed'`,
    );
    expect(rows).toEqual([{ outcome: 'ok', of_holder: true, by_holder: true }]);
  });
});
