import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { aSoftware, type Row, type Software } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';
import { byNumber, findPerson, refunding, settled, type Registered } from '../fixtures/visits';

const zhangWei = byNumber('110108198503129518');

const dayMs = 24 * 60 * 60 * 1000;
const code = 'H11010800901';
const period = { stmt_begndate: '2026-12-01', stmt_enddate: '2026-12-01' };

interface Line {
  readonly visit: Registered;
  readonly setlinfo: Row;
  readonly isRefund: boolean;
}

let database: TestDatabase | undefined;
let town: Town;
let hospital: Software;
let clinic: Software;
let lines: readonly Line[];
/** The file that the last answer was, when it was one. */
let answered: { readonly filename: string; readonly bytes: Uint8Array } | undefined;

beforeAll(async () => {
  const [kind] = storeKinds;
  if (!kind) throw new Error('No store.');
  database = await openTestDatabase(kind);
  town = await aTown(database.pool);
  const send = async (request: Parameters<typeof town.national>[0]) => {
    const answer = await town.national(request);
    answered = answer.file;
    return answer;
  };
  hospital = aSoftware(send, town.clock, 'tif');
  clinic = aSoftware(send, town.clock, 'csb');
  const zhang = await findPerson(hospital, zhangWei);
  const settle = async (yuan: number): Promise<Line> => ({
    ...(await settled(hospital, zhang, { proof: zhangWei, yuan })),
    isRefund: false,
  });
  const [kept, given] = [await settle(2000), await settle(300.05)];
  const refund = refunding(given.visit, given.setlinfo['setl_id']);
  const back = (await hospital.send('2208', refund)).row('setlinfo');
  lines = [kept, given, { visit: given.visit, setlinfo: back, isRefund: true }];
}, 60_000);
afterAll(() => database?.stop());

const sum = (of: readonly Line[], name: string): number =>
  Number(of.reduce((all, { setlinfo }) => all + Number(setlinfo[name]), 0).toFixed(2));

const sums = (of: readonly Line[]) => ({
  medfee_sumamt: sum(of, 'medfee_sumamt'),
  fund_pay_sumamt: sum(of, 'fund_pay_sumamt'),
  fixmedins_setl_cnt: of.length,
});

async function noOf(software: Software, infno: string, input: unknown): Promise<string> {
  const { infcode, err_msg, output } = await software.ask(infno, input);
  expect([infcode, output]).toEqual([-2, null]);
  return err_msg;
}

describe('3201: totals', () => {
  const asked = (of: readonly Line[], over: object = {}) => ({
    data: {
      ...{ insutype: '310', clr_type: '11', setl_optins: '110108', ...period },
      ...{ ...sums(of), acct_pay: sum(of, 'acct_pay') },
      ...over,
    },
  });
  const stated = async (input: unknown): Promise<Row> =>
    (await hospital.send('3201', input)).row('stmtinfo');

  it('are even when both sides have the same, refunds with their negative amounts', async () => {
    expect(await stated(asked(lines))).toEqual({
      ...{ setl_optins: '110108', stmt_rslt: '0', stmt_rslt_dscr: '对账平' },
    });
  });

  it('may be asked of settlements alone and of refunds alone', async () => {
    const [settlements, refunds] = [lines.slice(0, 2), lines.slice(2)];
    expect(await stated(asked(settlements, { refd_setl_flag: '0' }))).toMatchObject({
      stmt_rslt: '0',
    });
    expect(await stated(asked(refunds, { refd_setl_flag: '1' }))).toMatchObject({ stmt_rslt: '0' });
    expect(await stated(asked(lines, { refd_setl_flag: '0' }))).toMatchObject({ stmt_rslt: '1' });
  });

  it('say which figure differs and by how much', async () => {
    const planted = { fixmedins_setl_cnt: 2, medfee_sumamt: 2000.01 };
    const { stmt_rslt, stmt_rslt_dscr } = await stated(asked(lines, planted));
    expect(stmt_rslt).toBe('1');
    expect(stmt_rslt_dscr).toBe(
      '医疗费总额机构多0.01元（机构2000.01元，中心2000.00元）；结算笔数机构少1笔（机构2笔，中心3笔）',
    );
  });

  it.each([
    ['another insurance', { insutype: '390' }],
    ['another kind of clearing', { clr_type: '14' }],
    ['the day before', { stmt_begndate: '2026-11-30', stmt_enddate: '2026-11-30' }],
    ['the day after', { stmt_begndate: '2026-12-02', stmt_enddate: '2026-12-02' }],
  ])('hold nothing of %s', async (_what, over) => {
    expect(await stated(asked([], over))).toMatchObject({ stmt_rslt: '0' });
  });

  it('hold nothing of another institution', async () => {
    const theirs = await clinic.send('3201', asked([]));
    expect(theirs.row('stmtinfo')).toMatchObject({ stmt_rslt: '0' });
  });

  it('refuse an end before the beginning', async () => {
    expect(await noOf(hospital, '3201', asked([], { stmt_enddate: '2026-11-30' }))).toMatch(
      /早于开始日期/,
    );
  });
});

describe('9101 and 9102: files', () => {
  const upload = (over: object = {}) => ({
    fsUploadIn: {
      ...{ in: Buffer.from('some bytes').toString('base64'), filename: 'a.zip' },
      fixmedins_code: code,
      ...over,
    },
  });
  const download = (fileNumber: unknown, over: object = {}) => ({
    fsDownloadIn: { file_qury_no: fileNumber, filename: 'a.zip', fixmedins_code: code, ...over },
  });
  const number = async (input: unknown): Promise<string> => {
    const { output } = (await hospital.ask('9101', input)) as unknown as {
      output: { nodes: { file_qury_no: string } };
    };
    return output.nodes.file_qury_no;
  };

  it('come back as they were, to the institution alone, for seven days', async () => {
    const fileNumber = await number(upload());
    expect(fileNumber).toMatch(/^\d{30}$/);
    await hospital.ask('9102', download(fileNumber));
    expect(answered?.filename).toBe('a.zip');
    expect(strFromU8(answered?.bytes ?? new Uint8Array())).toBe('some bytes');
    const theirs = download(fileNumber, { fixmedins_code: 'H50010300902' });
    expect(await noOf(clinic, '9102', theirs)).toMatch(/没有找到该文件/);
    expect(answered).toBeUndefined();
    town.clock.pass(7 * dayMs);
    expect(await noOf(hospital, '9102', download(fileNumber))).toMatch(/没有找到该文件/);
    town.clock.pass(-7 * dayMs);
  });

  it('tell until when they can be fetched', async () => {
    const { output } = await hospital.ask('9101', upload());
    expect(output).toMatchObject({
      nodes: { filename: 'a.zip', fixmedins_code: code, dld_endtime: '2026-12-08 10:00:00' },
    });
  });

  it.each(['../a.zip', 'a/b.zip', 'a\\b.zip', 'a"b.zip', 'a\nb.zip', 'x'.repeat(201)])(
    'are refused under the name %j',
    async (filename) => {
      expect(await noOf(hospital, '9101', upload({ filename }))).toMatch(/filename/);
    },
  );

  it('are of the institution that asks', async () => {
    const foreign = { fixmedins_code: 'H50010300902' };
    expect(await noOf(hospital, '9101', upload(foreign))).toMatch(/fixmedins_code/);
    expect(await noOf(hospital, '9102', download('1', foreign))).toMatch(/fixmedins_code/);
  });

  it('are refused when they are too large', async () => {
    const large = Buffer.alloc(4 * 1024 * 1024).toString('base64');
    expect((await hospital.ask('9101', upload({ in: large }))).err_msg).toMatch(/提交的内容过大/);
  });
});

describe('3202: line by line', () => {
  const textOf = (of: readonly Line[]): string =>
    of
      .map(({ visit, setlinfo, isRefund }) =>
        [
          ...[setlinfo['setl_id'], visit.mdtrt_id, visit.psn_no, setlinfo['medfee_sumamt']],
          ...[setlinfo['fund_pay_sumamt'], setlinfo['acct_pay'], isRefund ? '1' : '0'],
        ].join('\t'),
      )
      .join('\n');

  async function uploaded(bytes: Uint8Array): Promise<string> {
    const fsUploadIn = { in: Buffer.from(bytes).toString('base64'), filename: 'a.zip' };
    const input = { fsUploadIn: { ...fsUploadIn, fixmedins_code: code } };
    const { output } = await hospital.ask('9101', input);
    return (output as unknown as { nodes: { file_qury_no: string } }).nodes.file_qury_no;
  }
  const zipped = (text: string): Uint8Array => zipSync({ 'a.txt': strToU8(text) });

  const asked = (of: readonly Line[], file_qury_no: string, over: object = {}) => ({
    data: {
      ...{ setl_optins: '110108', clr_type: '11', file_qury_no, ...period, ...sums(of) },
      ...{ cash_payamt: sum(of, 'psn_cash_pay'), ...over },
    },
  });

  /** Uploads, compares, fetches the result; gives its lines, each as columns. */
  async function compared(of: readonly Line[], text = textOf(of), over: object = {}) {
    const fileNumber = await uploaded(zipped(text));
    const output = await hospital.send('3202', asked(of, fileNumber, over));
    const { file_qury_no, filename, dld_endtime } = output.row('fileinfo');
    expect(filename).toBe('H11010800901_2026-12-01_2026-12-01.zip');
    expect(dld_endtime).toBe('2026-12-08 10:00:00');
    await hospital.ask('9102', {
      fsDownloadIn: { file_qury_no, filename, fixmedins_code: code },
    });
    const files = unzipSync(answered?.bytes ?? new Uint8Array());
    const [result] = Object.values(files);
    if (!result) throw new Error('No text in the result.');
    const rows = strFromU8(result).split('\n').slice(0, -1);
    return rows.map((row) => row.split('\t'));
  }

  it('agrees with the same settlements, a refund in both directions', async () => {
    expect(await compared(lines)).toEqual([]);
  });

  it('lists the refund that is missing, with the number that a reversal names', async () => {
    const [, , refund] = lines;
    expect(await compared(lines.slice(0, 2))).toEqual([
      [
        ...[refund?.visit.psn_no, refund?.visit.mdtrt_id, refund?.setlinfo['setl_id']],
        ...[refund?.setlinfo['medins_setl_id'], '1', '1', '机构端缺少这笔退费'],
        ...['-300.05', Number(refund?.setlinfo['fund_pay_sumamt']).toFixed(2)],
        Number(refund?.setlinfo['acct_pay']).toFixed(2),
      ],
    ]);
  });

  it('lists an amount that was changed', async () => {
    const [kept] = lines;
    if (!kept) throw new Error('No line.');
    const changed = { ...kept, setlinfo: { ...kept.setlinfo, acct_pay: 0.01 } };
    const rows = await compared([changed, ...lines.slice(1)]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[2]).toBe(kept.setlinfo['setl_id']);
    expect(rows[0]?.[6]).toBe(
      `个人账户支出机构0.01，中心${Number(kept.setlinfo['acct_pay']).toFixed(2)}`,
    );
  });

  it('lists a settlement that the centre never made', async () => {
    const [kept] = lines;
    if (!kept) throw new Error('No line.');
    const made = {
      ...kept,
      visit: { ...kept.visit, mdtrt_id: '9' },
      setlinfo: { ...kept.setlinfo, setl_id: '8' },
    };
    expect(await compared([...lines, made])).toEqual([
      [
        ...[kept.visit.psn_no, '9', '8', 'null', '1', '0', '中心端没有这笔结算'],
        ...['0.00', '0.00', '0.00'],
      ],
    ]);
  });

  it('compares settlements alone when they alone are asked about', async () => {
    const settlements = lines.slice(0, 2);
    const flag = { refd_setl_flag: '0' };
    expect(await compared(settlements, textOf(settlements), flag)).toEqual([]);
  });

  it('refuses a file whose lines do not add up to what the message says', async () => {
    const fileNumber = await uploaded(zipped(textOf(lines)));
    const input = asked(lines, fileNumber, { medfee_sumamt: 1 });
    expect(await noOf(hospital, '3202', input)).toMatch(/文件合计医疗费2000\.00.*不一致/);
  });

  it.each([
    ['no archive', strToU8('text'), /不是可以读取的ZIP压缩包/],
    ['a line too short', zipped(`${'1\t2'}\n`), /第1行应有7列/],
    ['a number that is none', zipped('1\t2\t3\tx\t0\t0\t0'), /明细第1行.*医疗费总额/],
  ])('refuses %s, by the line', async (_what, bytes, words) => {
    const fileNumber = await uploaded(bytes);
    expect(await noOf(hospital, '3202', asked(lines, fileNumber))).toMatch(words);
  });

  it('refuses a file that is not there', async () => {
    expect(await noOf(hospital, '3202', asked(lines, '1'))).toMatch(/没有找到该文件/);
  });

  it('answers the same message with the same file', async () => {
    const fileNumber = await uploaded(zipped(textOf(lines)));
    const msgid = hospital.msgid();
    const ask = async () =>
      (await hospital.send('3202', asked(lines, fileNumber), { msgid })).row('fileinfo');
    const first = await ask();
    expect(await ask()).toEqual(first);
  });
});
