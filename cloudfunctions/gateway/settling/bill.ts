import type { RegisteredPerson } from '@core/ports/store/people';
import type { Fee } from '@core/ports/store/fees';

/** acct_used_flag, and with 2 whose account pays beside the person's own. */
export type AccountChoice =
  { readonly flag: '0' | '1' } | { readonly flag: '2'; readonly payerId: string };

/** What is to be settled. */
export interface Bill {
  readonly person: RegisteredPerson;
  readonly visitId: string;
  /** insutype */
  readonly insuranceType: string;
  /** med_type */
  readonly medType: string;
  /** mdtrt_cert_type */
  readonly certType: string;
  /** chrg_bchno; empty for a pharmacy and a stay. */
  readonly batchNumber: string;
  /** dise_codg, for 门诊慢特病. */
  readonly diseaseCode: string | null;
  readonly fees: readonly Fee[];
  /** medfee_sumamt as it was given, in fen: it must be what the rows add up to. */
  readonly totalFen: number;
  readonly account: AccountChoice;
  readonly invoiceNumber: string | null;
}

/** Whose account pays beside the person's own, or null. */
export const payerOf = (account: AccountChoice): string | null =>
  account.flag === '2' ? account.payerId : null;
