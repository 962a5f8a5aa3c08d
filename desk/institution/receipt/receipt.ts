import type { Access } from '../../kit/fsi/access';
import type { BillLine } from '../bill/bill';
import type { Made } from '../till/till.state';

/** What stands on a receipt. The name is masked or not by who prints for whom. */
export interface Receipt {
  readonly access: Pick<Access, 'institutionName' | 'institutionCode' | 'operatorName'>;
  readonly name: string;
  readonly insurance: string;
  /** Null at a pharmacy. */
  readonly department: string | null;
  readonly diagnosis: string | null;
  readonly lines: readonly BillLine[];
  readonly made: Made;
  /** The settlement that was given back, or null. */
  readonly refundOf: string | null;
  readonly isSandbox: boolean;
}
