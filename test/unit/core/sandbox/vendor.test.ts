import { createMemoryShelf, createSandbox, type Sandbox } from '@core/adapters/sandbox';
import { subjectOf } from '@core/adapters/sandbox/accounts';
import { personAt } from '@core/adapters/sandbox/generated-people';
import { personByKey } from '@core/adapters/sandbox/people';
import { createIds } from '@core/adapters/sm';
import { aClock, type MovableClock } from '../../../ports/cloud/movable-clock';

const badRequest = { ok: false, problem: { code: 'BAD_REQUEST' } };
const byItself = {
  payPassword: 'right',
  realName: 'up',
  face: 'pass',
  payCode: 'allowed',
  sms: 'delivered',
  message: 'delivered',
  insuredBase: 'up',
};

let clock: MovableClock;
let sandbox: Sandbox;
const shelf = { current: createMemoryShelf() };
const open = (): Sandbox => createSandbox({ shelf: shelf.current, clock, ids: createIds() });

beforeEach(() => {
  clock = aClock();
  shelf.current = createMemoryShelf();
  sandbox = open();
});

describe('the picker', () => {
  it('shows the people with their age of today in Shanghai', () => {
    const ageOf = (key: string): number | undefined =>
      sandbox.vendor.people().people.find((card) => card.key === key)?.age;
    expect(ageOf('zhang-wei')).toBe(41); // Born on 12 March 1985; it is 1 December 2026.
    clock = aClock(Date.UTC(2027, 2, 11, 15, 59));
    sandbox = open();
    expect(ageOf('zhang-wei')).toBe(41);
    clock.pass(60_000);
    expect(ageOf('zhang-wei')).toBe(42);
  });
});

describe('the picker asked for somebody else', () => {
  it('puts a generated person first, names nobody twice, and knows when there is no such person', () => {
    const keysWith = (also?: string) => sandbox.vendor.people(also).people.map(({ key }) => key);
    const named = keysWith();
    expect(keysWith('n5')).toEqual(['n5', ...named]);
    expect(sandbox.vendor.people('n5').people[0]?.name).toBe(personAt(5).identity.name);
    expect(keysWith('zhang-wei')).toEqual(named);
    expect(keysWith('nobody')).toEqual(named);
  });
});

describe('outcomes', () => {
  it('are a person’s habits until something else is chosen, which outlives a restart', async () => {
    const { vendor } = sandbox;
    expect(await vendor.outcomes('zhang-wei')).toEqual({ ok: true, value: { outcomes: byItself } });
    await vendor.setOutcomes('zhou-jianguo', { sms: 'down' });
    const outcomes = { ...byItself, face: 'noMatch', sms: 'down' };
    expect(await open().vendor.outcomes('zhou-jianguo')).toEqual({ ok: true, value: { outcomes } });
    await vendor.setOutcomes('zhou-jianguo', { face: 'pass' });
    const mended = { ...byItself, sms: 'down' };
    expect(await vendor.outcomes('zhou-jianguo')).toEqual({
      ok: true,
      value: { outcomes: mended },
    });
  });

  it('of one person are no other’s', async () => {
    await sandbox.vendor.setOutcomes('zhang-wei', { face: 'timeout' });
    const reply = await sandbox.vendor.outcomes('n7');
    expect(reply).toEqual({ ok: true, value: { outcomes: byItself } });
  });

  it('chosen as a list are for one call each, and the last stays', async () => {
    const { vendor } = sandbox;
    await vendor.setOutcomes('zhang-wei', { payPassword: ['wrong', 'wrong', 'right'] });
    const wrong = { ok: true, value: { refused: 'wrong' } };
    expect(await vendor.realName('wechat', 'zhang-wei')).toEqual(wrong);
    expect(await vendor.outcomes('zhang-wei')).toMatchObject({
      value: { outcomes: { payPassword: 'wrong' } },
    });
    expect(await vendor.realName('wechat', 'zhang-wei')).toEqual(wrong);
    for (let times = 0; times < 2; times += 1)
      expect(await vendor.realName('wechat', 'zhang-wei')).toMatchObject({
        value: { code: expect.any(String) as string },
      });
  });

  it.each([
    ['an outcome nobody knows', { face: 'smile' }],
    ['a service nobody knows', { weather: 'rain' }],
    ['an empty list', { face: [] }],
    ['a list without end', { face: Array.from({ length: 11 }, () => 'pass') }],
    ['no object', 'face'],
    ['nothing', null],
  ])('that are %s change nothing', async (_, changes) => {
    expect(await sandbox.vendor.setOutcomes('zhang-wei', changes)).toEqual(badRequest);
    expect(await sandbox.vendor.outcomes('zhang-wei')).toEqual({
      ok: true,
      value: { outcomes: byItself },
    });
  });
});

describe('the vendor’s side', () => {
  it('knows nobody who is not there', async () => {
    const { vendor } = sandbox;
    expect(await vendor.outcomes('nobody')).toEqual(badRequest);
    expect(await vendor.setOutcomes('nobody', {})).toEqual(badRequest);
    expect(await vendor.login('wechat', 'nobody')).toEqual(badRequest);
    expect(await vendor.realName('wechat', 'nobody')).toEqual(badRequest);
    expect(await vendor.face('wechat', 'nobody', 'x')).toEqual(badRequest);
    expect(await vendor.face('wechat', 'zhang-wei', 'made-up')).toEqual(badRequest);
    expect(await vendor.smsOf('nobody', 0)).toEqual(badRequest);
    expect(await vendor.phoneNumber('wechat', 'nobody')).toEqual(badRequest);
    expect(await vendor.messagesOf('wechat', 'nobody', 0)).toEqual(badRequest);
  });

  it('asks the pay password on WeChat alone', async () => {
    await sandbox.vendor.setOutcomes('zhang-wei', { payPassword: 'wrong' });
    expect(await sandbox.vendor.realName('alipay', 'zhang-wei')).toMatchObject({
      value: { code: expect.any(String) as string },
    });
  });

  it('vouches no more for a pay password that it has since found wrong', async () => {
    const { vendor, realName } = sandbox;
    await vendor.setOutcomes('zhang-wei', { payPassword: ['right', 'wrong'] });
    const consent = await vendor.realName('wechat', 'zhang-wei');
    const code = consent.ok && 'code' in consent.value ? consent.value.code : '';
    const ticket = { channel: 'wechat', subject: subjectOf('wechat', 'zhang-wei'), code } as const;
    expect(await realName.redeem(ticket)).toMatchObject({
      problem: { code: 'PAY_PASSWORD_WRONG' },
    });
    await vendor.setOutcomes('zhang-wei', { payPassword: 'right' });
    expect((await realName.redeem(ticket)).ok).toBe(true);
  });

  it('serves generated people like named ones', async () => {
    const { vendor, signIn, realName } = sandbox;
    const login = await vendor.login('alipay', 'n42');
    const code = login.ok ? login.value.code : '';
    const subject = subjectOf('alipay', 'n42');
    expect(subject).toMatch(/^2088\d{12}$/);
    expect(await signIn.exchange('alipay', code)).toEqual({ ok: true, value: { subject } });
    const consent = await vendor.realName('alipay', 'n42');
    const ticket = consent.ok && 'code' in consent.value ? consent.value.code : '';
    expect(await realName.redeem({ channel: 'alipay', subject, code: ticket })).toEqual({
      ok: true,
      value: personAt(42).identity,
    });
  });

  it('keeps a passed face check passed, whoever looks into the camera after it', async () => {
    const { vendor, face } = sandbox;
    const check = {
      channel: 'wechat',
      subject: subjectOf('wechat', 'n42'),
      identity: personAt(42).identity,
      outSeqNo: 'seq_1',
    } as const;
    const begun = await face.begin(check);
    const verifyId = begun.ok ? begun.value.verifyId : '';
    expect(await vendor.face('wechat', 'n42', verifyId)).toMatchObject({
      value: { outcome: 'pass' },
    });
    await vendor.face('wechat', 'zhang-wei', verifyId);
    expect((await face.outcome({ ...check, verifyId })).ok).toBe(true);
  });

  it('hands out messages after a cursor, for a day', async () => {
    const { vendor, sms } = sandbox;
    const phone = '16999900001';
    await sms.send({ phone, text: 'one' });
    const first = await vendor.smsOf('zhang-wei', 0);
    const message = first.ok ? first.value.messages[0] : undefined;
    expect(message).toMatchObject({ text: 'one', phone, sentAt: clock.now() });
    await sms.send({ phone, text: 'two' });
    const second = await vendor.smsOf('zhang-wei', message?.cursor ?? -1);
    expect(second).toMatchObject({ value: { messages: [{ text: 'two' }] } });
    clock.pass(24 * 60 * 60_000);
    await vendor.login('wechat', 'zhang-wei'); // A sign-in sweeps.
    expect(await vendor.smsOf('zhang-wei', 0)).toEqual({ ok: true, value: { messages: [] } });
  });

  it('knows no pay code for an account that never signed in', async () => {
    const reply = await sandbox.payCode.params('o-nobody');
    expect(reply).toMatchObject({ problem: { code: 'PAY_CODE_UNAVAILABLE' } });
  });
});

describe('somebody insured in two regions', () => {
  it('is found in the one that was asked for, and else in the present one', async () => {
    const { insuredBase } = sandbox;
    const identity = personByKey('gao-jie')!.identity;
    const found = async (region?: string | null) => {
      const reply = await insuredBase.find(identity, region);
      return reply.ok && reply.value ? [reply.value.insuredRegion.code, reply.value.insurance] : [];
    };
    expect(await found()).toEqual(['110105', 'active']);
    expect(await found('110000')).toEqual(['110105', 'active']);
    expect(await found('500000')).toEqual(['500112', 'paused']);
    expect(await found('510600')).toEqual(['110105', 'active']);
  });
});

describe('a quick check', () => {
  const begin = async (mode: 'face' | 'quick', key = 'zhang-wei') => {
    const subject = subjectOf('alipay', key);
    const { identity } = personByKey(key, clock.now())!;
    const check = { channel: 'alipay', subject, identity, outSeqNo: 'seq_1' } as const;
    const begun = await sandbox.face.begin({ ...check, mode });
    if (!begun.ok) throw new Error(begun.problem.code);
    return { ...check, ...begun.value };
  };

  it('is passed by the pay password of its own person', async () => {
    const { vendor, face } = sandbox;
    const check = await begin('quick');
    expect(check.url).toContain('/quick/');
    await vendor.setOutcomes('zhang-wei', { payPassword: ['wrong', 'right'] });
    const wrong = await vendor.quickPassword('alipay', 'zhang-wei', check.verifyId);
    expect(wrong).toEqual({ ok: true, value: { refused: 'wrong' } });
    expect(await face.outcome(check)).toMatchObject({ problem: { code: 'EVIDENCE_MISSING' } });
    const stranger = await vendor.quickPassword('alipay', 'li-guihua', check.verifyId);
    expect(stranger).toEqual({ ok: true, value: { outcome: 'noMatch' } });
    const right = await vendor.quickPassword('alipay', 'zhang-wei', check.verifyId);
    expect(right).toEqual({ ok: true, value: { outcome: 'pass' } });
    expect((await face.outcome(check)).ok).toBe(true);
  });

  it('is the only one that takes a pay password', async () => {
    const { verifyId } = await begin('face');
    expect(await sandbox.vendor.quickPassword('alipay', 'zhang-wei', verifyId)).toEqual(badRequest);
    expect(await sandbox.vendor.quickPassword('alipay', 'nobody', verifyId)).toEqual(badRequest);
  });
});

describe('a person whose number moves with the day', () => {
  it('is recognised by the number of yesterday', async () => {
    const { vendor, face } = sandbox;
    const identity = personByKey('age-16', clock.now())!.identity;
    const subject = subjectOf('wechat', 'age-16');
    const check = { channel: 'wechat', subject, identity, outSeqNo: 'seq_1' } as const;
    clock.pass(24 * 60 * 60_000);
    const begun = await face.begin(check);
    const verifyId = begun.ok ? begun.value.verifyId : '';
    expect(await vendor.face('wechat', 'age-16', verifyId)).toMatchObject({
      value: { outcome: 'pass' },
    });
    expect((await face.outcome({ ...check, verifyId })).ok).toBe(true);
    expect(personByKey('age-16', clock.now())!.identity).not.toEqual(identity);
  });
});

describe('a real name that is not handed over', () => {
  it.each(['cancelled', 'noPermission'])('is said to have been %s', async (realName) => {
    await sandbox.vendor.setOutcomes('zhang-wei', { realName: [realName, 'up'] });
    const refused = { ok: true, value: { refused: realName } };
    expect(await sandbox.vendor.realName('alipay', 'zhang-wei')).toEqual(refused);
    expect(await sandbox.vendor.realName('alipay', 'zhang-wei')).toMatchObject({
      value: { code: expect.any(String) as string },
    });
  });
});
