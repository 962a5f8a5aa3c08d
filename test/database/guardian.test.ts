import { loadSandbox } from '@core/adapters/postgres/sandbox-loading';
import { personAt } from '@core/adapters/sandbox/generated-people';
import { describeOnStores } from '../fixtures/databases';
import { aSlip, aTicket, aTown, noOf, signedIn, yes, type Call, type Town } from '../fixtures/town';

const consentVersion = '2026-11';
const mother = { name: '李桂花', idNumber: '510603197811039544', relation: 'mother' as const };

/** A generated child under 14. */
function anotherChild() {
  for (let index = 0; index < 5_000; index += 1) {
    const person = personAt(index);
    if (person.record && person.birthDate > '2015-01-01') return person.identity;
  }
  throw new Error('No child among the first five thousand.');
}

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
    await loadSandbox(open().pool, { count: 2_000 });
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
    town.clock.tick(1); // A reply that was reckoned for an earlier moment would not know the consent yet.
    expect(yes(await begin())).toMatchObject({ phone: '*********03' });
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

  it('consents for one child, and that code for no other', async () => {
    const h5 = await signedIn(town, 'h5', 'zhang-wei');
    const view = yes(await h5('activation', 'start', { entry: 'embedded' }));
    const id = { activationId: view.activationId };
    const register = (name: string, idNumber: string) =>
      h5('activation', 'prove', {
        ...id,
        proof: { step: 'register', consentVersion, name, idNumber },
      });
    yes(await register('陈小雨', '500103201706019568'));
    yes(await h5('activation', 'beginGuardian', { ...id, consentVersion, ...mother }));
    const code = await smsCode();
    const other = anotherChild();
    expect(yes(await register(other.name, other.idNumber))).toMatchObject({ next: 'guardian' });
    const proof = { step: 'guardian' as const, smsCode: code };
    expect(noOf(await h5('activation', 'prove', { ...id, proof }))).toBe('EVIDENCE_MISSING');
    await h5('activation', 'beginGuardian', { ...id, consentVersion, ...mother });
    expect(noOf(await h5('activation', 'prove', { ...id, proof }))).toMatch(
      /SMS_CODE_WRONG|EVIDENCE_MISSING/,
    );
  });

  it('cannot be looked for by trying', async () => {
    const noes = [];
    for (let guess = 0; guess < 4; guess += 1)
      noes.push(noOf(await begin({ name: `李桂${guess}` })));
    expect(noes).toEqual(['GUARDIAN_UNFIT', 'GUARDIAN_UNFIT', 'GUARDIAN_UNFIT', 'TRIES_LOCKED']);
  });

  it('may come to the window: one slip for both, but none that was given to the child alone', async () => {
    const alone = await aSlip(town, 'chen-xiaoyu');
    expect(noOf(await prove({ step: 'slip', number: alone }))).toBe('EVIDENCE_MISSING');
    const both = await aSlip(town, 'chen-xiaoyu', true);
    expect(yes(await prove({ step: 'slip', number: both })).state).toBe('granted');
  });
});
