/** An amount in fen (not negative) as it is read: ￥1373.63. */
export const yuanOf = (fen: number): string =>
  `￥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
