import { ok, refuse, type Result } from '@contract/result';
import type { FeeRow } from '@core/domain/policy';
import type { Parts } from '@core/ports/parts';
import type { Fee } from '@core/ports/store/fees';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { decideFees, itemsOf, type UploadedRow } from '../settling/fee-rows';
import { keepFees, onlyVisitOf } from '../settling/keep-fees';
import { rowOutput } from '../settling/row-output';

type Needs = Pick<Parts, 'catalogue'>;

interface OutpatientRow extends UploadedRow {
  readonly mdtrt_id: string;
  readonly psn_no: string;
  readonly chrg_bchno: string;
  readonly rxno: string | null;
  readonly hosp_appr_flag: string;
}

const placeOf = (row: OutpatientRow) => ({
  visitId: row.mdtrt_id,
  batchNumber: row.chrg_bchno,
  takesBackRow: null,
  approval: row.hosp_appr_flag as FeeRow['approval'],
  isPrescribed: row.rxno !== null,
});

/** The rows as they were split, in the order in which they came. */
export async function splitOutput(
  rows: readonly UploadedRow[],
  fees: readonly Fee[],
  { catalogue }: Needs,
) {
  const items = await itemsOf(rows, catalogue);
  return fees.map((fee) => rowOutput(fee, items.get(fee.itemCode) ?? null));
}

async function act(
  rows: readonly OutpatientRow[],
  context: FsiContext,
  { catalogue }: Needs,
): Promise<Result<readonly Fee[]>> {
  const named = onlyVisitOf(rows);
  if (!named) return refuse('FIELDS_WRONG', { told: '一次只能上传一个就诊的费用明细' });
  const decideRows = () => decideFees(rows, placeOf, catalogue);
  return keepFees({ ...named, kind: 'outpatient' }, decideRows, context);
}

/** 2204: fee rows of an outpatient visit, split by the catalogue. Several batches may come at once. @requirement E3 */
export const uploadFees = (needs: Needs): Transaction<'2204'> =>
  transaction('2204', 'writes', async ({ feedetail }, context) => {
    const fees = await act(feedetail, context, needs);
    return fees.ok ? ok({ result: await splitOutput(feedetail, fees.value, needs) }) : fees;
  });
