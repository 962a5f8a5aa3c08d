import { readStatement } from '../../../../cloudfunctions/gateway/statements/read-statement';

const settled = ['110000001', '110000002', 'psn_1', '200.00', '90.5', '50', '0'];
const refund = ['110000003', '110000002', 'psn_1', '-200.00', '-90.5', '-50', '1'];
const fileOf = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');

const changed = (row: readonly string[], at: number, value: string): readonly string[] =>
  row.map((one, index) => (index === at ? value : one));

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const told = (text: string | Uint8Array): string => {
  const read = readStatement(typeof text === 'string' ? bytesOf(text) : text);
  if (read.ok) return 'a yes';
  expect(read.problem.code).toBe('FILE_WRONG');
  return String(read.problem.detail?.['told']);
};

const lines = [
  {
    ...{ settlementId: '110000001', visitId: '110000002', personId: 'psn_1' },
    ...{ totalFen: 20_000, fundFen: 9_050, accountFen: 5_000, isRefund: false },
  },
  {
    ...{ settlementId: '110000003', visitId: '110000002', personId: 'psn_1' },
    ...{ totalFen: -20_000, fundFen: -9_050, accountFen: -5_000, isRefund: true },
  },
];

describe('the lines of an institution’s statement', () => {
  const file = fileOf(settled, refund);
  it.each([
    ['as it should be', file],
    ['with the end of its last line', `${file}\n`],
    ['with empty lines at the end', `${file}\n\n \r\n`],
    ['with the line ends of Windows', file.replace('\n', '\r\n')],
    ['with a byte-order mark', `\uFEFF${file}`],
    ['with blanks around values', file.replaceAll('\t', ' \t ')],
    ['with the settlement marked that was given back', file.replace('50\t0', '50\t1')],
  ])('are read %s', (_how, text) => {
    expect(readStatement(bytesOf(text))).toEqual({ ok: true, value: lines });
  });

  it('may be none', () => {
    expect(readStatement(new Uint8Array())).toEqual({ ok: true, value: [] });
  });

  it('takes an empty amount for nothing, as the interface says', () => {
    const read = readStatement(bytesOf(fileOf(changed(settled, 4, ''))));
    expect(read).toMatchObject({ value: [{ fundFen: 0 }] });
  });

  it.each([
    ['too few columns', fileOf(settled, refund.slice(1)), /^第2行应有7列，以TAB分隔，实有6列$/],
    ['too many columns', fileOf([...settled, '']), /^第1行应有7列，以TAB分隔，实有8列$/],
    ['an empty line between', fileOf(settled, [], refund), /^第2行应有7列/],
    ['no number', fileOf(settled, changed(refund, 3, 'x')), /^\[明细第2行\]医疗费总额.*格式有误/],
    ['a number finer than fen', fileOf(changed(settled, 5, '0.001')), /明细第1行.*小数位数超过2位/],
    ['a number too large', fileOf(changed(settled, 3, '9'.repeat(20))), /明细第1行.*超过最大长度/],
    ['a flag nobody knows', fileOf(changed(settled, 6, '7')), /明细第1行.*不在字典范围内/],
    ['no number of the settlement', fileOf(changed(settled, 0, ' ')), /明细第1行.*不能为空/],
    ['the names of the columns above', fileOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']), /明细第1行/],
  ])('are refused with %s, by the line', (_what, text, words) => {
    expect(told(text)).toMatch(words);
    expect(told(text).length).toBeLessThanOrEqual(150);
  });

  it('are refused in another encoding, by the line', () => {
    const gbk = Buffer.concat([
      bytesOf(`${fileOf(settled)}\n`),
      Buffer.from([0xd2, 0xbd, 0xb1, 0xa3]),
    ]);
    expect(told(gbk)).toBe('第2行不是UTF-8编码');
  });

  it('are refused when there are more than are compared', () => {
    const line = `${fileOf(settled)}\n`;
    expect(told(line.repeat(20_001))).toBe('超过20000行，请缩短对账日期');
  });
});
