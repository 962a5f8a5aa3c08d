import { sweepOnce } from '@core/door/sweep';
import { createActivation } from '../../cloudfunctions/activation/function';
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

describeOnStores('evidence of an activation', (open) => {
  let town: Town;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         audit, reply, sandbox_shelf`,
    );
    town = await aTown(open().pool);
  });
  const count = async (from: string): Promise<number> => {
    const { rows } = await open().pool.query<{ n: number }>(`select count(*) as n from ${from}`);
    return rows[0]?.n ?? 0;
  };

  /** What the audit log says of an event. */
  async function auditOf(event: string) {
    const { rows } = await open().pool.query<{ outcome: string; detail: unknown }>(
      'select outcome, detail from audit where event = $1 order by ctid',
      [event],
    );
    return rows;
  }

  it.each(['wechat', 'alipay'] as const)(
    'lets one ticket of %s count for ten minutes, however often it is sent',
    async (channel) => {
      const call = await signedIn(town, channel, 'zhang-wei');
      const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
      const code = await aTicket(town, channel, 'zhang-wei');
      const proof =
        channel === 'wechat'
          ? { step: 'payPassword' as const, code }
          : { step: 'agreement' as const, consentVersion, code };
      const send = () => call('activation', 'prove', { activationId, proof });
      yes(await send());
      town.clock.pass(5 * 60_000);
      yes(await send());
      town.clock.pass(4 * 60_000);
      yes(await send());
      town.clock.pass(60_000);
      const shown = yes(await call('activation', 'start', { entry: 'search' }));
      expect(shown).toHaveProperty('person');
      town.clock.pass(1);
      const stale = yes(await call('activation', 'start', { entry: 'search' }));
      expect(stale).toMatchObject({ next: proof.step });
      expect(stale).not.toHaveProperty('person');
      expect(noOf(await send())).toBe('REAL_NAME_EXPIRED');
    },
  );

  it('begins no face check whose evidence ran out while the platform was asked', async () => {
    const face = town.parts.face;
    const slow = createActivation({
      ...town.parts,
      face: {
        ...face,
        begin: async (check) => {
          town.clock.pass(10 * 60_000);
          return face.begin(check);
        },
      },
    });
    const { call, activationId } = await upToFace(town, 'alipay', 'zhang-wei');
    const { rows: before } = await open().pool.query('select face from activation');
    town.clock.pass(1);
    const token = await tokenOf('alipay', 'zhang-wei');
    const body = { activationId, consentVersion };
    const origin = { address: '127.0.0.1', platformSubject: null };
    const reply = await slow({ verb: 'beginFace', body, token }, origin);
    expect(noOf(reply)).toBe('EVIDENCE_MISSING');
    const { rows: after } = await open().pool.query('select face from activation');
    expect(after).toEqual(before);
    expect(yes(await call('credential', 'home', {})).status).toBe('none');
  });

  async function tokenOf(channel: 'wechat' | 'alipay', person: string): Promise<string> {
    if (!town.vendor) throw new Error('No sandbox.');
    const { code } = yes(await town.vendor.login(channel, person));
    return yes(await town.as()('session', 'signIn', { channel, code })).token ?? '';
  }

  it('takes no outcome of a face check that was begun anew while it was asked for', async () => {
    const first = await upToFace(town, 'wechat', 'zhang-wei');
    const { activationId } = first;
    const face = town.parts.face;
    const slow = createActivation({
      ...town.parts,
      face: {
        ...face,
        outcome: async (check) => {
          const outcome = await face.outcome(check);
          yes(await first.call('activation', 'beginFace', { activationId, consentVersion }));
          return outcome;
        },
      },
    });
    const proof = { step: 'face', verifyId: first.verifyId };
    const body = { activationId, proof };
    const token = await tokenOf('wechat', 'zhang-wei');
    const origin = { address: '127.0.0.1', platformSubject: null };
    const reply = await slow({ verb: 'prove', body, token }, origin);
    expect(noOf(reply)).toBe('EVIDENCE_MISSING');
    expect(await count('credential')).toBe(0);
    expect((await auditOf('activation.granted')).map(({ outcome }) => outcome)).toEqual([
      'EVIDENCE_MISSING',
    ]);
  });

  it('grants nothing on consent to a text that is no longer in force', async () => {
    const { activationId, finish } = await upToFace(town, 'wechat', 'zhang-wei');
    await open().pool.query(
      `update activation set evidence = jsonb_set(evidence, '{authorise,consentVersion}', '"2019-01"')`,
    );
    expect(await finish()).toMatchObject({
      problem: { code: 'EVIDENCE_MISSING', detail: { step: 'authorise' } },
    });
    expect(activationId).not.toBe('');
    expect(await count('credential')).toBe(0);
  });

  it('gives the account of one person no credential of another, and writes nothing of it', async () => {
    const { finish } = await upToFace(town, 'wechat', 'zhang-wei');
    await open().pool.query(`update account set person_id = 'psn_other'`);
    expect(noOf(await finish())).toBe('PERSON_MISMATCH');
    for (const table of ['person', 'person_document', 'credential', 'channel_link'])
      expect(await count(table)).toBe(0);
    expect(await count(`account where person_id = 'psn_other'`)).toBe(1);
    expect((await auditOf('activation.granted')).map(({ outcome }) => outcome)).toEqual([
      'PERSON_MISMATCH',
    ]);
  });

  it('lets a person whose account is theirs already activate again', async () => {
    await activated(town, 'wechat', 'zhang-wei');
    await open().pool.query(`update credential set status = 'closed'`);
    await activated(town, 'wechat', 'zhang-wei');
    expect(await count(`credential where status = 'active'`)).toBe(1);
    expect(await count('person')).toBe(1);
  });

  it('tells an account that is another’s from one that is linked again', async () => {
    const { accounts } = town.parts.store;
    const { accountId } = await accounts.open('wechat', 'somebody', 0);
    expect(await accounts.link(accountId, 'psn_1')).toBe('linked');
    expect(await accounts.link(accountId, 'psn_1')).toBe('linked');
    expect(await accounts.link(accountId, 'psn_2')).toBe('tied');
    expect(await accounts.find(accountId)).toMatchObject({ personId: 'psn_1' });
  });

  it('puts the text that was agreed to on record, and every refusal before the face check', async () => {
    const { call, activationId } = await upToFace(town, 'wechat', 'zhang-wei');
    const old = { step: 'authorise' as const, consentVersion: '2019-01' };
    expect(noOf(await call('activation', 'prove', { activationId, proof: old }))).toBe(
      'CONSENT_OUTDATED',
    );
    expect(await auditOf('activation.proved')).toEqual([
      { outcome: 'ok', detail: { step: 'payPassword' } },
      { outcome: 'ok', detail: { step: 'authorise', consentVersion } },
      { outcome: 'CONSENT_OUTDATED', detail: old },
    ]);
    const stale = { activationId, consentVersion: '2019-01' };
    expect(noOf(await call('activation', 'beginFace', stale))).toBe('CONSENT_OUTDATED');
    await town.vendor?.setOutcomes('zhang-wei', { face: 'down' });
    const again = { activationId, consentVersion };
    expect(noOf(await call('activation', 'beginFace', again))).toBe('FACE_DOWN');
    expect(await auditOf('activation.faceConsented')).toEqual([
      { outcome: 'ok', detail: { consentVersion } },
      { outcome: 'CONSENT_OUTDATED', detail: { consentVersion: '2019-01' } },
      { outcome: 'FACE_DOWN', detail: { consentVersion } },
    ]);
  });

  it('records the agreement of Alipay and its refusal with the text they were about', async () => {
    const { call, activationId } = await upToFace(town, 'alipay', 'zhang-wei');
    const old = { step: 'agreement' as const, consentVersion: '2019-01', code: 'any' };
    expect(noOf(await call('activation', 'prove', { activationId, proof: old }))).toBe(
      'CONSENT_OUTDATED',
    );
    expect(await auditOf('activation.proved')).toEqual([
      { outcome: 'ok', detail: { step: 'agreement', consentVersion } },
      { outcome: 'CONSENT_OUTDATED', detail: { step: 'agreement', consentVersion: '2019-01' } },
    ]);
  });

  it('closes what nobody went on with for a day, and not what was just resumed', async () => {
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    town.clock.pass(23 * 60 * 60_000);
    expect(yes(await call('activation', 'start', { entry: 'search' })).activationId).toBe(
      activationId,
    );
    town.clock.pass(2 * 60 * 60_000);
    await sweepOnce(town.parts);
    expect(await count(`activation where state = 'collecting'`)).toBe(1);
    town.clock.pass(22 * 60 * 60_000 + 1);
    await sweepOnce(town.parts);
    expect(await count(`activation where state = 'closed'`)).toBe(1);
  });
});
