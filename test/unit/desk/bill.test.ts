import { createCatalogue } from '../../../cloudfunctions/core/adapters/sandbox/catalogue';
import {
  addLine,
  lineFen,
  readCount,
  removeLine,
  setCount,
  totalFen,
} from '../../../desk/institution/bill/bill';
import { findItems } from '../../../desk/institution/bill/find-items';
import { importLines } from '../../../desk/institution/bill/import-lines';
import { maskName, maskNumber } from '../../../desk/institution/person/mask';
import { hospitalPrices, pharmacyPrices } from '../../../desk/institution/price-list';
import { splitOf } from '../../../desk/institution/split/split';
import { fenOf, yuanText, yuanWords } from '../../../desk/kit/money';
import { itemOf } from './a-workplace';

const one = 10_000;

describe('the price list', () => {
  it('names items of the catalogue, but for what no catalogue has', async () => {
    const catalogue = createCatalogue();
    const unmapped = [];
    for (const { code, name, catalogueCode } of hospitalPrices) {
      if (catalogueCode === null) unmapped.push(code);
      else expect(await catalogue.itemOf(catalogueCode)).toMatchObject({ name });
    }
    expect(unmapped).toEqual(['Y0902']);
  });

  it('has every code once, prices above nothing, and only drugs at a pharmacy', () => {
    const codes = hospitalPrices.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(hospitalPrices.every(({ priceFen }) => Number.isInteger(priceFen) && priceFen > 0)).toBe(
      true,
    );
    expect(pharmacyPrices.length).toBeGreaterThan(10);
    expect(pharmacyPrices.every(({ kind }) => kind === 'drug')).toBe(true);
  });
});

describe('a bill', () => {
  const blood = itemOf('F0201');
  const pill = itemOf('Y0303');

  it('adds the same thing to its line', () => {
    const lines = addLine(addLine([], { item: blood, count: one }), {
      item: blood,
      count: 2 * one,
    });
    expect(lines).toEqual([{ item: blood, count: 3 * one }]);
    expect(removeLine(setCount(lines, blood.code, one), blood.code)).toEqual([]);
  });

  it('counts in whole fen', () => {
    expect(lineFen({ item: pill, count: 15_000 })).toBe(308);
    expect(
      totalFen([
        { item: pill, count: 28 * one },
        { item: blood, count: one },
      ]),
    ).toBe(7_740);
  });

  it('reads a count as clerks type it', () => {
    expect(['2', '１２', '0.5', ' 3 '].map(readCount)).toEqual([20_000, 120_000, 5_000, 30_000]);
    for (const text of ['', '0', '-1', '1.23456', '1e3', '10000', 'x', '1,5'])
      expect(readCount(text)).toBeNull();
  });
});

describe('finding an item', () => {
  const found = (text: string) => findItems(hospitalPrices, text).map(({ name }) => name);

  it('goes by first letters, name and code, the nearest first', () => {
    expect(found('xxbfx')).toEqual(['血细胞分析']);
    expect(found('PTMZ')[0]).toBe('普通门诊诊察费');
    expect(found('诊察费')).toEqual(['普通门诊诊察费', '专家门诊诊察费']);
    expect(found('f0303')).toEqual(['CT平扫']);
    expect(found('ａｌｄｐｐ')).toEqual(['氨氯地平片']);
    expect(found('')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
  });
});

describe('importing a list', () => {
  const read = (text: string) => importLines(text, hospitalPrices);
  const counts = (text: string) =>
    read(text).lines.map(({ item, count }) => [item.code, count / one]);

  it('takes codes and names, commas and tabs, any line end, with or without a heading', () => {
    expect(counts('编码,数量\r\nF0201,2\r\n血细胞分析\t1\r\n"CT平扫","1"\r\n\r\n')).toEqual([
      ['F0201', 3],
      ['F0303', 1],
    ]);
    expect(counts('\ufefff0201，2')).toEqual([['F0201', 2]]);
    expect(read('编码,数量\nF0201,2').bad).toEqual([]);
  });

  it('names every line it could not read', () => {
    expect(read('F0201,2\nF9999,1\nF0303,0\nF0302\n,3').bad).toEqual([
      { number: 2, why: 'unknown-item', said: 'F9999' },
      { number: 3, why: 'bad-count', said: 'F0303' },
      { number: 4, why: 'no-count', said: 'F0302' },
      { number: 5, why: 'unknown-item', said: '' },
    ]);
  });

  it('does not take a first line of fees for a heading', () => {
    expect(counts('F0201,2')).toEqual([['F0201', 2]]);
    expect(read('F0201,zwei').bad).toHaveLength(1);
  });
});

describe('money on the wire', () => {
  it('is read to the fen, and never guessed', () => {
    expect([12.3, '12.30', 0, '-0.01', 4.52, '19.9900'].map(fenOf)).toEqual([
      1230, 1230, 0, -1, 452, 1999,
    ]);
    for (const odd of ['', 'x', null, undefined, NaN, Infinity, '1.005', '1e3', {}])
      expect(fenOf(odd)).toBeNull();
    for (let fen = -2_000; fen < 200_000; fen += 37) expect(fenOf(fen / 100)).toBe(fen);
  });

  it('is written with two decimals', () => {
    expect([0, 5, -5, 123_456_78].map(yuanText)).toEqual(['0.00', '0.05', '-0.05', '123456.78']);
    expect([123_456_78, -100].map(yuanWords)).toEqual(['123,456.78', '−1.00']);
  });
});

describe('how a bill is shared', () => {
  const setlinfo = {
    mdtrt_id: 'm',
    medfee_sumamt: 100,
    fulamt_ownpay_amt: 0,
    overlmt_selfpay: 0,
    preselfpay_amt: '5.00',
    inscp_scp_amt: 95,
    fund_pay_sumamt: '60.50',
    hosp_part_amt: null,
    acct_pay: 30,
    acct_mulaid_pay: 0,
    psn_cash_pay: 9.5,
    balc: 0,
  };
  const fund = { fund_pay_type: '310100', fund_payamt: 60.5, setl_proc_info: '统筹按 60% 支付' };

  it('is read from numbers and texts, one row or several', () => {
    expect(splitOf({ setlinfo, setldetail: fund })).toMatchObject({
      fundFen: 6_050,
      institutionFen: 0,
      paidBeforehandFen: 500,
      funds: [{ type: '310100', fen: 6_050 }],
      explanation: [{ words: '统筹按 60% 支付' }],
    });
  });

  it('takes the explanation from the extension, as a text or as itself', () => {
    const explanation = [{ code: 'A', payer: 'cash', fen: 950, words: '现金' }, { words: 1 }];
    for (const exp_content of [{ explanation }, JSON.stringify({ explanation })])
      expect(
        splitOf({ setlinfo: { ...setlinfo, exp_content }, setldetail: fund })?.explanation,
      ).toEqual([explanation[0]]);
    const broken = { ...setlinfo, exp_content: '{' };
    expect(splitOf({ setlinfo: broken, setldetail: null })?.explanation).toEqual([]);
  });

  it('is nothing where a part is missing or the parts are not the whole', () => {
    expect(splitOf({ setlinfo: { ...setlinfo, psn_cash_pay: 9.6 }, setldetail: null })).toBeNull();
    const lacking = { ...setlinfo, acct_pay: null } as unknown as typeof setlinfo;
    expect(splitOf({ setlinfo: lacking, setldetail: null })).toBeNull();
  });
});

describe('masking', () => {
  it('leaves of a name the first character, of a number three and four', () => {
    expect(['张伟', '阿依古丽·阿不都', '𠮷田', '李', ''].map(maskName)).toEqual([
      '张*',
      '阿*******',
      '𠮷*',
      '*',
      '*',
    ]);
    expect(['11010519491231002X', 'H12345678', '1234', '1'].map(maskNumber)).toEqual([
      '110***********002X',
      'H12**5678',
      '**34',
      '1',
    ]);
  });
});
