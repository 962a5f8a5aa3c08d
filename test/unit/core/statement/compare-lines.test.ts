import { compareLines, differenceWords, isRefundLine } from '@core/domain/statement';
import { anOwnLine, refundOf, theirsOf } from './a-statement';

const settled = anOwnLine();
const refund = refundOf(settled, '1101080002');

describe('a statement line by line', () => {
  it('agrees when both sides have the same, in any order', () => {
    const other = anOwnLine({ settlementId: '1101080003', visitId: '1101080902' });
    expect(compareLines([], [])).toEqual([]);
    expect(
      compareLines(
        [theirsOf(other), theirsOf(refund), theirsOf(settled)],
        [settled, refund, other],
      ),
    ).toEqual([]);
  });

  it('knows a refund by the number of the settlement it gives back', () => {
    const named = theirsOf(refund, { settlementId: settled.settlementId });
    expect(compareLines([theirsOf(settled), named], [settled, refund])).toEqual([]);
  });

  it('lists what only the centre has, with the number a reversal needs', () => {
    const [difference] = compareLines([], [settled]);
    expect(difference).toEqual({
      personId: 'psn_1',
      visitId: '1101080901',
      settlementId: '1101080001',
      messageNumber: 'H11010800901202612011000000001',
      isRefund: false,
      ours: settled,
      disagreements: [{ kind: 'notThere' }],
    });
  });

  it('lists a refund that the institution has not sent', () => {
    const differences = compareLines([theirsOf(settled)], [settled, refund]);
    expect(differences.map(differenceWords)).toEqual(['机构端缺少这笔退费']);
    expect(differences).toMatchObject([{ settlementId: refund.settlementId, isRefund: true }]);
  });

  it('lists what only the institution has', () => {
    const differences = compareLines([theirsOf(settled)], []);
    expect(differences).toMatchObject([
      { settlementId: '1101080001', messageNumber: null, ours: null, isRefund: false },
    ]);
    expect(differences.map(differenceWords)).toEqual(['中心端没有这笔结算']);
    const known = compareLines([theirsOf(settled), theirsOf(refund)], [settled]);
    expect(known.map(differenceWords)).toEqual(['中心端没有这笔退费']);
  });

  it('lists a line that was sent twice, once', () => {
    const differences = compareLines([theirsOf(settled), theirsOf(settled)], [settled]);
    expect(differences.map(differenceWords)).toEqual(['机构端重复上传这笔结算']);
  });

  it('says every figure that differs, with both sides’', () => {
    const theirs = theirsOf(settled, { totalFen: 20_001, accountFen: 0, personId: 'psn_2' });
    const differences = compareLines([theirs], [settled]);
    expect(differences.map(differenceWords)).toEqual([
      '人员编号不一致；医疗费总额机构200.01，中心200.00；个人账户支出机构0.00，中心50.00',
    ]);
    expect(differences[0]?.ours).toBe(settled);
  });

  it('finds a line under another number by its visit, when the visit has one', () => {
    const theirs = theirsOf(settled, { settlementId: 'lost' });
    const differences = compareLines([theirs], [settled]);
    expect(differences).toMatchObject([
      { settlementId: '1101080001', disagreements: [{ kind: 'otherNumber' }] },
    ]);
  });

  it('leaves the numbers out where the centre has several, and lists those too', () => {
    const second = anOwnLine({ settlementId: '1101080005', messageNumber: 'second' });
    const theirs = theirsOf(settled, { settlementId: 'lost' });
    const differences = compareLines([theirs], [settled, second]);
    expect(differences).toMatchObject([
      { settlementId: null, visitId: null, messageNumber: null, ours: null, personId: 'psn_1' },
      { settlementId: '1101080001' },
      { settlementId: '1101080005' },
    ]);
    expect(differences.map(differenceWords)).toEqual([
      '中心端该就诊有2条结算明细，结算ID均不一致',
      '机构端缺少这笔结算',
      '机构端缺少这笔结算',
    ]);
  });

  it('does not give a line of ours to a stranger when its own line comes later', () => {
    const stranger = theirsOf(settled, { settlementId: 'lost' });
    const differences = compareLines([stranger, theirsOf(settled)], [settled]);
    expect(differences).toMatchObject([{ settlementId: 'lost', ours: null }]);
  });
});

describe('the direction of a line', () => {
  const amounts = { totalFen: 0, fundFen: 0, accountFen: 0 };
  it('is told by the sign, and by the flag where there is none', () => {
    expect(isRefundLine({ ...amounts, totalFen: -1 }, '0')).toBe(true);
    expect(isRefundLine({ ...amounts, totalFen: 1 }, '1')).toBe(false);
    expect(isRefundLine(amounts, '1')).toBe(true);
    expect(isRefundLine(amounts, '0')).toBe(false);
  });
});
