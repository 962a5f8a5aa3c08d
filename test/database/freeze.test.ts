import { describeOnStores } from '../fixtures/databases';
import { ok } from '@contract/result';
import { prove } from '../../cloudfunctions/activation/prove';
import {
  activated,
  aSlip,
  aTicket,
  aTown,
  aVerifiedTicket,
  atDesk,
  noOf,
  shown,
  upToFace,
  yes,
  type Call,
  type Town,
} from '../fixtures/town';

const businessType = '01101';

describeOnStores('不是我', (open) => {
  let town: Town;
  let phone: Call;
  let desk: Call;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         code_use, scan, audit, reply, sandbox_shelf`,
    );
    town = await aTown(open().pool);
    phone = await activated(town, 'wechat', 'zhang-wei');
    desk = await atDesk(town);
  });
  const scan = (ecQrCode: string) => desk('gateway', 'scan', { ecQrCode, businessType });
  const freeze = (by: Call) => by('credential', 'freeze', { reason: 'notMe' });

  it('stops a code that is on the screen, in every channel, at the next scan', async () => {
    const other = await activated(town, 'alipay', 'zhang-wei');
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    expect(yes(await freeze(other))).toMatchObject({ status: 'frozen' });
    expect(noOf(await scan(payload))).toBe('CREDENTIAL_NOT_ACTIVE');
    expect(noOf(await phone('credential', 'showCode', {}))).toBe('CREDENTIAL_FROZEN');
    expect(noOf(await phone('credential', 'codeUse', { payload }))).toBe('CREDENTIAL_FROZEN');
    expect(yes(await phone('credential', 'home', {}))).toMatchObject({ status: 'frozen' });
    expect(yes(await freeze(phone))).toMatchObject({ status: 'frozen' });
    const { rows } = await open().pool.query(
      `select 1 from audit where event = 'credential.frozen'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is undone by the whole recipe, after which no code of before is read', async () => {
    const { codes } = yes(await phone('credential', 'showCode', {}));
    yes(await freeze(phone));
    town.clock.pass(1);
    const { finish } = await upToFace(town, 'wechat', 'zhang-wei');
    expect(yes(await finish())).toMatchObject({
      state: 'granted',
      credential: { status: 'active' },
    });
    expect(noOf(await scan(codes[0]?.payload ?? ''))).toBe('CODE_NOT_VALID');
    town.clock.pass(60_000);
    expect(noOf(await scan(codes[1]?.payload ?? ''))).toBe('CODE_NOT_VALID');
    yes(await scan(shown(yes(await phone('credential', 'showCode', {}))).payload));
    const { rows } = await open().pool.query('select 1 from credential');
    expect(rows).toHaveLength(1);
  });

  it('is not undone by what another channel had shown before', async () => {
    const { finish, call, activationId } = await upToFace(town, 'alipay', 'zhang-wei');
    town.clock.pass(1);
    yes(await freeze(phone));
    expect(noOf(await finish())).toBe('EVIDENCE_MISSING');
    const view = yes(await call('activation', 'start', { entry: 'search' }));
    expect(view).toMatchObject({ activationId, next: 'agreement' });
    expect(yes(await phone('credential', 'home', {}))).toMatchObject({ status: 'frozen' });
  });

  it('is not undone by a face check of before, however late it is asked about', async () => {
    // A real platform says that a check has passed, not when: as if it had passed just now.
    const parts = {
      ...town.parts,
      face: {
        ...town.parts.face,
        outcome: async (check: Parameters<typeof town.parts.face.outcome>[0]) => {
          const ended = await town.parts.face.outcome(check);
          return ended.ok ? ok({ passedAtMs: town.clock.now() }) : ended;
        },
      },
    };
    const { call, activationId, verifyId } = await upToFace(town, 'alipay', 'zhang-wei');
    town.clock.pass(20 * 60_000);
    yes(await freeze(phone));
    town.clock.pass(60_000);
    const code = await aTicket(town, 'alipay', 'zhang-wei');
    const agreement = { step: 'agreement' as const, consentVersion: '2026-11', code };
    yes(await call('activation', 'prove', { activationId, proof: agreement }));
    const account = await open().pool.query<{ account_id: string }>(
      `select account_id from activation where activation_id = $1`,
      [activationId],
    );
    const accountId = account.rows[0]?.account_id ?? '';
    const proof = { step: 'face' as const, verifyId };
    const reply = await prove(parts)({ activationId, proof }, { kind: 'holder', accountId });
    expect(noOf(reply)).toBe('EVIDENCE_MISSING');
    expect(yes(await phone('credential', 'home', {}))).toMatchObject({ status: 'frozen' });
  });

  it('is not undone by a slip that was given out before', async () => {
    const number = await aSlip(town, 'zhang-wei');
    yes(await freeze(phone));
    town.clock.pass(1);
    const { call, activationId } = await upToFace(town, 'wechat', 'zhang-wei');
    const proof = { step: 'slip' as const, number };
    expect(noOf(await call('activation', 'prove', { activationId, proof }))).toBe('SLIP_EXPIRED');
  });

  it('wins against a grant whose evidence was complete before it, whoever is first', async () => {
    for (let round = 0; round < 10; round += 1) {
      await open().pool.query(
        `truncate account, session, activation, person_document, person, credential, channel_link`,
      );
      const first = await activated(town, 'wechat', 'zhang-wei');
      const { finish } = await upToFace(town, 'alipay', 'zhang-wei');
      town.clock.pass(1);
      const [granted] = await Promise.all([finish(), freeze(first)]);
      expect(['a yes', 'EVIDENCE_MISSING', 'STILL_WORKING']).toContain(noOf(granted));
      expect(yes(await first('credential', 'home', {}))).toMatchObject({ status: 'frozen' });
    }
  }, 60_000);

  it('is never a victim of what else happens to the person at that moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      await open().pool.query(
        `truncate account, session, activation, person_document, person, credential, channel_link,
           verify_check, verify_ticket`,
      );
      const first = await activated(town, 'wechat', 'zhang-wei');
      const second = await activated(town, 'alipay', 'zhang-wei');
      const held = { call: first, channel: 'wechat' as const, person: 'zhang-wei' };
      const ticket = await aVerifiedTicket(town, held, 'deregister');
      const links = yes(await first('credential', 'channels', {}));
      const linkId = links.find(({ isHere }) => !isHere)?.linkId ?? '';
      const replies = await Promise.all([
        first('credential', 'deregister', { ticket }),
        first('credential', 'endChannel', { linkId }),
        freeze(first),
        second('credential', 'endChannel', { linkId }),
        freeze(second),
      ]);
      expect(replies.map(noOf)).not.toContain('SERVICE_UNAVAILABLE');
    }
  }, 90_000);

  it('shows nobody the holder in full', async () => {
    yes(await freeze(phone));
    expect(noOf(await phone('credential', 'reveal', {}))).toBe('CREDENTIAL_FROZEN');
  });

  it('leaves password and number as they are, and changes neither while frozen', async () => {
    yes(await freeze(phone));
    expect(noOf(await phone('credential', 'sendSms', { purpose: 'password' }))).toBe(
      'CREDENTIAL_FROZEN',
    );
    const change = { phone: '13800001234', smsCode: '123456' };
    expect(noOf(await phone('credential', 'changePhone', change))).toBe('CREDENTIAL_FROZEN');
  });
});
