import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aTicket,
  aTown,
  aVerifiedTicket,
  noOf,
  yes,
  type Call,
  type Town,
} from '../fixtures/town';

const consentVersion = '2026-11';

describeOnStores('verifying before each show', (open) => {
  let town: Town;
  let wechat: Call;
  let alipay: Call;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         audit, reply, sandbox_shelf, verify_check, verify_ticket, wrong_try`,
    );
    town = await aTown(open().pool);
    wechat = await activated(town, 'wechat', 'zhang-wei');
    alipay = await activated(town, 'alipay', 'zhang-wei');
  });
  const onAlipay = () => ({ call: alipay, channel: 'alipay' as const, person: 'zhang-wei' });
  const onWechat = () => ({ call: wechat, channel: 'wechat' as const, person: 'zhang-wei' });
  const show = (call: Call, ticket?: string) =>
    call('credential', 'showCode', ticket === undefined ? {} : { ticket });

  it('is always asked on Alipay, and no code is given without it', async () => {
    expect(yes(await alipay('credential', 'home', {}))).toMatchObject({
      credential: { showCheck: 'always' },
    });
    expect(noOf(await show(alipay))).toBe('SHOW_CHECK_NEEDED');
    expect(noOf(await show(alipay, 'made-up'))).toBe('VERIFY_EXPIRED');
    const ticket = await aVerifiedTicket(town, onAlipay(), 'show');
    expect(yes(await show(alipay, ticket))).toMatchObject({ mayKeep: false });
    expect(noOf(await alipay('credential', 'setShowCheck', { isOn: false, ticket }))).toBe(
      'BAD_REQUEST',
    );
  });

  it('goes on while the page asks, ends when it does not, and ends at last', async () => {
    const ticket = await aVerifiedTicket(town, onAlipay(), 'show');
    for (let minute = 0; minute < 29; minute += 1) {
      yes(await show(alipay, ticket));
      town.clock.pass(60_000);
    }
    town.clock.pass(60_000);
    expect(noOf(await show(alipay, ticket))).toBe('VERIFY_EXPIRED');
    const quiet = await aVerifiedTicket(town, onAlipay(), 'show');
    town.clock.pass(3 * 60_000);
    expect(noOf(await show(alipay, quiet))).toBe('VERIFY_EXPIRED');
  });

  it('gives no code that begins after its end', async () => {
    const ticket = await aVerifiedTicket(town, onAlipay(), 'show');
    for (let minute = 0; minute < 27; minute += 1) {
      yes(await show(alipay, ticket));
      town.clock.pass(60_000);
    }
    const { codes } = yes(await show(alipay, ticket));
    expect(codes.length).toBeLessThanOrEqual(4);
  });

  it('gives one ticket for one check, of three who ask at once', async () => {
    const purpose = 'deregister' as const;
    const asked = { purpose, method: 'face' as const, consentVersion };
    const { verifyId } = yes(await wechat('credential', 'beginVerify', asked));
    await town.vendor?.face('wechat', 'zhang-wei', verifyId);
    const proof = { method: 'face' as const, verifyId };
    const replies = await Promise.all(
      [1, 2, 3].map(() => wechat('credential', 'verify', { purpose, proof })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const late = yes(await wechat('credential', 'beginVerify', asked));
    await town.vendor?.face('wechat', 'zhang-wei', late.verifyId);
    town.clock.pass(5 * 60_000 + 1);
    const old = { method: 'face' as const, verifyId: late.verifyId };
    expect(noOf(await wechat('credential', 'verify', { purpose, proof: old }))).toBe(
      'VERIFY_EXPIRED',
    );
  });

  it('counts for its own purpose and its own account alone', async () => {
    const other = await aVerifiedTicket(town, onAlipay(), 'password');
    expect(noOf(await show(alipay, other))).toBe('VERIFY_EXPIRED');
    yes(await wechat('credential', 'setShowCheck', { isOn: true }));
    const mine = await aVerifiedTicket(town, onAlipay(), 'show');
    expect(noOf(await show(wechat, mine))).toBe('VERIFY_EXPIRED');
  });

  it('takes one check once, and no check of another person’s face', async () => {
    const purpose = 'show' as const;
    const begin = () =>
      alipay('credential', 'beginVerify', { purpose, method: 'quick', consentVersion });
    const { verifyId } = yes(await begin());
    const proof = { method: 'quick' as const, verifyId };
    await town.vendor?.face('alipay', 'zhang-wei', verifyId);
    yes(await alipay('credential', 'verify', { purpose, proof }));
    expect(noOf(await alipay('credential', 'verify', { purpose, proof }))).toBe('VERIFY_EXPIRED');
    const second = yes(await begin());
    await town.vendor?.face('alipay', 'wang-xiuying', second.verifyId);
    const theirs = { method: 'quick' as const, verifyId: second.verifyId };
    expect(noOf(await alipay('credential', 'verify', { purpose, proof: theirs }))).toBe(
      'FACE_NO_MATCH',
    );
  });

  it('is the holder’s switch on WeChat: on at once, off only after a verification', async () => {
    yes(await show(wechat));
    expect(yes(await wechat('credential', 'setShowCheck', { isOn: true }))).toMatchObject({
      showCheck: 'on',
    });
    expect(noOf(await show(wechat))).toBe('SHOW_CHECK_NEEDED');
    const code = await aTicket(town, 'wechat', 'zhang-wei');
    const proof = { method: 'payPassword' as const, code };
    const { ticket } = yes(await wechat('credential', 'verify', { purpose: 'show', proof }));
    yes(await show(wechat, ticket));
    expect(noOf(await wechat('credential', 'setShowCheck', { isOn: false }))).toBe(
      'SHOW_CHECK_NEEDED',
    );
    const off = await aVerifiedTicket(town, onWechat(), 'showCheck');
    yes(await wechat('credential', 'setShowCheck', { isOn: false, ticket: off }));
    yes(await show(wechat));
  });

  it('offers what the channel has: no slip for a show, no password on Alipay', async () => {
    const slip = { method: 'slip' as const, number: '000000000000' };
    expect(noOf(await wechat('credential', 'verify', { purpose: 'show', proof: slip }))).toBe(
      'BAD_REQUEST',
    );
    const password = { method: 'password' as const, password: '482913' };
    expect(noOf(await alipay('credential', 'verify', { purpose: 'show', proof: password }))).toBe(
      'BAD_REQUEST',
    );
    expect(noOf(await wechat('credential', 'verify', { purpose: 'show', proof: password }))).toBe(
      'PASSWORD_NOT_SET',
    );
  });
});
