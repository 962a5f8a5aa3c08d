import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aTown,
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

  it('leaves password and number as they are, and changes neither while frozen', async () => {
    yes(await freeze(phone));
    expect(noOf(await phone('credential', 'sendSms', { purpose: 'password' }))).toBe(
      'CREDENTIAL_FROZEN',
    );
    const change = { phone: '13800001234', smsCode: '123456' };
    expect(noOf(await phone('credential', 'changePhone', change))).toBe('CREDENTIAL_FROZEN');
  });
});
