import type { AskOptions, FsiAnswer, FsiClient, FsiProblem } from '../../kit/fsi/client';
import type { SureAnswer } from '../../kit/fsi/settle-surely';
import type { SettlementFound } from '../../kit/fsi/transactions';
import type { DayEntry } from '../day-book/day-book';
import type { PriceItem } from '../price-list';
import type { SplitView } from '../split/split';
import type { ReadyBill, Visit } from './till.state';

/** What a counter speaks through. */
export interface CounterParts {
  readonly client: FsiClient;
  readonly now: () => number;
  /** Eighteen digits that were not used before. */
  readonly newNumber: () => string;
}

/** A visit after its fees were sent, and what stood in the way; what was sent before it stays known. */
export interface Uploaded {
  readonly visit: Visit | null;
  readonly problem: FsiProblem | null;
}

/** A settlement that is to be given back. */
export interface Returned {
  readonly settlementId: string;
  readonly visitId: string;
  readonly personNumber: string;
  readonly insuredRegion: string;
}

/** What differs between a hospital's counter and a pharmacy's till: the transactions. */
export interface Counter {
  readonly kind: 'outpatient' | 'pharmacy';
  readonly madeAt: DayEntry['madeAt'];
  /** code_biz_type of the scan. */
  readonly businessType: '01301' | '02121';
  readonly prices: readonly PriceItem[];
  /** Sends what the gateway has not got yet. */
  upload(bill: ReadyBill): Promise<Uploaded>;
  /** Asks what the bill would come to; keeps nothing. */
  quote(bill: ReadyBill): Promise<FsiAnswer<SettlementFound>>;
  settle(bill: ReadyBill, quoted: SplitView): Promise<SureAnswer>;
  refund(settlement: Returned): Promise<FsiAnswer<SettlementFound>>;
}

/** The envelope's part about the person. */
export const optionsOf = ({ insurance }: ReadyBill): AskOptions => ({
  insuredRegion: insurance.region,
});

/** Whose account pays: the fields of every trial and settlement. @requirement D4 */
export function accountFields({
  account,
  relative,
}: Pick<ReadyBill, 'account' | 'relative'>): Readonly<Record<string, unknown>> {
  if (account !== '2' || relative === null)
    return { acct_used_flag: account === '2' ? '1' : account, exp_content: '' };
  const payer = { acct_mulaid_cert_type: '01', acct_mulaid_cert_no: relative.ecToken };
  return { acct_used_flag: '2', exp_content: JSON.stringify(payer) };
}

/** What stands for an item that the catalogue does not have. */
export const noCatalogueCode = '000000';
