import type { OwnLine, TheirLine } from '@core/domain/statement';

/** A settlement as the centre keeps it. */
export const anOwnLine = (over: Partial<OwnLine> = {}): OwnLine => ({
  settlementId: '1101080001',
  visitId: '1101080901',
  personId: 'psn_1',
  refundOf: null,
  messageNumber: 'H11010800901202612011000000001',
  totalFen: 20_000,
  fundFen: 9_000,
  accountFen: 5_000,
  ...over,
});

/** The refund of a settlement. */
export const refundOf = (line: OwnLine, settlementId: string): OwnLine => ({
  ...line,
  settlementId,
  refundOf: line.settlementId,
  messageNumber: `${line.messageNumber}9`,
  totalFen: 0 - line.totalFen,
  fundFen: 0 - line.fundFen,
  accountFen: 0 - line.accountFen,
});

/** The same settlement as the institution keeps it. */
export const theirsOf = (
  { settlementId, visitId, personId, refundOf, totalFen, fundFen, accountFen }: OwnLine,
  over: Partial<TheirLine> = {},
): TheirLine => ({
  ...{ settlementId, visitId, personId, totalFen, fundFen, accountFen },
  isRefund: refundOf !== null,
  ...over,
});
