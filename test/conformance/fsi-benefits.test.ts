import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { aSoftware, type Row, type Software } from '../fixtures/software';
import { aTown } from '../fixtures/town';
import { byNumber, feeRow, findPerson, register, type Found } from '../fixtures/visits';

const zhangWei = byNumber('110108198503129518');
const wangXiuying = byNumber('110101195208259522');

const firstOfDecember = { begntime: '2026-12-01 00:00:00', endtime: '2026-12-01 23:59:59' };

let database: TestDatabase | undefined;
let hospital: Software;
let clinic: Software;
let pharmacy: Software;
let zhang: Found;
beforeAll(async () => {
  const [kind] = storeKinds;
  if (!kind) throw new Error('No store.');
  database = await openTestDatabase(kind);
  const town = await aTown(database.pool);
  hospital = aSoftware(town.national, town.clock, 'tif');
  clinic = aSoftware(town.national, town.clock, 'csb');
  pharmacy = aSoftware(town.national, town.clock, 'ca');
  zhang = await findPerson(hospital, zhangWei);
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

describe('5303: who is in hospital', () => {
  it('tells those admitted here in a time, until they are discharged, each on record', async () => {
    const wang = await findPerson(hospital, wangXiuying);
    const diseinfo = {
      ...{ psn_no: wang.psn_no, diag_type: '1', maindiag_flag: '1', diag_srt_no: 1 },
      ...{ diag_code: 'J18.900', diag_name: '肺炎', diag_dept: '呼吸内科' },
      ...{ dise_dor_no: 'D1', dise_dor_name: '沙箱医生', diag_time: '2026-12-01 09:00:00' },
    };
    const admitted = await hospital.send('2401', {
      mdtrtinfo: {
        ...{ psn_no: wang.psn_no, insutype: '310', ...wangXiuying, med_type: '2101' },
        ...{ begntime: '2026-12-01 09:00:00', ipt_no: 'ZY1', atddr_no: 'D1' },
        ...{ chfpdr_name: '沙箱医生', adm_diag_dscr: '肺炎', adm_dept_codg: '0302' },
        ...{ adm_dept_name: '呼吸内科', adm_bed: '12', dscg_maindiag_code: 'J18.900' },
        dscg_maindiag_name: '肺炎',
      },
      diseinfo: [diseinfo],
    });
    const mdtrt_id = admitted.row('result')['mdtrt_id'];
    const row = {
      ...{ mdtrt_id, psn_no: wang.psn_no, psn_name: '王秀英', certno: '110101195208259522' },
      ...{ gend: '2', age: 74, insutype: '310', begndate: '2026-12-01', med_type: '2101' },
      ...{ ipt_otp_no: 'ZY1', out_flag: '0' },
    };
    expect(await rowsOf('5303', firstOfDecember, 'data')).toEqual([expect.objectContaining(row)]);
    expect(await auditLines('5303')).toEqual([{ person_id: wang.psn_no, outcome: 'ok' }]);
    const of = (psn_no: string) => ({ ...firstOfDecember, psn_no });
    expect(await rowsOf('5303', of(wang.psn_no), 'data')).toHaveLength(1);
    expect(await rowsOf('5303', of(zhang.psn_no), 'data')).toEqual([]);
    const later = { begntime: '2026-12-01 09:00:01', endtime: '2026-12-02 00:00:00' };
    expect(await rowsOf('5303', later, 'data')).toEqual([]);
    expect((await clinic.send('5303', { data: firstOfDecember })).rows('data')).toEqual([]);

    const stay = { psn_no: wang.psn_no, med_type: '2101', ...firstOfDecember };
    expect(await rowsOf('5201', stay, 'mdtrtinfo')).toEqual([
      expect.objectContaining({ inhosp_stas: '1', adm_bed: '12', adm_dept_name: '呼吸内科' }),
    ]);
    expect(await rowsOf('5202', { mdtrt_id, psn_no: wang.psn_no }, 'diseinfo')).toEqual([
      expect.objectContaining({ diag_type: '1', inout_diag_type: '1', diag_name: '肺炎' }),
    ]);
    const why = { data: { psn_no: wang.psn_no, fixmedins_code: 'H11010800901' } };
    const [denied] = (
      await hospital.send('2001', {
        data: { ...why.data, insutype: '310', med_type: '11', begntime: '2026-12-01 10:00:00' },
      })
    ).rows('trtinfo');
    expect(denied).toMatchObject({ trt_enjymnt_flag: '0' });
    expect(denied?.['trt_chk_rslt']).toMatch(/在院状态不能办理门诊挂号.*海淀沙箱医院/);
    await hospital.send('2402', {
      dscginfo: {
        ...{ mdtrt_id, psn_no: wang.psn_no, insutype: '310', endtime: '2026-12-01 09:50:00' },
        ...{ dscg_dept_codg: '0302', dscg_dept_name: '呼吸内科', dscg_bed: '12', dscg_way: '1' },
      },
      diseinfo: [{ ...diseinfo, mdtrt_id, diag_srt_no: 1 }],
    });
    expect(await rowsOf('5303', firstOfDecember, 'data')).toEqual([]);
    expect(await rowsOf('5201', stay, 'mdtrtinfo')).toEqual([
      expect.objectContaining({ inhosp_stas: '0', ipt_days: 1, endtime: '2026-12-01 09:50:00' }),
    ]);
  });
});

describe('2001: benefits', () => {
  const asked = (software: Software, psn_no: string, over: object = {}) => ({
    data: {
      ...{ psn_no, insutype: '310', med_type: '11', begntime: '2026-12-01 10:00:00' },
      fixmedins_code: software.institution.code,
      ...over,
    },
  });
  /** Each fund, whether it pays, and the reason. */
  async function funds(software: Software, psn_no: string, over: object = {}) {
    const output = await software.send('2001', asked(software, psn_no, over));
    return output
      .rows('trtinfo')
      .map((row) => [row['fund_pay_type'], row['trt_enjymnt_flag'], row['trt_chk_rslt']]);
  }
  const of = async (software: Software, idNumber: string): Promise<string> =>
    (await findPerson(software, byNumber(idNumber))).psn_no;

  it('are those of the rules that settle: the fund of outpatients and the account', async () => {
    const rows = (await hospital.send('2001', asked(hospital, zhang.psn_no))).rows('trtinfo');
    expect(rows).toEqual([
      {
        ...{ psn_no: zhang.psn_no, trt_chk_type: '01', fund_pay_type: '310102' },
        ...{ trt_enjymnt_flag: '1', begndate: '2026-12-01', enddate: null },
        ...{ trt_chk_rslt: null, exp_content: null },
      },
      expect.objectContaining({ fund_pay_type: '310200', trt_enjymnt_flag: '1' }),
    ]);
  });

  it('have the supplements of a stay, and no account where there is none', async () => {
    const stay = { med_type: '2101', insutype: '390' };
    const paid = await funds(hospital, await of(hospital, '510603197811039544'), stay);
    expect(paid).toContainEqual(['390100', '1', null]);
    expect(paid).toContainEqual(['390200', '1', null]);
    expect(paid.map(([fund]) => fund)).not.toContain('310200');
  });

  it.each([
    { who: 'paused', idNumber: '500112199001179533', over: {}, fund: '310102', why: /暂停/ },
    {
      who: 'in hospital, as the insured base knows',
      ...{ idNumber: '11010119710303975X', over: {}, fund: '310102', why: /在院状态/ },
    },
    {
      who: 'of a region without rules',
      ...{ idNumber: '450103197312019860', over: { insutype: '390' } },
      ...{ fund: '390102', why: /尚未开通/ },
    },
    {
      who: 'under another insurance',
      ...{ idNumber: '110108198503129518', over: { insutype: '390' } },
      ...{ fund: '390102', why: /险种类型/ },
    },
    {
      who: 'for a disease not on file',
      ...{ idNumber: '110108198503129518', over: { med_type: '14' } },
      ...{ fund: '310102', why: /没有查到门诊慢特病备案/ },
    },
    {
      who: 'for care with rules of its own',
      ...{ idNumber: '110108198503129518', over: { med_type: '51' } },
      ...{ fund: '310102', why: /此类待遇/ },
    },
  ])('are none for somebody $who, and say why', async ({ idNumber, over, fund, why }) => {
    const told = await funds(hospital, await of(hospital, idNumber), over);
    expect(told[0]?.[0]).toBe(fund);
    for (const [, flag, reason] of told) {
      expect(flag).toBe('0');
      expect(reason).toMatch(why);
    }
  });

  it('are given at a pharmacy to somebody in hospital, for what is prescribed', async () => {
    const hu = await of(pharmacy, '11010119710303975X');
    const told = await funds(pharmacy, hu, { med_type: '41' });
    expect(told).toContainEqual(['310200', '1', null]);
    expect(told[0]).toEqual(['310102', '1', '凭处方购买的药品可以支付']);
  });

  it('are asked about for the institution that asks', async () => {
    const elsewhere = asked(hospital, zhang.psn_no, { fixmedins_code: 'H50010300902' });
    expect(await noOf(hospital, '2001', elsewhere)).toMatch(/fixmedins_code/);
  });
});

describe('2503, 2504, 5301, 5205: chronic diseases', () => {
  const filing = (over: object = {}) => ({
    data: {
      ...{ psn_no: zhang.psn_no, insutype: '310', insu_optins: '110108' },
      ...{ opsp_dise_code: 'M01600', opsp_dise_name: '糖尿病' },
      ...{ ide_fixmedins_no: 'H11010800901', ide_fixmedins_name: '海淀沙箱医院' },
      ...{ hosp_ide_date: '2026-11-20', diag_dr_codg: 'D1', diag_dr_name: '沙箱医生' },
      ...{ begndate: '2026-12-01', enddate: '2026-12-31' },
      ...over,
    },
  });
  const onFile = () => rowsOf('5301', { psn_no: zhang.psn_no }, 'feedetail');
  const isPaid = async (over: object = {}): Promise<unknown> => {
    const asked = {
      ...{ psn_no: zhang.psn_no, insutype: '310', med_type: '14', dise_codg: 'M01600' },
      ...{ begntime: '2026-12-01 10:00:00', fixmedins_code: 'H11010800901', ...over },
    };
    return (await rowsOf('2001', asked, 'trtinfo'))[0]?.['trt_enjymnt_flag'];
  };

  it('are paid from the first day on file to the last, and not when they are withdrawn', async () => {
    const filed = (await hospital.send('2503', filing())).row('result')['trt_dcla_detl_sn'];
    expect(filed).toMatch(/^\d{30}$/);
    expect(await onFile()).toEqual([
      {
        ...{ opsp_dise_code: 'M01600', opsp_dise_name: '糖尿病' },
        ...{ begndate: '2026-12-01', enddate: '2026-12-31' },
      },
    ]);
    expect(await isPaid()).toBe('1');
    expect(await isPaid({ begntime: '2026-12-31 23:59:59' })).toBe('1');
    expect(await isPaid({ begntime: '2026-11-30 23:59:59' })).toBe('0');
    expect(await isPaid({ begntime: '2027-01-01 00:00:00' })).toBe('0');
    expect(await isPaid({ dise_codg: 'M03900' })).toBe('0');
    expect(await isPaid({ dise_codg: null })).toBe('1');

    const withdrawal = { data: { trt_dcla_detl_sn: filed, psn_no: zhang.psn_no, memo: '填错' } };
    expect(await noOf(clinic, '2504', withdrawal)).toMatch(/没有查到本机构的这条备案/);
    expect((await hospital.ask('2504', withdrawal)).output).toBeNull();
    expect(await onFile()).toEqual([]);
    expect(await isPaid()).toBe('0');
    expect(await noOf(hospital, '2504', withdrawal)).toMatch(/没有查到本机构的这条备案/);
  });

  it('are on file once at a time', async () => {
    await hospital.send('2503', filing());
    const again = (begndate: string, enddate: string | null) =>
      hospital.ask('2503', filing({ begndate, enddate }));
    for (const [begin, end] of [
      ['2026-12-31', '2027-01-31'],
      ['2026-11-01', '2026-12-01'],
      ['2026-12-10', '2026-12-11'],
      ['2026-01-01', null],
    ] as const)
      expect((await again(begin, end)).err_msg).toMatch(/已有备案/);
    expect((await again('2027-01-01', null)).infcode).toBe(0);
    expect(await onFile()).toHaveLength(2);
  });

  it('are not filed backwards, under another insurance, or for a stranger', async () => {
    const backwards = filing({ begndate: '2027-12-02', enddate: '2027-12-01' });
    expect(await noOf(hospital, '2503', backwards)).toMatch(/enddate/);
    expect(await noOf(hospital, '2503', filing({ insutype: '390' }))).toMatch(/险种类型/);
    expect(await noOf(clinic, '2503', filing({ opsp_dise_code: 'M1' }))).toMatch(/没有查到该人员/);
  });

  it('have their drugs listed, wherever they were given', async () => {
    const open = await register(hospital, zhang, zhangWei);
    const mdtrtinfo = {
      ...{ mdtrt_id: open.mdtrt_id, psn_no: zhang.psn_no, med_type: '14' },
      ...{ begntime: '2026-12-01 09:30:00', dise_codg: 'M01600', dise_name: '糖尿病' },
    };
    const diseinfo = {
      ...{ diag_type: '1', diag_srt_no: 1, diag_code: 'E11.900', diag_name: '2型糖尿病' },
      ...{ diag_dept: '内分泌科', dise_dor_no: 'D1', dise_dor_name: '沙箱医生' },
      ...{ diag_time: '2026-12-01 09:40:00', vali_flag: '1' },
    };
    await hospital.send('2203', { mdtrtinfo, diseinfo: [diseinfo] });
    const row = feeRow(open, 30, { med_list_codg: 'XA10BAE041A001020199001', rxno: 'CF1' });
    await hospital.send('2204', { feedetail: [row] });
    const asked = { psn_no: zhang.psn_no, begntime: '2026-12-01 00:00:00' };
    expect(await rowsOf('5205', asked, 'feedetail')).toEqual([
      expect.objectContaining({
        ...{ feedetl_sn: row.feedetl_sn, rx_drord_no: 'CF1', psn_no: zhang.psn_no },
        ...{ fixmedins_code: 'H11010800901', fixmedins_name: '海淀沙箱医院', med_type: '14' },
        ...{ fee_ocur_time: '2026-12-01 10:00:00', cnt: 1, pric: 30, chrgitm_lv: '01' },
        ...{ hilist_name: '二甲双胍片', spec: '0.5g*60片', dosform_name: '片剂' },
      }),
    ]);
    const before = { ...asked, endtime: '2026-12-01 09:59:59' };
    expect(await rowsOf('5205', before, 'feedetail')).toEqual([]);
    await findPerson(clinic, zhangWei);
    expect((await clinic.send('5205', { data: asked })).rows('feedetail')).toHaveLength(1);
  });
});
