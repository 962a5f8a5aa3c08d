import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { createActivation } from '../../cloudfunctions/activation/function';
import { issueSlip } from '../../cloudfunctions/review/issue-slip';
import { describeOnStores } from '../fixtures/databases';
import { identityOf } from '../fixtures/model/world';
import { activated, aTicket, aTown, noOf, signedIn, yes, type Town } from '../fixtures/town';
import { loadTown } from '../../host/server/sandbox-town';

const consentVersion = '2026-11';
const from = { address: '127.0.0.1', platformSubject: null };
/** Two children of the sandbox, neither of whom is the other. */
const [child, sibling] = ['chen-xiaoyu', 'n9'];

describeOnStores('what happens between looking and acting', (open) => {
  let town: Town;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link, code_use,
         scan, sms_code, sms_wish, audit, reply, wrong_try, counter_slip, verify_check, verify_ticket,
         sandbox_shelf`,
    );
    town = await aTown(open().pool);
  });

  /** The parts, with something that happens at one place inside of a transaction. */
  const between = (change: (nouns: Nouns) => Partial<Nouns>): Parts => {
    const { store } = town.parts;
    const transaction: typeof store.transaction = (work) =>
      store.transaction((nouns) => work({ ...nouns, ...change(nouns) }));
    return { ...town.parts, store: { ...store, transaction } };
  };
  async function tokenOf(channel: 'wechat' | 'alipay', person: string): Promise<string> {
    const { code } = yes(
      (await town.vendor?.login(channel, person)) ?? { ok: true, value: { code: '' } },
    );
    return yes(await town.as()('session', 'signIn', { channel, code })).token ?? '';
  }

  /** Walks a frozen or new person up to the face, and gives the proof that is left. */
  async function upTo(person: string) {
    const call = await signedIn(town, 'alipay', person);
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'alipay', person);
    const proof = { step: 'agreement' as const, consentVersion, code };
    yes(await call('activation', 'prove', { activationId, proof }));
    const { verifyId } = yes(
      await call('activation', 'beginFace', { activationId, consentVersion }),
    );
    await town.vendor?.face('alipay', person, verifyId);
    return { activationId, proof: { step: 'face' as const, verifyId } };
  }

  it('leaves a freeze that came while a grant was under way, whatever was shown before it', async () => {
    const phone = await activated(town, 'wechat', 'zhang-wei');
    const body = await upTo('zhang-wei');
    const token = await tokenOf('alipay', 'zhang-wei');
    const slow = createActivation(
      between(({ people }) => ({
        people: {
          ...people,
          register: async (record, atMs) => {
            town.clock.pass(1);
            yes(await phone('credential', 'freeze', { reason: 'notMe' }));
            return people.register(record, atMs);
          },
        },
      })),
    );
    const granted = yes(await slow({ verb: 'prove', body, token }, from));
    expect(granted).toMatchObject({ state: 'granted', credential: { status: 'frozen' } });
    expect(noOf(await phone('credential', 'showCode', {}))).toBe('CREDENTIAL_FROZEN');
  });

  it('thaws by no slip that was given out before the freeze', async () => {
    const phone = await activated(town, 'wechat', 'zhang-wei');
    const identity = { idType: '01', ...identityOf('zhang-wei') };
    const issue = issueSlip(town.parts);
    const slip = async () =>
      yes(await issue({ identity, forGuardian: false, issuedBy: 'window' })).number;
    const before = await slip();
    yes(await phone('credential', 'freeze', { reason: 'lost' }));
    const { activationId } = yes(await phone('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', 'zhang-wei');
    const pay = { step: 'payPassword' as const, code };
    yes(await phone('activation', 'prove', { activationId, proof: pay }));
    const authorise = { step: 'authorise' as const, consentVersion };
    yes(await phone('activation', 'prove', { activationId, proof: authorise }));
    const by = (number: string) =>
      phone('activation', 'prove', { activationId, proof: { step: 'slip', number } });
    expect(noOf(await by(before))).toBe('SLIP_EXPIRED');
    expect(yes(await by(await slip()))).toMatchObject({ credential: { status: 'active' } });
  });

  it('opens one ticket by one face check, however many ask at once', async () => {
    const phone = await activated(town, 'wechat', 'zhang-wei');
    const begin = { purpose: 'deregister' as const, method: 'face' as const, consentVersion };
    const { verifyId } = yes(await phone('credential', 'beginVerify', begin));
    await town.vendor?.face('wechat', 'zhang-wei', verifyId);
    const proof = { method: 'face' as const, verifyId };
    const ask = () => phone('credential', 'verify', { purpose: 'deregister', proof });
    const replies = (await Promise.all(Array.from({ length: 8 }, ask))).map(noOf);
    expect(replies.filter((no) => no === 'a yes')).toHaveLength(1);
    expect(new Set(replies)).toEqual(new Set(['a yes', 'VERIFY_EXPIRED']));
  });

  it('takes a ticket of before a thaw for nothing', async () => {
    const phone = await activated(town, 'alipay', 'zhang-wei');
    yes(await phone('credential', 'freeze', { reason: 'notMe' }));
    const begin = { purpose: 'show' as const, method: 'quick' as const, consentVersion };
    const { verifyId } = yes(await phone('credential', 'beginVerify', begin));
    await town.vendor?.face('alipay', 'zhang-wei', verifyId);
    const proof = { method: 'quick' as const, verifyId };
    const { ticket } = yes(await phone('credential', 'verify', { purpose: 'show', proof }));
    expect(noOf(await phone('credential', 'showCode', { ticket }))).toBe('CREDENTIAL_FROZEN');
    const { activationId, proof: face } = await upTo('zhang-wei');
    yes(await phone('activation', 'prove', { activationId, proof: face }));
    expect(noOf(await phone('credential', 'showCode', { ticket }))).toBe('VERIFY_EXPIRED');
  });

  it('takes a guardian’s consent for the child that it was asked for, and for no other', async () => {
    await loadTown(open().pool, town.parts, 10);
    const call = await signedIn(town, 'h5', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'embedded' }));
    const prove = (proof: never) => call('activation', 'prove', { activationId, proof });
    const register = (person: string) =>
      prove({ step: 'register', consentVersion, ...identityOf(person) } as never);
    const guardian = () =>
      call('activation', 'beginGuardian', {
        ...{ activationId, consentVersion, relation: 'father', ...identityOf('zhang-wei') },
      });
    yes(await register(child));
    yes(await guardian());
    const { messages } = yes(
      (await town.vendor?.smsOf('zhang-wei', 0)) ?? { ok: true, value: { messages: [] } },
    );
    const smsCode = /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';
    yes(await register(sibling));
    const typed = () => prove({ step: 'guardian', smsCode } as never);
    expect(noOf(await typed())).toBe('EVIDENCE_MISSING');
    expect(noOf(await guardian())).toBe('SMS_TOO_SOON');
    expect(noOf(await typed())).toBe('EVIDENCE_MISSING');
  });
});
