import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { aSoftware, type Row, type Software } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';
import {
  byNumber,
  findPerson,
  refunding,
  register,
  settled,
  type Found,
  type Registered,
} from '../fixtures/visits';

const zhangWei = byNumber('110108198503129518');
const wangXiuying = byNumber('110101195208259522');

const firstOfDecember = { begntime: '2026-12-01 00:00:00', endtime: '2026-12-01 23:59:59' };

let database: TestDatabase | undefined;
let town: Town;
let hospital: Software;
let clinic: Software;
let zhang: Found;
let visit: Registered;
let setlinfo: Row;
beforeAll(async () => {
  const [kind] = storeKinds;
  if (!kind) throw new Error('No store.');
  database = await openTestDatabase(kind);
  town = await aTown(database.pool);
  hospital = aSoftware(town.national, town.clock, 'tif');
  clinic = aSoftware(town.national, town.clock, 'csb');
  zhang = await findPerson(hospital, zhangWei);
  ({ visit, setlinfo } = await settled(hospital, zhang, { proof: zhangWei, yuan: 2000 }));
}, 60_000);
afterAll(() => database?.stop());

/** The words of a no. */
async function noOf(software: Software, infno: string, input: unknown): Promise<string> {
  const { infcode, err_msg, output } = await software.ask(infno, input);
  expect([infcode, output]).toEqual([-2, null]);
  return err_msg;
}

const rowsOf = async (infno: string, data: object, node: string): Promise<readonly Row[]> =>
  (await hospital.send(infno, { data })).rows(node);

const auditLines = async (infno: string): Promise<unknown> =>
  (
    await database?.pool.query(
      `select person_id, outcome from audit where detail->>'infno' = $1 order by at_ms, audit_id`,
      [infno],
    )
  )?.rows;

const named = () => ({ psn_no: zhang.psn_no, mdtrt_id: visit.mdtrt_id });
const settlement = () => ({ ...named(), setl_id: setlinfo['setl_id'] });

describe('5201: visits', () => {
  const asked = (over: object = {}) => ({
    ...{ psn_no: zhang.psn_no, med_type: '11', ...firstOfDecember },
    ...over,
  });

  it('tells those of a person here, with what the institution told of them', async () => {
    const rows = await rowsOf('5201', asked(), 'mdtrtinfo');
    expect(rows).toEqual([
      expect.objectContaining({
        mdtrt_id: visit.mdtrt_id,
        psn_name: '张伟',
        certno: '110108198503129518',
        gend: '1',
        brdy: '1985-03-12',
        age: 41,
        insutype: '310',
        psn_type: '11',
        begntime: '2026-12-01 09:30:00',
        endtime: '2026-12-01 09:30:00',
        ipt_otp_no: visit.ipt_otp_no,
        adm_dept_name: '消化内科',
        chfpdr_name: '沙箱医生',
        inhosp_stas: null,
      }),
    ]);
    expect(await auditLines('5201')).toContainEqual({ person_id: zhang.psn_no, outcome: 'ok' });
  });

  it('looks at the time, the kind and the number', async () => {
    const none = async (over: object) =>
      expect(await rowsOf('5201', asked(over), 'mdtrtinfo')).toEqual([]);
    await none({ med_type: '14' });
    await none({ mdtrt_id: '1' });
    await none({ begntime: '2026-12-01 09:30:01' });
    await none({ endtime: '2026-12-01 09:29:59' });
    const last = { endtime: '2026-12-01 09:30:00', mdtrt_id: visit.mdtrt_id };
    expect(await rowsOf('5201', asked(last), 'mdtrtinfo')).toHaveLength(1);
  });

  it('tells another institution of none, and nobody of somebody unknown', async () => {
    const elsewhere = await clinic.send('5201', { data: asked() });
    expect(elsewhere.rows('mdtrtinfo')).toEqual([]);
    expect(await noOf(hospital, '5201', { data: asked({ psn_no: 'nobody' }) })).toMatch(
      /没有查到该人员/,
    );
  });
});

describe('5202: diagnoses', () => {
  it('tells those of a visit, without the ones that were withdrawn', async () => {
    const diagnosis = (over: object) => ({
      ...{ diag_type: '1', diag_srt_no: 1, diag_code: 'K29.500', diag_name: '慢性胃炎' },
      ...{ diag_dept: '消化内科', dise_dor_no: 'D1', dise_dor_name: '沙箱医生' },
      ...{ diag_time: '2026-12-01 09:40:00', vali_flag: '1', ...over },
    });
    const second = { diag_srt_no: 2, diag_code: 'I10.x00', diag_name: '高血压' };
    const open = await register(hospital, zhang, zhangWei);
    const mdtrtinfo = {
      ...{ mdtrt_id: open.mdtrt_id, psn_no: zhang.psn_no, med_type: '11' },
      ...{ begntime: '2026-12-01 09:30:00', dise_codg: 'K29.500', dise_name: '慢性胃炎' },
    };
    const send = (diseinfo: object[]) => hospital.send('2203', { mdtrtinfo, diseinfo });
    await send([diagnosis({}), diagnosis(second)]);
    await send([diagnosis({ ...second, vali_flag: '0' })]);
    const data = { mdtrt_id: open.mdtrt_id, psn_no: zhang.psn_no };
    expect(await rowsOf('5202', data, 'diseinfo')).toEqual([
      expect.objectContaining({
        ...data,
        diag_info_id: '1-1-1',
        inout_diag_type: '1',
        diag_type: '1',
        maindiag_flag: '1',
        diag_srt_no: 1,
        diag_code: 'K29.500',
        diag_name: '慢性胃炎',
        diag_dept: '消化内科',
        dise_dor_name: '沙箱医生',
        diag_time: '2026-12-01 09:40:00',
      }),
    ]);
    await hospital.send('2202', { data: { ...data, ipt_otp_no: open.ipt_otp_no } });
  });

  it('are nobody else’s', async () => {
    expect(await noOf(clinic, '5202', { data: named() })).toMatch(/没有找到该就诊信息/);
    const wang = await findPerson(hospital, wangXiuying);
    const mixed = { ...named(), psn_no: wang.psn_no };
    expect(await noOf(hospital, '5202', { data: mixed })).toMatch(/没有找到该就诊信息/);
  });
});

describe('5203 and 5204: a settlement', () => {
  it('is told as it was made', async () => {
    const output = await hospital.send('5203', { data: settlement() });
    const told = output.row('setlinfo');
    const same = [
      ...['setl_id', 'mdtrt_id', 'psn_no', 'psn_name', 'medfee_sumamt', 'inscp_scp_amt'],
      ...['act_pay_dedc', 'hifp_pay', 'fund_pay_sumamt', 'acct_pay', 'balc', 'medins_setl_id'],
    ];
    for (const name of same) expect([name, told[name]]).toEqual([name, setlinfo[name]]);
    expect(told).toMatchObject({
      psn_pay: setlinfo['psn_part_amt'],
      cash_payamt: setlinfo['psn_cash_pay'],
      pay_loc: '2',
      fixmedins_code: 'H11010800901',
      fixmedins_name: '海淀沙箱医院',
      hosp_lv: '2',
      begndate: '2026-12-01',
      enddate: '2026-12-01',
      refd_setl_flag: '0',
      year: '2026',
    });
    const paid = output.rows('setldetail').map((row) => Number(row['fund_payamt']));
    const sum = Number(told['fund_pay_sumamt']) + Number(told['acct_pay']);
    expect(paid.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 2);
    expect(Number(told['fund_pay_sumamt'])).toBeGreaterThan(0);
  });

  it('has its rows', async () => {
    const rows = await rowsOf('5204', settlement(), 'data');
    expect(rows).toEqual([
      expect.objectContaining({
        setl_id: setlinfo['setl_id'],
        mdtrt_id: visit.mdtrt_id,
        med_type: '11',
        fee_ocur_time: '2026-12-01 10:00:00',
        cnt: 1,
        pric: 2000,
        det_item_fee_sumamt: 2000,
        inscp_scp_amt: 2000,
        chrgitm_lv: '01',
        hilist_name: '阿司匹林肠溶片',
        spec: '0.1g*30片',
        dosform_name: '肠溶片',
        bilg_dept_name: '消化内科',
      }),
    ]);
  });

  it('is told from both sides once it was given back', async () => {
    const wang = await findPerson(hospital, wangXiuying);
    const made = await settled(hospital, wang, { proof: wangXiuying, yuan: 25.1 });
    const setlId = made.setlinfo['setl_id'];
    const refunded = await hospital.send('2208', refunding(made.visit, setlId));
    const refundId = refunded.row('setlinfo')['setl_id'];
    const of = (id: unknown) => ({
      data: { psn_no: wang.psn_no, mdtrt_id: made.visit.mdtrt_id, setl_id: id },
    });
    const first = (await hospital.send('5203', of(setlId))).row('setlinfo');
    const back = (await hospital.send('5203', of(refundId))).row('setlinfo');
    expect([first['refd_setl_flag'], back['refd_setl_flag']]).toEqual(['1', '1']);
    expect([first['medfee_sumamt'], back['medfee_sumamt']]).toEqual([25.1, -25.1]);
    const [row] = (await hospital.send('5204', of(refundId))).rows('data');
    expect(row).toMatchObject({
      ...{ setl_id: refundId, cnt: -1, pric: 25.1 },
      ...{ det_item_fee_sumamt: -25.1, inscp_scp_amt: -25.1, fulamt_ownpay_amt: 0 },
    });
  });

  it('is nobody else’s', async () => {
    for (const infno of ['5203', '5204']) {
      expect(await noOf(clinic, infno, { data: settlement() })).toMatch(/没有找到该结算信息/);
      const mixed = { ...settlement(), mdtrt_id: '1' };
      expect(await noOf(hospital, infno, { data: mixed })).toMatch(/没有找到该结算信息/);
    }
  });
});

describe('5206: accumulations', () => {
  const sums = async (data: object) =>
    Object.fromEntries(
      (await rowsOf('5206', { psn_no: zhang.psn_no, ...data }, 'cuminfo')).map(
        ({ cum_type_code, cum }): [string, unknown] => [String(cum_type_code), cum],
      ),
    );

  it('tells the year by what is counted together, as the settlement has added to it', async () => {
    const year = await sums({});
    expect(year).toMatchObject({
      MZ01: setlinfo['act_pay_dedc'],
      MZ02: setlinfo['hifp_pay'],
      MZ03: setlinfo['inscp_scp_amt'],
      MZ06: 1,
      MT03: 0,
      ZY06: 0,
    });
    expect(Object.keys(year)).toHaveLength(18);
    expect(Number(year['MZ02'])).toBeGreaterThan(0);
  });

  it('tells a former year to its end and this one to now', async () => {
    const data = (cum_ym: string) => ({ psn_no: zhang.psn_no, cum_ym });
    expect((await rowsOf('5206', data('202503'), 'cuminfo'))[0]).toMatchObject({
      ...{ insutype: '310', year: '2025', cum_ym: '202512', cum: 0 },
    });
    expect((await rowsOf('5206', data('202603'), 'cuminfo'))[0]).toMatchObject({
      ...{ year: '2026', cum_ym: '202612' },
    });
  });

  it.each(['202613', '2026', 'today', '202701'])('refuses %s', async (cum_ym) => {
    const data = { psn_no: zhang.psn_no, cum_ym };
    expect(await noOf(hospital, '5206', { data })).toMatch(/cum_ym/);
  });
});

describe('questions about a person', () => {
  const about: readonly [infno: string, data: object][] = [
    ['5206', {}],
    ['5301', {}],
    ['5205', { begntime: '2026-01-01 00:00:00' }],
    [
      '2001',
      {
        ...{ insutype: '310', med_type: '11', begntime: '2026-12-01 10:00:00' },
        fixmedins_code: 'H50010300902',
      },
    ],
  ];

  it.each(about)(
    '%s is answered to who has met them, for a day or a visit',
    async (infno, rest) => {
      const data = { ...rest, psn_no: zhang.psn_no };
      expect(await noOf(clinic, infno, { data })).toMatch(/没有查到该人员/);
    },
  );

  it('are answered after 1101, and no longer than a day after it', async () => {
    const found = await findPerson(clinic, zhangWei);
    const data = { psn_no: found.psn_no };
    expect((await clinic.ask('5301', { data })).infcode).toBe(0);
    town.clock.pass(2 * 24 * 60 * 60 * 1000);
    expect(await noOf(clinic, '5301', { data })).toMatch(/没有查到该人员/);
    // The hospital has had a visit of theirs.
    expect((await hospital.ask('5301', { data })).infcode).toBe(0);
  });
});
