import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aSlip,
  aTown,
  atDesk,
  aVerifiedTicket,
  noOf,
  shown,
  signedIn,
  yes,
  type Call,
  type Town,
} from '../fixtures/town';

const day = 24 * 60 * 60_000;

describeOnStores('several channels of one person', (open) => {
  let town: Town;
  let wechat: Call;
  let alipay: Call;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         code_use, scan, audit, reply, sandbox_shelf, verify_check, verify_ticket, wrong_try,
         sms_code, sms_wish, counter_slip`,
    );
    town = await aTown(open().pool);
    wechat = await activated(town, 'wechat', 'zhang-wei');
    town.clock.pass(1000);
    alipay = await activated(town, 'alipay', 'zhang-wei');
  });
  const list = async (call: Call) => yes(await call('credential', 'channels', {}));
  async function setPassword(call: Call): Promise<void> {
    yes(await call('credential', 'sendSms', { purpose: 'password' }));
    const inbox = await town.vendor?.smsOf('zhang-wei', 0);
    const text = inbox?.ok ? (inbox.value.messages.at(-1)?.text ?? '') : '';
    const smsCode = /\d{6}/.exec(text)?.[0] ?? '';
    yes(await call('credential', 'setPassword', { smsCode, password: '482913' }));
  }

  it('are listed with device and last use, and say which one is here', async () => {
    const { code } = yes(
      (await town.vendor?.login('wechat', 'zhang-wei')) ?? { ok: true, value: { code: '' } },
    );
    yes(await town.as()('session', 'signIn', { channel: 'wechat', code, device: 'Mate 60 Pro' }));
    const openedAtMs = town.clock.now();
    town.clock.pass(11 * 60_000);
    yes(await wechat('credential', 'showCode', {}));
    expect(await list(wechat)).toMatchObject([
      { channel: 'wechat', device: 'Mate 60 Pro', lastUsedAtMs: town.clock.now(), isHere: true },
      { channel: 'alipay', device: null, lastUsedAtMs: openedAtMs, isHere: false },
    ]);
  });

  it('end from any other one: session, codes and all, and the rest goes on', async () => {
    const { codes } = yes(await wechat('credential', 'showCode', {}));
    const mine = (await list(alipay)).find(({ isHere }) => !isHere);
    const left = yes(await alipay('credential', 'endChannel', { linkId: mine?.linkId ?? '' }));
    expect(left).toMatchObject([{ channel: 'alipay', isHere: true }]);
    expect(noOf(await wechat('credential', 'home', {}))).toBe('SIGN_IN_REQUIRED');
    const desk = await atDesk(town);
    const scan = { ecQrCode: codes[0]?.payload ?? '', businessType: '01101' };
    expect(noOf(await desk('gateway', 'scan', scan))).toBe('CODE_NOT_VALID');
    const again = await signedIn(town, 'wechat', 'zhang-wei');
    expect(yes(await again('credential', 'home', {}))).toMatchObject({ status: 'none' });
    const phone = { call: alipay, channel: 'alipay' as const, person: 'zhang-wei' };
    const ticket = await aVerifiedTicket(town, phone, 'show');
    const fresh = shown(yes(await alipay('credential', 'showCode', { ticket })));
    yes(await desk('gateway', 'scan', { ...scan, ecQrCode: fresh.payload }));
  });

  it('are not ended by anybody else', async () => {
    const [mine] = await list(wechat);
    const stranger = await activated(town, 'wechat', 'wang-xiuying');
    const linkId = mine?.linkId ?? '';
    expect(noOf(await stranger('credential', 'endChannel', { linkId }))).toBe('CHANNEL_NOT_FOUND');
    expect(await list(wechat)).toHaveLength(2);
  });

  it('know a password that was set in another one once it is typed, with three tries', async () => {
    await setPassword(wechat);
    const home = async (call: Call) => yes(await call('credential', 'home', {}));
    expect(await home(wechat)).toMatchObject({ credential: { isPasswordKnownHere: true } });
    expect(await home(alipay)).toMatchObject({
      credential: { hasPassword: true, isPasswordKnownHere: false },
    });
    const type = (password: string) => alipay('credential', 'verifyPassword', { password });
    for (const triesLeft of [2, 1, 0])
      expect(await type('135791')).toMatchObject({
        problem: { code: 'PASSWORD_WRONG', detail: { triesLeft } },
      });
    expect(noOf(await type('482913'))).toBe('TRIES_LOCKED');
    town.clock.pass(30_000);
    expect(yes(await type('482913'))).toMatchObject({ isPasswordKnownHere: true });
    expect(yes(await type('482913'))).toMatchObject({ isPasswordKnownHere: true });
  });

  it('counts guesses at the same instant, from any channel, as no more than three', async () => {
    await setPassword(wechat);
    const guesses = [wechat, alipay].flatMap((call) =>
      ['135791', '135792', '135793', '135794', '135795'].map((password) =>
        call('credential', 'verifyPassword', { password }),
      ),
    );
    const noes = (await Promise.all(guesses)).map(noOf);
    expect(noes.filter((no) => no === 'PASSWORD_WRONG')).toHaveLength(3);
    expect(noes.filter((no) => no === 'TRIES_LOCKED')).toHaveLength(7);
  });

  it('set a forgotten password anew by face or slip, once for each', async () => {
    await setPassword(wechat);
    const phone = { call: alipay, channel: 'alipay' as const, person: 'zhang-wei' };
    const ticket = await aVerifiedTicket(town, phone, 'password');
    yes(await alipay('credential', 'setPassword', { ticket, password: '951753' }));
    expect(noOf(await alipay('credential', 'setPassword', { ticket, password: '951754' }))).toBe(
      'VERIFY_EXPIRED',
    );
    expect(yes(await wechat('credential', 'home', {}))).toMatchObject({
      credential: { isPasswordKnownHere: false },
    });
    const proof = { method: 'slip' as const, number: await aSlip(town, 'zhang-wei') };
    const bySlip = yes(await wechat('credential', 'verify', { purpose: 'password', proof }));
    const set = { ticket: bySlip.ticket, password: '951755' };
    yes(await wechat('credential', 'setPassword', set));
  });

  it('say when the photo of the second one is in force, and 注销 ends them all', async () => {
    const home = yes(await alipay('credential', 'home', {}));
    const due = home.status === 'active' ? home.credential.photoDueAtMs : null;
    expect(due).toBe(town.clock.now() + 31 * day);
    const phone = { call: wechat, channel: 'wechat' as const, person: 'zhang-wei' };
    expect(noOf(await wechat('credential', 'deregister', { ticket: 'made-up' }))).toBe(
      'VERIFY_EXPIRED',
    );
    const ticket = await aVerifiedTicket(town, phone, 'deregister');
    expect(yes(await wechat('credential', 'deregister', { ticket }))).toEqual({
      endedAtMs: town.clock.now(),
      photoDueAtMs: town.clock.now() + 31 * day,
    });
    expect(yes(await wechat('credential', 'home', {}))).toMatchObject({ status: 'none' });
    expect(noOf(await alipay('credential', 'home', {}))).toBe('SIGN_IN_REQUIRED');
    const { rows } = await open().pool.query<{ n: number }>(
      `select count(*) as n from credential where password_hash is not null`,
    );
    expect(rows[0]?.n).toBe(0);
    const anew = await activated(town, 'wechat', 'zhang-wei');
    expect(yes(await anew('credential', 'home', {}))).toMatchObject({
      status: 'active',
      credential: { channels: ['wechat'], hasPassword: false },
    });
  });
});
