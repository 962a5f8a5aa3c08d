import { cardOf } from '@core/adapters/sandbox/cards';
import { personByKey } from '@core/adapters/sandbox/people';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { describedWay, type DescribedWay } from '../fixtures/fsi/described';
import {
  admission,
  admit,
  describing,
  discharge,
  leftOver,
  purchase,
  stayBill,
  stayFees,
} from '../fixtures/fsi/stays';
import { aHospitalLine, type HospitalLine } from '../fixtures/hospital-line';
import { aSoftware, overHttp, type Row, type Software } from '../fixtures/software';
import {
  billing,
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

const numberOf = (key: string): Proof => byNumber(personByKey(key)?.identity.idNumber ?? '');
const even = { scope: 0, payers: 0, funds: 0 };
const asNo = (code: number) => ({
  infcode: -2,
  err_msg: expect.stringMatching(new RegExp(`^FSI-.+\\[${code}\\]$`)) as string,
  output: null,
});

describe('the series of hospital software, signed, over HTTP', () => {
  let line: HospitalLine;
  let way: DescribedWay;
  let hospital: Software;
  let clinic: Software;
  let pharmacy: Software;
  beforeAll(async () => {
    line = await aHospitalLine();
    way = await describedWay(overHttp(line.url));
    hospital = aSoftware(way.send, line.clock, 'tif');
    clinic = aSoftware(way.send, line.clock, 'csb');
    pharmacy = aSoftware(way.send, line.clock, 'ca');
  }, 60_000);
  afterAll(() => line?.stop());
  afterEach(() => line.clock.pass(60_000));

  it('outpatient: sign on, read the code, register, describe, upload, settle, give back, sign off', async () => {
    const signIn = { opter_no: 'shoufei01', mac: '00-16-3E-00-00-01', ip: '10.0.0.8' };
    const signOn = (await hospital.send('9001', { signIn })).row('signinoutb');
    const read = await hospital.send('1162', {
      data: { businessType: '01301', ecQrCode: await line.aCode() },
    });
    const { ecToken, idNo, userName } = read.row('data');
    const proof: Proof = { mdtrt_cert_type: '01', mdtrt_cert_no: String(ecToken) };
    const told = { ...proof, psn_cert_type: '01', certno: idNo, psn_name: userName };
    const known = await hospital.send('1101', { data: told });
    expect(known.row('baseinfo')).toMatchObject({ psn_name: '张伟', certno: idNo });
    const [insurance] = known.rows('insuinfo');
    const person: Found = {
      psn_no: String(known.row('baseinfo')['psn_no']),
      insutype: String(insurance?.['insutype']),
      balc: Number(insurance?.['balc']),
    };
    const visit = await register(hospital, person, proof);
    await hospital.send('2203', describing(visit));
    // One row as an object, its numbers as text, its prices with zeros, and a field of the vendor's own.
    const row = feeRow(visit, 4.52);
    const texts = { det_item_fee_sumamt: '4.52', cnt: '1.0000', pric: '4.520000', his_note: {} };
    const split = (await hospital.send('2204', { feedetail: { ...row, ...texts } })).rows('result');
    expect(split).toMatchObject([{ feedetl_sn: row.feedetl_sn, det_item_fee_sumamt: 4.52 }]);
    await hospital.send('2204', { feedetail: [feeRow(visit, 3000), feeRow(visit, 0.01)] });
    const bill = billing(visit, proof, 3004.53);
    const pre = (await hospital.send('2206', bill)).row('setlinfo');
    const off = await hospital.ask('2207', billing(visit, proof, 3004.54));
    expect(off).toMatchObject(asNo(500643));
    const msgid = hospital.msgid();
    const done = (await hospital.send('2207', bill, { msgid })).row('setlinfo');
    expect(done).toMatchObject({ medins_setl_id: msgid, medfee_sumamt: 3004.53 });
    for (const name of ['fund_pay_sumamt', 'acct_pay', 'psn_cash_pay', 'act_pay_dedc'])
      expect([name, done[name]]).toEqual([name, pre[name]]);
    expect(leftOver(done)).toEqual(even);
    const withdraw = { mdtrt_id: visit.mdtrt_id, chrg_bchno: 'B1', psn_no: visit.psn_no };
    expect((await hospital.ask('2205', { data: withdraw })).infcode).toBe(-2);
    const back = (await hospital.send('2208', refunding(visit, done['setl_id']))).row('setlinfo');
    expect([back['medfee_sumamt'], back['balc']]).toEqual([-3004.53, person.balc]);
    expect(await hospital.ask('2208', refunding(visit, done['setl_id']))).toMatchObject(
      asNo(500646),
    );
    await hospital.send('2205', { data: { ...withdraw, chrg_bchno: '0000' } });
    const { mdtrt_id, psn_no, ipt_otp_no } = visit;
    await hospital.send('2202', { data: { mdtrt_id, psn_no, ipt_otp_no } });
    expect(await hospital.ask('2206', bill)).toMatchObject(asNo(500625));
    await hospital.send('9002', { signOut: { sign_no: signOn['sign_no'], opter_no: 'shoufei01' } });
  });

  it('pharmacy: reckon, settle, give back; nothing of the reckoning is kept', async () => {
    const proof = numberOf('tang-lei');
    const person = await findPerson(pharmacy, proof);
    expect(person.balc).toBe(99);
    const pre = (await pharmacy.send('2101', purchase(person, proof, 36.6))).row('setlinfo');
    expect((await findPerson(pharmacy, proof)).balc).toBe(99);
    const bought = await pharmacy.send('2102', purchase(person, proof, 36.6));
    const done = bought.row('setlinfo');
    expect([done['acct_pay'], done['balc']]).toEqual([
      pre['acct_pay'],
      99 - Number(done['acct_pay']),
    ]);
    expect(leftOver(done)).toEqual(even);
    expect(bought.rows('detlcutinfo')).toHaveLength(1);
    const short = await pharmacy.send('2102', purchase(person, proof, 500));
    expect(short.row('setlinfo')).toMatchObject({ balc: 0 });
    for (const one of [short.row('setlinfo'), done]) {
      const { setl_id, mdtrt_id, psn_no } = one;
      await pharmacy.send('2103', { data: { setl_id, mdtrt_id, psn_no } });
    }
    expect((await findPerson(pharmacy, proof)).balc).toBe(99);
    const wrong = purchase(person, proof, 10);
    const price = { ...wrong, drugdetail: { ...wrong.drugdetail, pric: '9' } };
    expect(await pharmacy.ask('2102', price)).toMatchObject(asNo(500641));
  });

  it('inpatient: nothing else begins until the stay is discharged and settled', async () => {
    const proof = numberOf('gao-jie');
    const person = await findPerson(hospital, proof);
    const stay = await admit(hospital, person, proof);
    expect(await hospital.ask('2401', admission(person, proof))).toMatchObject(asNo(500621));
    expect(await clinic.ask('2201', registration(person, proof))).toMatchObject(asNo(500621));
    await hospital.send('2301', stayFees(stay, 'ZY-1', 4800));
    await hospital.send('2301', stayFees(stay, 'ZY-2', 1200.5));
    const bill = stayBill(stay, proof, 6000.5);
    const pre = (await hospital.send('2303', bill)).row('setlinfo');
    expect(await hospital.ask('2304', bill)).toMatchObject(asNo(500628));
    await hospital.send('2402', discharge(stay));
    expect(await clinic.ask('2201', registration(person, proof))).toMatchObject(asNo(500622));
    const done = (await hospital.send('2304', bill)).row('setlinfo');
    expect(done['fund_pay_sumamt']).toBe(pre['fund_pay_sumamt']);
    expect(Number(done['fund_pay_sumamt'])).toBeGreaterThan(0);
    expect(leftOver(done)).toEqual(even);
    await register(clinic, person, proof);
    const { setl_id } = done;
    const { mdtrt_id, psn_no } = stay;
    await hospital.send('2305', { data: { setl_id, mdtrt_id, psn_no } });
    expect(await clinic.ask('2201', registration(person, proof))).toMatchObject(asNo(500622));
    await hospital.send('2304', bill);
  });

  it('reversal: whoever got no answer sends again, or reverses, and it counts once', async () => {
    const proof = numberOf('deng-yuzhen');
    const person = await findPerson(clinic, proof);
    const visit = await register(clinic, person, proof);
    await upload(clinic, visit, 80);
    const message = clinic.message('2207', billing(visit, proof, 80));
    const [one, two] = await Promise.all([clinic.post(message), clinic.post(message)]);
    expect(one).toEqual(two);
    const reversal = { psn_no: person.psn_no, omsgid: message['msgid'], oinfno: '2207' };
    expect((await clinic.ask('2601', { data: reversal })).infcode).toBe(0);
    expect(await clinic.ask('2601', { data: reversal })).toMatchObject(asNo(500646));
    const setlId = (one.body['output'] as { setlinfo: Row }).setlinfo['setl_id'];
    expect(await clinic.ask('2208', refunding(visit, setlId))).toMatchObject(asNo(500646));
    const never = { ...reversal, omsgid: clinic.msgid() };
    expect(await clinic.ask('2601', { data: never })).toMatchObject(asNo(500647));
    // The visit goes on, and the same bill may be settled again under a new number.
    await clinic.send('2207', billing(visit, proof, 80));
  });

  it('people who cannot be registered or settled: each by the number that integrators are told', async () => {
    for (const [key, code] of [
      ['hu-bin', 500621],
      ['luo-fang', 500622],
      ['zhao-peng', 500611],
    ] as const) {
      const proof = numberOf(key);
      const person = await findPerson(hospital, proof);
      expect(await hospital.ask('2201', registration(person, proof))).toMatchObject(asNo(code));
    }
    const feng = personByKey('feng-tao');
    if (!feng) throw new Error('Nobody.');
    const { number, chip } = cardOf(feng);
    const card = { mdtrt_cert_type: '03', mdtrt_cert_no: number, card_sn: chip };
    const named = { psn_cert_type: '01', certno: feng.identity.idNumber, psn_name: '冯涛' };
    expect(await hospital.ask('1101', { data: { ...card, ...named } })).toMatchObject(asNo(500608));
    const proof = numberOf('qiu-ling');
    const person = await findPerson(hospital, proof);
    const visit = await register(hospital, person, proof);
    await upload(hospital, visit, 20);
    expect(await hospital.ask('2206', billing(visit, proof, 20))).toMatchObject(asNo(500612));
  });

  describe('reconciliation', () => {
    const day = '2026-12-01';
    interface Line {
      readonly setlinfo: Row;
      readonly refund: '0' | '1';
    }
    const lines: Line[] = [];
    const sum = (name: string) =>
      lines.reduce((all, { setlinfo }) => all + Math.round(Number(setlinfo[name]) * 100), 0) / 100;
    const totals = () => ({
      insutype: '310',
      clr_type: '11',
      setl_optins: '110108',
      stmt_begndate: day,
      stmt_enddate: day,
      medfee_sumamt: sum('medfee_sumamt'),
      fund_pay_sumamt: sum('fund_pay_sumamt'),
      acct_pay: sum('acct_pay'),
      fixmedins_setl_cnt: lines.length,
    });
    const names = ['setl_id', 'mdtrt_id', 'psn_no', 'medfee_sumamt', 'fund_pay_sumamt', 'acct_pay'];
    const fileOf = (some: readonly Line[]): string =>
      some
        .map(({ setlinfo, refund }) => [...names.map((name) => setlinfo[name]), refund].join('\t'))
        .join('\n');
    const uploaded = async (text: string): Promise<unknown> => {
      const zip = zipSync({ 'statement.txt': strToU8(text) });
      const bytes = Buffer.from(zip).toString('base64');
      const { code } = clinic.institution;
      const file = { in: bytes, filename: '对账.zip', fixmedins_code: code };
      const { body } = await clinic.post(clinic.message('9101', { fsUploadIn: file }));
      expect(body['infcode']).toBe(0);
      return (body['output'] as Row)['file_qury_no'];
    };
    const compared = async (some: readonly Line[], amounts = totals()): Promise<string> => {
      const { medfee_sumamt, fund_pay_sumamt } = amounts;
      const data = {
        ...amounts,
        file_qury_no: await uploaded(fileOf(some)),
        medfee_sumamt,
        fund_pay_sumamt,
        cash_payamt: 0,
      };
      const { file_qury_no, filename } = (await clinic.send('3202', { data })).row('fileinfo');
      const asked = { file_qury_no, filename, fixmedins_code: clinic.institution.code };
      const { file } = await clinic.post(clinic.message('9102', { fsDownloadIn: asked }));
      expect(file?.filename).toBe(filename);
      const inside = Object.values(unzipSync(file?.bytes ?? new Uint8Array()));
      return inside.map((one) => strFromU8(one)).join('');
    };

    it('agrees in total and line by line, refunds included', async () => {
      const proof = numberOf('xie-hong');
      const person = await findPerson(clinic, proof);
      line.clock.pass(86_400_000); // A day of its own.
      for (const yuan of [120, 4000.01]) {
        const { visit, setlinfo } = await settled(clinic, person, { proof, yuan });
        lines.push({ setlinfo, refund: '0' });
        if (yuan > 120) continue;
        const back = await clinic.send('2208', refunding(visit, setlinfo['setl_id']));
        lines.push({ setlinfo: back.row('setlinfo'), refund: '1' });
      }
      const data = { ...totals(), stmt_begndate: '2026-12-02', stmt_enddate: '2026-12-02' };
      expect((await clinic.send('3201', { data })).row('stmtinfo')).toMatchObject({
        stmt_rslt: '0',
      });
      expect(await compared(lines, data)).not.toMatch(/\t1\t/);
    });

    it('finds a planted difference, in total and by its line', async () => {
      const data = { ...totals(), stmt_begndate: '2026-12-02', stmt_enddate: '2026-12-02' };
      const off = { ...data, fund_pay_sumamt: data.fund_pay_sumamt + 0.01 };
      const total = (await clinic.send('3201', { data: off })).row('stmtinfo');
      expect(total).toMatchObject({ stmt_rslt: '1' });
      expect(String(total['stmt_rslt_dscr'])).not.toBe('');
      const kept = lines.slice(0, -1);
      const lost = lines.at(-1);
      const without = {
        ...data,
        medfee_sumamt: data.medfee_sumamt - Number(lost?.setlinfo['medfee_sumamt']),
        fund_pay_sumamt:
          Math.round((data.fund_pay_sumamt - Number(lost?.setlinfo['fund_pay_sumamt'])) * 100) /
          100,
      };
      const rounded = { ...without, medfee_sumamt: Math.round(without.medfee_sumamt * 100) / 100 };
      expect(await compared(kept, rounded)).toContain(String(lost?.setlinfo['setl_id']));
    });
  });

  it('was answered as the OpenAPI document says, each transaction at least once with a yes', () => {
    expect(way.misfits).toEqual([]);
    const asked =
      '9001 9002 1101 1162 2101 2102 2103 2201 2202 2203 2204 2205 2206 2207 2208 2301 2303 2304 2305 2401 2402 2601 3201 3202 9101 9102';
    expect(asked.split(' ').filter((infno) => !way.yeses.has(infno))).toEqual([]);
  });
});
