import { randomUUID } from 'node:crypto';
import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aTicket,
  aTown,
  noOf,
  signedIn,
  upToFace,
  yes,
  type Town,
} from '../fixtures/town';

const consentVersion = '2026-11';

describeOnStores('activation', (open) => {
  let town: Town;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         code_use, scan, sms_code, audit, reply, sandbox_shelf`,
    );
    town = await aTown(open().pool);
  });
  const count = async (from: string): Promise<number> => {
    const { rows } = await open().pool.query<{ n: number }>(`select count(*) as n from ${from}`);
    return rows[0]?.n ?? 0;
  };

  it('asks a guardian for a child, and takes nothing in the place of the guardian’s own consent', async () => {
    const call = await signedIn(town, 'wechat', 'chen-xiaoyu');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', 'chen-xiaoyu');
    const proof = { step: 'payPassword', code } as const;
    yes(await call('activation', 'prove', { activationId, proof }));
    const authorise = { step: 'authorise' as const, consentVersion };
    const view = yes(await call('activation', 'prove', { activationId, proof: authorise }));
    const steps = ['payPassword', 'authorise', 'guardian', 'face'];
    expect(view).toMatchObject({ next: 'guardian', steps });
    expect(noOf(await call('activation', 'beginFace', { activationId, consentVersion }))).toBe(
      'EVIDENCE_MISSING',
    );
    const early = { step: 'guardian' as const, smsCode: '123456' };
    expect(noOf(await call('activation', 'prove', { activationId, proof: early }))).toBe(
      'EVIDENCE_MISSING',
    );
  });

  it('walks the recipe of WeChat, shows the person masked, and grants', async () => {
    const call = await signedIn(town, 'wechat', 'sun-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', 'sun-wei');
    const proved = yes(
      await call('activation', 'prove', { activationId, proof: { step: 'payPassword', code } }),
    );
    expect(proved).toMatchObject({
      state: 'collecting',
      steps: ['payPassword', 'authorise', 'face'],
      next: 'authorise',
      person: { name: '孙*', idType: '居民身份证' },
    });
    expect(noOf(await call('activation', 'beginFace', { activationId, consentVersion }))).toBe(
      'EVIDENCE_MISSING',
    );
    const authorise = { step: 'authorise' as const, consentVersion: '2020-01' };
    expect(noOf(await call('activation', 'prove', { activationId, proof: authorise }))).toBe(
      'CONSENT_OUTDATED',
    );
    const agreed = { ...authorise, consentVersion };
    yes(await call('activation', 'prove', { activationId, proof: agreed }));
    const face = { step: 'face' as const, verifyId: 'not-begun' };
    expect(noOf(await call('activation', 'prove', { activationId, proof: face }))).toBe(
      'FACE_CONSENT_MISSING',
    );
    const ticket = yes(await call('activation', 'beginFace', { activationId, consentVersion }));
    const mine = { step: 'face' as const, verifyId: ticket.verifyId };
    expect(noOf(await call('activation', 'prove', { activationId, proof: mine }))).toBe(
      'EVIDENCE_MISSING',
    );
    await town.vendor?.face('wechat', 'sun-wei', ticket.verifyId);
    const granted = yes(await call('activation', 'prove', { activationId, proof: mine }));
    expect(granted).toMatchObject({
      state: 'granted',
      credential: { channels: ['wechat'] },
      afterwards: ['password'],
    });
    // Whoever asks again is led by the recipe of the way they came in.
    expect(yes(await call('activation', 'start', { entry: 'search' }))).toEqual(granted);
  });

  it('keeps no personal data in the clear, and none in an activation that has ended', async () => {
    await activated(town, 'alipay', 'zhang-wei');
    const { rows } = await open().pool.query<{ line: string }>(
      ['account', 'session', 'activation', 'person_document', 'person', 'credential', 'audit']
        .map((table) => `select to_jsonb(t)::text as line from ${table} t`)
        .join(' union all '),
    );
    const all = rows.map(({ line }) => line).join('\n');
    expect(all).not.toMatch(/张伟|110108198503129518|16999900001/);
    expect(await count(`activation where identity_sealed is not null`)).toBe(0);
  });

  it('gives two channels at the same instant one credential, 20 times', async () => {
    const people = ['zhang-wei', 'wang-xiuying', 'li-guihua', 'sun-wei'];
    for (let round = 0; round < 5; round += 1)
      for (const person of people) {
        const ends = await Promise.all([
          upToFace(town, 'wechat', person),
          upToFace(town, 'alipay', person),
        ]);
        const replies = await Promise.all(ends.map(({ finish }) => finish()));
        for (const reply of replies) expect(yes(reply).state).toBe('granted');
        expect(await count('credential')).toBe(1);
        expect(await count('channel_link')).toBe(2);
        await open().pool.query(
          'truncate account, activation, person_document, person, credential, channel_link',
        );
      }
  }, 60_000);

  it('gives ten taps at once one activation and one credential', async () => {
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const started = await Promise.all(
      Array.from({ length: 10 }, () => call('activation', 'start', { entry: 'search' })),
    );
    expect(new Set(started.map((reply) => yes(reply).activationId)).size).toBe(1);
    const { finish } = await upToFace(town, 'wechat', 'zhang-wei');
    const replies = await Promise.all(Array.from({ length: 10 }, finish));
    expect(replies.map((reply) => yes(reply).state)).toEqual(Array(10).fill('granted'));
    expect(await count('credential')).toBe(1);
    expect(await count(`audit where event = 'activation.granted'`)).toBe(1);
  });

  it('joins the second channel to the credential and says both', async () => {
    await activated(town, 'wechat', 'zhang-wei');
    const call = await activated(town, 'alipay', 'zhang-wei');
    const view = yes(await call('credential', 'home', {}));
    expect(view).toMatchObject({ credential: { channels: ['alipay', 'wechat'] } });
    expect(await count('credential')).toBe(1);
  });

  it('resumes where it was left, and asks again for what has become stale', async () => {
    await upToFace(town, 'wechat', 'zhang-wei');
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const unfinished = { next: 'face' };
    expect(yes(await call('credential', 'home', {}))).toMatchObject({ unfinished });
    town.clock.pass(10 * 60_000);
    expect(yes(await call('credential', 'home', {}))).toMatchObject({ unfinished });
    town.clock.pass(1);
    const stale = { unfinished: { next: 'payPassword' } };
    expect(yes(await call('credential', 'home', {}))).toMatchObject(stale);
    const again = yes(await call('activation', 'start', { entry: 'search' }));
    expect(again).toMatchObject({ next: 'payPassword' });
    expect(again).not.toHaveProperty('person');
  });

  it('refuses a face check that passed too long ago', async () => {
    const { finish } = await upToFace(town, 'alipay', 'zhang-wei');
    town.clock.pass(10 * 60_000 + 1);
    expect(noOf(await finish())).toBe('EVIDENCE_MISSING');
    expect(await count('credential')).toBe(0);
  });

  it('keeps what was proved while the real-name service is down; the same ticket works later', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { realName: 'down' });
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', 'zhang-wei');
    const proof = { step: 'payPassword' as const, code };
    const requestId = randomUUID();
    const down = await call('activation', 'prove', { activationId, proof, requestId });
    expect(noOf(down)).toBe('REAL_NAME_DOWN');
    await town.vendor?.setOutcomes('zhang-wei', { realName: 'up' });
    const again = yes(await call('activation', 'prove', { activationId, proof, requestId }));
    expect(again).toMatchObject({ next: 'authorise' });
    const repeat = yes(await call('activation', 'prove', { activationId, proof }));
    expect(repeat).toMatchObject({ next: 'authorise' });
  });

  it('keeps the real name while the insured base is down; the spent ticket is not needed again', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { insuredBase: ['down', 'up'] });
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', 'zhang-wei');
    const proof = { step: 'payPassword' as const, code };
    expect(noOf(await call('activation', 'prove', { activationId, proof }))).toBe(
      'INSURED_BASE_DOWN',
    );
    expect(yes(await call('activation', 'prove', { activationId, proof }))).toMatchObject({
      next: 'authorise',
    });
  });

  it.each([
    ['liu-yang', 'NOT_INSURED'],
    ['ma-hui', 'PERSON_MISMATCH'],
  ])('refuses %s with %s, on record, keeping nothing about the person', async (person, problem) => {
    const call = await signedIn(town, 'wechat', person);
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const proof = { step: 'payPassword' as const, code: await aTicket(town, 'wechat', person) };
    expect(noOf(await call('activation', 'prove', { activationId, proof }))).toBe(problem);
    expect(await count('person')).toBe(0);
    expect(await count('activation where identity_sealed is not null')).toBe(0);
    expect(await count(`audit where outcome = '${problem}'`)).toBe(1);
  });

  it('says why a face check failed, and lets the person try again', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { face: ['noMatch', 'pass'] });
    const first = await upToFace(town, 'wechat', 'zhang-wei');
    expect(noOf(await first.finish())).toBe('FACE_NO_MATCH');
    const second = await upToFace(town, 'wechat', 'zhang-wei');
    expect(noOf(await first.finish())).toBe('EVIDENCE_MISSING');
    expect(yes(await second.finish()).state).toBe('granted');
    expect(await count(`audit where outcome = 'FACE_NO_MATCH'`)).toBe(1);
  });

  it('does not let one account finish another account’s activation', async () => {
    const { activationId, verifyId } = await upToFace(town, 'wechat', 'zhang-wei');
    const stranger = await signedIn(town, 'wechat', 'wang-xiuying');
    const proof = { step: 'face' as const, verifyId };
    expect(noOf(await stranger('activation', 'prove', { activationId, proof }))).toBe(
      'ACTIVATION_NOT_FOUND',
    );
  });

  it('takes no ticket that the platform gave to somebody else', async () => {
    const first = await upToFace(town, 'wechat', 'zhang-wei');
    const proof = {
      step: 'payPassword' as const,
      code: await aTicket(town, 'wechat', 'wang-xiuying'),
    };
    const { activationId } = first;
    const reply = await first.call('activation', 'prove', { activationId, proof });
    expect(noOf(reply)).toBe('REAL_NAME_EXPIRED');
  });
});
