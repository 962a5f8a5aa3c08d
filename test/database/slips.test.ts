import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aSlip,
  aTicket,
  aTown,
  noOf,
  signedIn,
  yes,
  type Call,
  type Town,
} from '../fixtures/town';

const consentVersion = '2026-11';

describeOnStores('a counter slip', (open) => {
  let town: Town;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         audit, reply, sandbox_shelf, counter_slip, wrong_try`,
    );
    town = await aTown(open().pool);
  });

  /** Walks WeChat's recipe to the face. */
  async function upToTheFace(person: string) {
    const call = await signedIn(town, 'wechat', person);
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'wechat', person);
    const pay = { step: 'payPassword' as const, code };
    yes(await call('activation', 'prove', { activationId, proof: pay }));
    const authorise = { step: 'authorise' as const, consentVersion };
    yes(await call('activation', 'prove', { activationId, proof: authorise }));
    return { call, activationId };
  }
  const prove = (call: Call, activationId: string, number: string) =>
    call('activation', 'prove', { activationId, proof: { step: 'slip', number } });

  it('stands for the face on WeChat, with no consent to a face check', async () => {
    const { call, activationId } = await upToTheFace('zhou-jianguo');
    const granted = yes(await prove(call, activationId, await aSlip(town, 'zhou-jianguo')));
    expect(granted).toMatchObject({ state: 'granted', credential: { photoDueAtMs: null } });
    const { rows } = await open().pool.query(
      `select 1 from audit where event = 'activation.granted' and detail ->> 'bySlip' = '1'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('stands for the face on Alipay and in an embedding app, in as many steps', async () => {
    const alipay = await signedIn(town, 'alipay', 'zhou-jianguo');
    const first = yes(await alipay('activation', 'start', { entry: 'search' }));
    const code = await aTicket(town, 'alipay', 'zhou-jianguo');
    const agreement = { step: 'agreement' as const, consentVersion, code };
    yes(
      await alipay('activation', 'prove', { activationId: first.activationId, proof: agreement }),
    );
    const slip = await aSlip(town, 'zhou-jianguo');
    expect(yes(await prove(alipay, first.activationId, slip)).state).toBe('granted');

    const h5 = await signedIn(town, 'h5', 'wang-xiuying');
    const { activationId } = yes(await h5('activation', 'start', { entry: 'embedded' }));
    const typed = { name: '王秀英', idNumber: '110101195208259522', consentVersion };
    const register = { step: 'register' as const, ...typed };
    yes(await h5('activation', 'prove', { activationId, proof: register }));
    const stood = yes(await prove(h5, activationId, await aSlip(town, 'wang-xiuying')));
    expect(stood).toMatchObject({ state: 'collecting', next: 'claim' });
    const claim = { step: 'claim' as const };
    expect(yes(await h5('activation', 'prove', { activationId, proof: claim })).state).toBe(
      'granted',
    );
  });

  it('is good once, of many who try at the same instant', async () => {
    const number = await aSlip(town, 'zhou-jianguo');
    const { call, activationId } = await upToTheFace('zhou-jianguo');
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => prove(call, activationId, number)),
    );
    expect(replies.every((reply) => reply.ok)).toBe(true);
    const { rows } = await open().pool.query<{ n: number }>(
      `select count(*) as n from audit where event = 'activation.granted' and outcome = 'ok'`,
    );
    expect(rows[0]?.n).toBe(1);
    yes(await call('credential', 'freeze', { reason: 'notMe' }));
    town.clock.pass(1);
    const again = await upToTheFace('zhou-jianguo');
    expect(noOf(await prove(again.call, again.activationId, number))).toBe('SLIP_EXPIRED');
  });

  it('is nobody else’s, ends after a day, and wrong numbers are counted', async () => {
    const { call, activationId } = await upToTheFace('zhou-jianguo');
    const other = await aSlip(town, 'zhang-wei');
    const wrong = async (number: string) => prove(call, activationId, number);
    expect(await wrong(other)).toMatchObject({
      problem: { code: 'SLIP_WRONG', detail: { triesLeft: 2 } },
    });
    expect(await wrong('000000000000')).toMatchObject({ problem: { detail: { triesLeft: 1 } } });
    expect(await wrong('000000000001')).toMatchObject({ problem: { detail: { waitMs: 30_000 } } });
    const mine = await aSlip(town, 'zhou-jianguo');
    expect(noOf(await wrong(mine))).toBe('TRIES_LOCKED');
    town.clock.pass(30_000);
    yes(await wrong(mine));
    const late = await aSlip(town, 'li-guihua');
    town.clock.pass(24 * 60 * 60_000);
    const own = await upToTheFace('li-guihua');
    expect(noOf(await prove(own.call, own.activationId, late))).toBe('SLIP_EXPIRED');
  });

  it('is not kept in the clear, and not taken before the person is known', async () => {
    const number = await aSlip(town, 'zhang-wei');
    const { rows } = await open().pool.query<{ line: string }>(
      'select to_jsonb(s)::text as line from counter_slip s',
    );
    expect(rows[0]?.line).not.toContain(number);
    expect(rows[0]?.line).not.toContain('110108198503129518');
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'search' }));
    expect(noOf(await prove(call, activationId, number))).toBe('EVIDENCE_MISSING');
    await activated(town, 'wechat', 'wang-xiuying');
  });
});
