import { civilTime } from './civil-time';
import { yuanWords } from './policy';
import type { Split } from './policy';

/** Our kinds of message; a platform asks for no more than three at once. */
export const newsTemplates = ['settled', 'refunded', 'familyPaid'] as const;

/**
 * What a platform shows of a settlement, outside of the mini-program: where, when and how much. The platform reads
 * it, so there is no name or number of a person in it, and nothing of what was treated.
 */
export interface SettlementNews {
  /** Our name of the kind of message. */
  readonly template: (typeof newsTemplates)[number];
  readonly fields: Readonly<Record<string, string>>;
}

/** What news are made from. */
export interface NewsFacts {
  readonly refundOf: string | null;
  readonly settledAtMs: number;
  readonly split: Pick<Split, 'totalFen' | 'cashFen' | 'relativeAccountFen'>;
}

/** The longest text that the fields of both platforms take. */
const longestPlace = 20;

const placeOf = (name: string): string => {
  const characters = [...name];
  return characters.length <= longestPlace
    ? name
    : `${characters.slice(0, longestPlace - 1).join('')}…`;
};

/** `200.00元`: of a refund the amount as it comes back. */
const amountOf = (fen: number): string => `${yuanWords(Math.abs(fen))}元`;

/** `2026年03月05日 09:30`, as both platforms' fields for a time take it. */
function timeOf(atMs: number): string {
  const [year, month, day] = civilTime(atMs).slice(0, 10).split('-');
  return `${year}年${month}月${day}日 ${civilTime(atMs).slice(11, 16)}`;
}

/** What the patient is told of a settlement or of its giving back. @requirement E4 */
export function newsFor(facts: NewsFacts, institutionName: string): SettlementNews {
  const { refundOf, settledAtMs, split } = facts;
  const common = { place: placeOf(institutionName), time: timeOf(settledAtMs) };
  return refundOf === null
    ? {
        template: 'settled',
        fields: { ...common, total: amountOf(split.totalFen), cash: amountOf(split.cashFen) },
      }
    : { template: 'refunded', fields: { ...common, amount: amountOf(split.totalFen) } };
}

/** What the relative is told whose account paid, or got its money back. @requirement D4 E4 */
export function newsForRelative(facts: NewsFacts, institutionName: string): SettlementNews {
  const { refundOf, settledAtMs, split } = facts;
  return {
    template: refundOf === null ? 'familyPaid' : 'refunded',
    fields: {
      place: placeOf(institutionName),
      time: timeOf(settledAtMs),
      amount: amountOf(split.relativeAccountFen),
    },
  };
}
