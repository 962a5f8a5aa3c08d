import { describeOnStores } from '../fixtures/databases';
import { aTicket, aTown, noOf, signedIn, yes, type Town } from '../fixtures/town';

const consentVersion = '2026-11';

describeOnStores('ways in', (open) => {
  let town: Town;
  beforeEach(async () => {
    await open().pool.query(
      `truncate account, session, activation, person_document, person, credential, channel_link,
         audit, reply, sandbox_shelf, wrong_try`,
    );
    town = await aTown(open().pool);
  });

  async function fromLocalAccount(person: string, region: string) {
    const call = await signedIn(town, 'wechat', person);
    const view = yes(await call('activation', 'start', { entry: 'localAccount', region }));
    expect(view).toMatchObject({ next: 'region', region: { code: region } });
    const { activationId } = view;
    const choose = (regionCode: string) =>
      call('activation', 'prove', { activationId, proof: { step: 'region', regionCode } });
    const pay = async () => {
      const code = await aTicket(town, 'wechat', person);
      return call('activation', 'prove', { activationId, proof: { step: 'payPassword', code } });
    };
    return { call, activationId, choose, pay };
  }

  it('ask a local official account’s guest for the region first, and hold it against the base', async () => {
    const { choose, pay, call } = await fromLocalAccount('zhang-wei', '500000');
    expect(yes(await choose('500000'))).toMatchObject({ next: 'payPassword' });
    expect(noOf(await pay())).toBe('REGION_DIFFERS');
    const again = yes(await call('activation', 'start', { entry: 'localAccount' }));
    expect(again).toMatchObject({ next: 'region' });
    expect(noOf(await choose('510600'))).toBe('REGION_DIFFERS');
    // The pay password was right: it is not asked again.
    expect(yes(await choose('110000'))).toMatchObject({ next: 'authorise' });
  });

  it('hold a chosen region against the base at the grant, when it was down before', async () => {
    const { choose, pay, call, activationId } = await fromLocalAccount('zhang-wei', '500000');
    yes(await choose('500000'));
    await town.vendor?.setOutcomes('zhang-wei', { insuredBase: ['down', 'up'] });
    expect(noOf(await pay())).toBe('INSURED_BASE_DOWN');
    const authorise = { step: 'authorise' as const, consentVersion };
    yes(await call('activation', 'prove', { activationId, proof: authorise }));
    const begun = yes(await call('activation', 'beginFace', { activationId, consentVersion }));
    await town.vendor?.face('wechat', 'zhang-wei', begun.verifyId);
    const face = { step: 'face' as const, verifyId: begun.verifyId };
    expect(noOf(await call('activation', 'prove', { activationId, proof: face }))).toBe(
      'REGION_DIFFERS',
    );
    expect(yes(await call('activation', 'start', { entry: 'other' }))).toMatchObject({
      next: 'region',
    });
  });

  it('let the newest way in decide, as long as nothing was shown', async () => {
    const call = await signedIn(town, 'wechat', 'zhang-wei');
    const first = yes(await call('activation', 'start', { entry: 'search' }));
    expect(first).toMatchObject({ next: 'payPassword' });
    const way = { entry: 'localAccount' as const, region: '110000', poster: 'poster1' };
    const { activationId } = yes(await call('activation', 'start', way));
    expect(activationId).toBe(first.activationId);
    const view = yes(await call('activation', 'start', { entry: 'other' }));
    expect(view).toMatchObject({ next: 'region', region: { code: '110000' } });
    const { rows } = await open().pool.query('select entry, poster_code from activation');
    expect(rows).toEqual([{ entry: 'localAccount', poster_code: 'poster1' }]);
  });

  it('serve the regions, and take none that is not among them', async () => {
    const { choose, call } = await fromLocalAccount('li-guihua', '510600');
    const regions = yes(await call('activation', 'regions', {}));
    expect(regions).toContainEqual({ code: '510600', name: '四川省德阳市' });
    expect(noOf(await choose('999999'))).toBe('BAD_REQUEST');
    expect(yes(await choose('510600'))).toMatchObject({ next: 'payPassword' });
  });

  it('count a wrong pay password here as well, and not a service that is down', async () => {
    await town.vendor?.setOutcomes('zhang-wei', { realName: ['down', 'up'] });
    const { choose, pay, call, activationId } = await fromLocalAccount('zhang-wei', '110000');
    yes(await choose('110000'));
    const code = await aTicket(town, 'wechat', 'zhang-wei');
    const prove = () =>
      call('activation', 'prove', { activationId, proof: { step: 'payPassword', code } });
    expect(noOf(await prove())).toBe('REAL_NAME_DOWN');
    await town.vendor?.setOutcomes('zhang-wei', { payPassword: 'wrong' });
    for (const triesLeft of [2, 1, 0])
      expect(await prove()).toMatchObject({
        problem: { code: 'PAY_PASSWORD_WRONG', detail: { triesLeft } },
      });
    await town.vendor?.setOutcomes('zhang-wei', { payPassword: 'right' });
    expect(noOf(await prove())).toBe('TRIES_LOCKED');
    town.clock.pass(30_000);
    yes(await pay());
  });

  it('tell a self-registering person neither which part is wrong nor whether the number exists', async () => {
    const call = await signedIn(town, 'h5', 'zhang-wei');
    const { activationId } = yes(await call('activation', 'start', { entry: 'embedded' }));
    const register = (name: string, idNumber: string) =>
      call('activation', 'prove', {
        activationId,
        proof: { step: 'register', consentVersion, name, idNumber },
      });
    const noes = [
      await register('张三', '110108198503129518'),
      await register('张伟', '110101199003070038'),
    ];
    expect(noes.map(noOf)).toEqual(['NAME_OR_NUMBER_WRONG', 'NAME_OR_NUMBER_WRONG']);
    // One's own name and number, known to everybody who guesses, buy no new tries.
    yes(await register('张伟', '110108198503129518'));
    expect(noOf(await register('张三', '110108198503129518'))).toBe('NAME_OR_NUMBER_WRONG');
    expect(noOf(await register('张伟', '110108198503129518'))).toBe('TRIES_LOCKED');
    town.clock.pass(30_000);
    expect(yes(await register('张伟', '110108198503129518'))).toMatchObject({
      next: 'face',
      steps: ['register', 'face', 'claim'],
    });
    const { verifyId } = yes(
      await call('activation', 'beginFace', { activationId, consentVersion }),
    );
    await town.vendor?.face('h5', 'zhang-wei', verifyId);
    const face = { step: 'face' as const, verifyId };
    expect(yes(await call('activation', 'prove', { activationId, proof: face }))).toMatchObject({
      next: 'claim',
    });
    const claim = { step: 'claim' as const };
    const granted = yes(await call('activation', 'prove', { activationId, proof: claim }));
    expect(granted).toMatchObject({ state: 'granted', afterwards: ['password', 'show'] });
  });
});
