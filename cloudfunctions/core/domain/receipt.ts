import type { OwnReceipt, ReceiptWords } from '@contract/messages';
import { labelOf } from './dictionaries';
import type { Carrier, Explanation, Split } from './policy';

/** What a receipt is drawn from. */
export interface ReceiptFacts {
  readonly kind: OwnReceipt['kind'];
  readonly split: Split;
  readonly medType: string;
  readonly balanceFen: number | null;
  /** The bill: of a refund the one of its settlement. */
  readonly fees: readonly {
    readonly itemName: string;
    readonly row: { readonly totalFen: number };
  }[];
}

/** The part of a receipt that is reckoned. */
export type ReceiptSums = Omit<
  OwnReceipt,
  | 'about'
  | 'messageId'
  | 'kind'
  | 'institution'
  | 'atMs'
  | 'patientName'
  | 'settlementId'
  | 'isRefunded'
>;

const headingOf = (carrier: Carrier): ReceiptWords['about'] => {
  switch (carrier) {
    case 'person':
      return 'person';
    case 'account':
    case 'relativeAccount':
    case 'cash':
      return 'paid';
    default:
      return 'fund';
  }
};

/** Of a refund only where the money went: why it was paid once is no news. */
const isTold = (kind: ReceiptFacts['kind'], { carriedBy }: Explanation): boolean =>
  kind === 'settled' || headingOf(carriedBy) === 'paid';

/** Sums, bill and explanation as the person reads them: all amounts as they are, for the kind says which way they went. */
export function receiptSums({ kind, split, medType, balanceFen, fees }: ReceiptFacts): ReceiptSums {
  return {
    visitName: labelOf('med_type', medType) ?? '医保结算',
    fees: fees.map(({ itemName, row }) => ({ name: itemName, totalFen: row.totalFen })),
    totalFen: Math.abs(split.totalFen),
    fundFen: Math.abs(split.fundFen),
    hospitalFen: Math.abs(split.hospitalFen),
    accountFen: Math.abs(split.accountFen - split.relativeAccountFen),
    relativeAccountFen: Math.abs(split.relativeAccountFen),
    cashFen: Math.abs(split.cashFen),
    explanation: split.explanation
      .filter((line) => isTold(kind, line))
      .map(({ carriedBy, words }) => ({ about: headingOf(carriedBy), words })),
    balanceFen,
  };
}
