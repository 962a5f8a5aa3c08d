import { personByKey } from '@core/adapters/sandbox/people';
import { cardOf } from '@core/adapters/sandbox/cards';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { aSoftware, type Software } from '../fixtures/software';
import { activated, aTown, type Call, type Town } from '../fixtures/town';
import {
  billing,
  byCode,
  byNumber,
  feeRow,
  findPerson,
  refunding,
  register,
  registration,
  settled,
  upload,
  type Found,
  type Proof,
} from '../fixtures/visits';

const personOf = (key: string) => {
  const person = personByKey(key);
  if (!person) throw new Error(`Nobody is ${key}.`);
  return person;
};
const cardFor = (key: string) => cardOf(personOf(key));
const numberOf = (key: string): string => personOf(key).identity.idNumber;

describe('settling at the institutions’ door', () => {
  let database: TestDatabase | undefined;
  let town: Town;
  let hospital: Software;
  let phone: Call;
  let zhang: Found;
  beforeAll(async () => {
    const [kind] = storeKinds;
    if (!kind) throw new Error('No store.');
    database = await openTestDatabase(kind);
    town = await aTown(database.pool);
    hospital = aSoftware((request) => town.national(request), town.clock, 'tif');
    phone = await activated(town, 'wechat', 'zhang-wei');
    zhang = await findPerson(hospital, byNumber(numberOf('zhang-wei')));
  }, 60_000);
  afterAll(() => database?.stop());
  afterEach(() => town.clock.pass(1000));

  const codeOf = async (): Promise<Proof> => {
    town.clock.pass(1000);
    return byCode(phone, hospital);
  };
  const accumulationsOf = async () => {
    const rows = await database?.pool.query(
      `select * from accumulation where person_id = $1 order by pot`,
      [zhang.psn_no],
    );
    return rows?.rows;
  };
  const balanceOf = () => town.parts.store.personalAccounts.balanceOf(zhang.psn_no);

  it('settles as it pre-settled, pays from the account, and tells the person', async () => {
    const proof = await codeOf();
    const before = (await balanceOf()) ?? 0;
    const visit = await register(hospital, zhang, proof);
    await upload(hospital, visit, 200);
    const pre = (await hospital.send('2206', billing(visit, proof, 200))).row('setlinfo');
    expect(await balanceOf()).toBe(before);
    expect([pre['setl_time'], pre['clr_optins'], pre['medfee_sumamt']]).toEqual([null, null, 200]);
    const done = await hospital.send('2207', billing(visit, proof, 200));
    const setlinfo = done.row('setlinfo');
    // All of it goes below the deductible, and comes from the account.
    expect(setlinfo).toMatchObject({
      ...{ act_pay_dedc: 200, fund_pay_sumamt: 0, acct_pay: 200, psn_cash_pay: 0 },
      balc: (before - 20_000) / 100,
      psn_part_amt: pre['psn_part_amt'],
    });
    expect(done.rows('setldetail')).toMatchObject([{ fund_pay_type: '310200', fund_payamt: 200 }]);
    const [line] = await town.parts.store.inbox.list(zhang.psn_no, null, 1);
    expect(line).toMatchObject({ kind: 'settled', settlementId: setlinfo['setl_id'] });
  });

  it('gives back exactly what was paid, once', async () => {
    const [money, year] = [await balanceOf(), await accumulationsOf()];
    const { visit, setlinfo } = await settled(hospital, zhang, {
      proof: await codeOf(),
      yuan: 3000,
    });
    expect(await balanceOf()).not.toBe(money);
    const refund = (await hospital.send('2208', refunding(visit, setlinfo['setl_id']))).row(
      'setlinfo',
    );
    expect(refund).toMatchObject({ medfee_sumamt: -3000, balc: (money ?? 0) / 100 });
    expect(refund['setl_id']).not.toBe(setlinfo['setl_id']);
    expect([await balanceOf(), await accumulationsOf()]).toEqual([money, year]);
    const again = await hospital.ask('2208', refunding(visit, setlinfo['setl_id']));
    expect([again.infcode, again.err_msg]).toEqual([
      -2,
      expect.stringContaining('没有可以退费的结算'),
    ]);
    const ofRefund = await hospital.ask('2208', refunding(visit, refund['setl_id']));
    expect(ofRefund.err_msg).toContain('没有找到该结算信息');
    // The rows are free again, and may be settled anew.
    const anew = await hospital.send('2207', billing(visit, await codeOf(), 3000));
    expect(anew.row('setlinfo')).toMatchObject({ medfee_sumamt: 3000 });
  });

  it('takes a code at registration and the card at settlement', async () => {
    const { number, chip } = cardFor('zhang-wei');
    const card = { mdtrt_cert_type: '03', mdtrt_cert_no: number, card_sn: chip } as const;
    const visit = await register(hospital, zhang, await codeOf());
    await upload(hospital, visit, 10);
    const done = await hospital.send('2207', billing(visit, card, 10));
    expect(done.row('setlinfo')).toMatchObject({ mdtrt_cert_type: '03', medfee_sumamt: 10 });
  });

  it('refuses a lost card and takes the code of the same person', async () => {
    const feng = await activated(town, 'wechat', 'feng-tao');
    const { number, chip } = cardFor('feng-tao');
    const card = { mdtrt_cert_type: '03', mdtrt_cert_no: number, card_sn: chip } as const;
    const refused = await hospital.ask('1101', {
      data: { ...card, psn_cert_type: '01', certno: numberOf('feng-tao'), psn_name: '冯涛' },
    });
    expect([refused.infcode, refused.err_msg]).toEqual([-2, expect.stringContaining('挂失')]);
    const proof = await byCode(feng, hospital);
    const person = await findPerson(hospital, proof, personOf('feng-tao').identity);
    expect(await register(hospital, person, proof)).toMatchObject({ psn_no: person.psn_no });
  });

  it.each([
    ['luo-fang', '出院结算期间'],
    ['hu-bin', '在院状态'],
  ])('registers nobody whose stay elsewhere is not over: %s', async (key, words) => {
    const person = await findPerson(hospital, byNumber(numberOf(key)));
    const proof = byNumber(numberOf(key));
    const refused = await hospital.ask('2201', registration(person, proof));
    expect([refused.infcode, refused.err_msg]).toEqual([-2, expect.stringContaining(words)]);
  });

  it('takes a token for half an hour, and from the institution alone that read it', async () => {
    const proof = await codeOf();
    const clinic = aSoftware((request) => town.national(request), town.clock, 'csb');
    const elsewhere = await clinic.ask('2201', registration(zhang, proof));
    expect(elsewhere.err_msg).toContain('电子凭证令牌不正确');
    town.clock.pass(town.parts.settings.visitTokenMs + 1);
    const late = await hospital.ask('2201', registration(zhang, proof));
    expect(late.err_msg).toContain('电子凭证令牌已失效');
    const other = await findPerson(hospital, byNumber(numberOf('wang-xiuying')));
    const differs = await hospital.ask('2201', registration(other, await codeOf()));
    expect(differs.err_msg).toContain('就诊凭证与人员编号不符');
  });

  it('lets a relative pay whose code was read second, if the two are bound', async () => {
    const wang = await findPerson(hospital, byNumber(numberOf('wang-xiuying')));
    const own = byNumber(numberOf('wang-xiuying'));
    const visit = await register(hospital, wang, own);
    await upload(hospital, visit, 12_000);
    const proof = await codeOf();
    const aid = JSON.stringify({
      acct_mulaid_cert_type: '01',
      acct_mulaid_cert_no: proof.mdtrt_cert_no,
    });
    const bill = billing(visit, own, {
      medfee_sumamt: 12_000,
      acct_used_flag: '2',
      exp_content: aid,
    });
    expect((await hospital.ask('2207', bill)).err_msg).toContain('没有亲情账户关系');
    await town.parts.store.families.bind(zhang.psn_no, wang.psn_no, town.clock.now());
    const without = billing(visit, own, { medfee_sumamt: 12_000, acct_used_flag: '2' });
    expect((await hospital.ask('2207', without)).err_msg).toContain('acct_mulaid_cert_no');
    const before = (await balanceOf()) ?? 0;
    const setlinfo = (await hospital.send('2207', bill)).row('setlinfo');
    const paid = Number(setlinfo['acct_mulaid_pay']);
    expect(Number(setlinfo['acct_pay'])).toBeGreaterThanOrEqual(paid);
    expect(await balanceOf()).toBe(before - Math.round(paid * 100));
    await hospital.send('2208', refunding(visit, setlinfo['setl_id']));
    expect(await balanceOf()).toBe(before);
  });

  it('reverses by the message, whose answer never came, exactly once', async () => {
    const money = await balanceOf();
    const visit = await register(hospital, zhang, await codeOf());
    await upload(hospital, visit, 100);
    const msgid = hospital.msgid();
    await hospital.send('2207', billing(visit, await codeOf(), 100), { msgid });
    const reversal = { data: { psn_no: zhang.psn_no, omsgid: msgid, oinfno: '2207' } };
    expect((await hospital.ask('2601', reversal)).infcode).toBe(0);
    expect(await balanceOf()).toBe(money);
    const again = await hospital.ask('2601', reversal);
    expect([again.infcode, again.err_msg]).toEqual([
      -2,
      expect.stringContaining('冲正的结算信息退费结算标志不为未退费，不能办理冲正交易'),
    ]);
    const unknown = { data: { ...reversal.data, omsgid: hospital.msgid() } };
    expect((await hospital.ask('2601', unknown)).err_msg).toContain('没有找到要冲正的原交易');
  });

  it('never lets two settlements at once overdraw an account', async () => {
    const balance = (await balanceOf()) ?? 0;
    const proof = await codeOf();
    const each = Math.ceil(balance / 5);
    const visits = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const visit = await register(hospital, zhang, proof);
        await hospital.send('2204', { feedetail: [feeRow(visit, each / 100)] });
        return visit;
      }),
    );
    const bills = visits.map((visit) => hospital.send('2207', billing(visit, proof, each / 100)));
    const paid = (await Promise.all(bills)).map((one) => Number(one.row('setlinfo')['acct_pay']));
    expect(Math.round(paid.reduce((sum, one) => sum + one, 0) * 100)).toBe(
      balance - ((await balanceOf()) ?? 0),
    );
    expect((await balanceOf()) ?? -1).toBeGreaterThanOrEqual(0);
    expect(await town.parts.store.personalAccounts.sumOf(`personal:${zhang.psn_no}`)).toBe(
      await balanceOf(),
    );
  });
});
