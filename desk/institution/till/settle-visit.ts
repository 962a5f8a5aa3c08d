import type { AskOptions, FsiAnswer, FsiClient } from '../../kit/fsi/client';
import { settleSurely, type SureAnswer } from '../../kit/fsi/settle-surely';
import type { SettlementFound } from '../../kit/fsi/transactions';
import { yuanText } from '../../kit/money';
import type { Relative } from '../person/person';
import type { SplitView } from '../split/split';
import { accountFields } from './counter';
import type { AccountUse } from './till.state';

/** 门诊: an ordinary outpatient visit. */
export const outpatientMedType = '11';

/** psn_setlway 01: settled item by item. */
const byItem = '01';

/** A batch of a visit that the gateway has, and whose account is to pay. */
export interface VisitToSettle {
  readonly personNumber: string;
  readonly ecToken: string;
  readonly insuranceType: string;
  readonly visitId: string;
  readonly batchNumber: string;
  readonly totalFen: number;
  readonly account: AccountUse;
  readonly relative: Relative | null;
  readonly options: AskOptions;
}

const fieldsOf = (visit: VisitToSettle): Readonly<Record<string, unknown>> => ({
  psn_no: visit.personNumber,
  mdtrt_cert_type: '01',
  mdtrt_cert_no: visit.ecToken,
  med_type: outpatientMedType,
  medfee_sumamt: yuanText(visit.totalFen),
  psn_setlway: byItem,
  mdtrt_id: visit.visitId,
  chrg_bchno: visit.batchNumber,
  insutype: visit.insuranceType,
  ...accountFields(visit),
});

/** What a visit would come to (2206); nothing is kept of it. @requirement E3 */
export const quoteVisit = (
  client: FsiClient,
  visit: VisitToSettle,
): Promise<FsiAnswer<SettlementFound>> =>
  client.ask('2206', { data: fieldsOf(visit) }, visit.options);

/** Settles a visit (2207) by what was shown before. @requirement E3 */
export const settleVisit = (
  client: FsiClient,
  visit: VisitToSettle,
  quoted: SplitView,
): Promise<SureAnswer> =>
  settleSurely(client, {
    infno: '2207',
    input: {
      data: {
        ...fieldsOf(visit),
        fulamt_ownpay_amt: yuanText(quoted.ownPayFen),
        overlmt_selfpay: yuanText(quoted.overLimitFen),
        preselfpay_amt: yuanText(quoted.paidBeforehandFen),
        inscp_scp_amt: yuanText(quoted.inScopeFen),
      },
    },
    personNumber: visit.personNumber,
    options: visit.options,
  });
