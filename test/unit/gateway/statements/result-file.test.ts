import { compareLines } from '@core/domain/statement';
import { strFromU8, unzipSync } from 'fflate';
import { resultFile } from '../../../../cloudfunctions/gateway/statements/result-file';
import { anOwnLine, refundOf, theirsOf } from '../../core/statement/a-statement';

const settled = anOwnLine();
const nowMs = Date.UTC(2026, 11, 2);
const textIn = (bytes: Uint8Array): string => {
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['result.txt']);
  return strFromU8(files['result.txt'] ?? new Uint8Array());
};
const result = (...sides: Parameters<typeof compareLines>): string =>
  textIn(resultFile(compareLines(...sides), { name: 'result', nowMs }));

describe('the file of what differs', () => {
  it('has a line for each difference, its columns in the order of the interface', () => {
    const text = result([theirsOf(settled, { totalFen: 1 })], [settled, refundOf(settled, 'r1')]);
    expect(text.split('\n')).toEqual([
      [
        ...['psn_1', '1101080901', '1101080001', 'H11010800901202612011000000001', '1', '0'],
        ...['医疗费总额机构0.01，中心200.00', '200.00', '90.00', '50.00'],
      ].join('\t'),
      [
        ...['psn_1', '1101080901', 'r1', 'H110108009012026120110000000019', '1', '1'],
        ...['机构端缺少这笔退费', '-200.00', '-90.00', '-50.00'],
      ].join('\t'),
      '',
    ]);
  });

  it('says null and 0 where the centre has nothing', () => {
    expect(result([theirsOf(settled)], [])).toBe(
      'psn_1\t1101080901\t1101080001\tnull\t1\t0\t中心端没有这笔结算\t0.00\t0.00\t0.00\n',
    );
  });

  it('says null for the numbers where the centre has several', () => {
    const others = [anOwnLine({ settlementId: 'a' }), anOwnLine({ settlementId: 'b' })];
    expect(result([theirsOf(settled)], others)).toMatch(
      /^psn_1\tnull\tnull\tnull\t1\t0\t中心端该就诊有2条/,
    );
  });

  it('is empty when the two sides agree', () => {
    expect(result([theirsOf(settled)], [settled])).toBe('');
  });
});
