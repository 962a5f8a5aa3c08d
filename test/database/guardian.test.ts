import { describeOnStores } from '../fixtures/databases';
import { aSlip, aTicket, aTown, noOf, signedIn, yes, type Call, type Town } from '../fixtures/town';

const consentVersion = '2026-11';
const mother = { name: '李桂花', idNumber: '510603197811039544', relation: 'mother' as const };

describeOnStores('a guardian', (open) => {
  let town: Town;
  let call: Call;
  let activationId: string;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         audit, reply, sandbox_shelf, counter_slip, wrong_try, sms_code, sms_wish`,
    );
    town = await aTown(open().pool);
    call = await signedIn(town, 'wechat', 'chen-xiaoyu');
    ({ activationId } = yes(await call('activation', 'start', { entry: 'search' })));
    const code = await aTicket(town, 'wechat', 'chen-xiaoyu');
    yes(await prove({ step: 'payPassword', code }));
    yes(await prove({ step: 'authorise', consentVersion }));
  });
  type Proof = Parameters<typeof prove>[0];
  async function prove(
    proof:
      | { step: 'payPassword'; code: string }
      | { step: 'authorise'; consentVersion: string }
      | { step: 'guardian'; smsCode: string }
      | { step: 'face'; verifyId: string }
      | { step: 'slip'; number: string },
  ) {
    return call('activation', 'prove', { activationId, proof });
  }
  const begin = (over: Partial<typeof mother & { consentVersion: string }> = {}) =>
    call('activation', 'beginGuardian', { activationId, consentVersion, ...mother, ...over });
  async function smsCode(): Promise<string> {
    const inbox = await town.vendor?.smsOf('li-guihua', 0);
    const text = inbox?.ok ? (inbox.value.messages.at(-1)?.text ?? '') : '';
    return /\d{6}/.exec(text)?.[0] ?? '';
  }
  const guardian = async (): Promise<Proof> => ({ step: 'guardian', smsCode: await smsCode() });

  it('consents by a code to the number on file; then the child’s face, then the credential', async () => {
    expect(yes(await begin())).toMatchObject({ phone: '169****0003' });
    const next = yes(await prove(await guardian()));
    expect(next).toMatchObject({ next: 'face' });
    const face = yes(await call('activation', 'beginFace', { activationId, consentVersion }));
    await town.vendor?.face('wechat', 'chen-xiaoyu', face.verifyId);
    expect(yes(await prove({ step: 'face', verifyId: face.verifyId })).state).toBe('granted');
    const { rows } = await open().pool.query<{ line: string }>(
      'select to_jsonb(a)::text as line from activation a union all select to_jsonb(a)::text from audit a',
    );
    expect(rows.map(({ line }) => line).join('')).not.toMatch(/李桂花|510603197811039544/);
    const kept = await open().pool.query(
      'select 1 from activation where guardian_sealed is not null',
    );
    expect(kept.rows).toEqual([]);
  });

  it.each([
    ['a wrong name', { name: '李桂华' }],
    ['nobody', { idNumber: '110101199003070038' }],
    ['the child', { name: '陈小雨', idNumber: '500103201706019568' }],
    ['somebody without a number on file', { name: '次仁卓玛', idNumber: '540102196912309627' }],
  ])('is refused with one and the same no: %s', async (_who, over) => {
    expect(noOf(await begin(over))).toBe('GUARDIAN_UNFIT');
  });

  it('agrees to the text in force, and nobody’s wrong code counts', async () => {
    expect(noOf(await begin({ consentVersion: '2019-01' }))).toBe('CONSENT_OUTDATED');
    yes(await begin());
    const right = await smsCode();
    const wrong = right === '000000' ? '000001' : '000000';
    expect(await prove({ step: 'guardian', smsCode: wrong })).toMatchObject({
      problem: { code: 'SMS_CODE_WRONG', detail: { triesLeft: 2 } },
    });
    expect(noOf(await call('activation', 'beginFace', { activationId, consentVersion }))).toBe(
      'EVIDENCE_MISSING',
    );
    town.clock.pass(5 * 60_000);
    expect(noOf(await prove(await guardian()))).toBe('SMS_CODE_EXPIRED');
  });

  it('may come to the window: one slip for both, but none that was given to the child alone', async () => {
    const alone = await aSlip(town, 'chen-xiaoyu');
    expect(noOf(await prove({ step: 'slip', number: alone }))).toBe('EVIDENCE_MISSING');
    const both = await aSlip(town, 'chen-xiaoyu', true);
    expect(yes(await prove({ step: 'slip', number: both })).state).toBe('granted');
  });
});
