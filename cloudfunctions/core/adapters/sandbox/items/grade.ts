import type { CatalogueItem } from '../../../ports/catalogue';

/** How an item is paid. */
export type Paid = Pick<CatalogueItem, 'grade' | 'selfPayRatio' | 'priceLimit' | 'isLimited'>;

const millionths = 1_000_000;

/** 甲类: the person pays nothing beforehand. */
export const classA: Paid = { grade: '01', selfPayRatio: 0, priceLimit: null, isLimited: false };

/** 乙类: the person pays so many per cent beforehand. */
export const classB = (percent: number): Paid => ({
  ...classA,
  grade: '02',
  selfPayRatio: percent * 100,
});

/** 丙类: the person pays it all. */
export const classC: Paid = { ...classA, grade: '03', selfPayRatio: 10_000 };

/** The same, and above so many yuan for one of its unit the person pays it all. */
export const upTo = (yuan: number, paid: Paid): Paid => ({
  ...paid,
  priceLimit: Math.round(yuan * millionths),
});

/** The same, and only where the hospital has approved the use. */
export const limited = (paid: Paid): Paid => ({ ...paid, isLimited: true });
