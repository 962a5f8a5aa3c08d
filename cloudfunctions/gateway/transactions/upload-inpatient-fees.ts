import { ok, refuse, type Result } from '@contract/result';
import { decideRow, splitWithdrawal, type FeeRow } from '@core/domain/policy';
import type { CatalogueItem } from '@core/ports/catalogue';
import type { Parts } from '@core/ports/parts';
import type { Fee } from '@core/ports/store/fees';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import {
  decideFee,
  feeOf,
  feeRowOf,
  itemsOf,
  type RowPlace,
  type UploadedRow,
} from '../settling/fee-rows';
import { keepFees, onlyVisitOf } from '../settling/keep-fees';
import { splitOutput } from './upload-fees';

type Needs = Pick<Parts, 'catalogue'>;

interface InpatientRow extends UploadedRow {
  readonly mdtrt_id: string;
  readonly psn_no: string;
  readonly init_feedetl_sn: string | null;
  readonly hosp_appr_flag: string | null;
}

/** A stay has one bill. */
const onlyBatch = '';

const approvalOf = ({ hosp_appr_flag: flag }: InpatientRow): FeeRow['approval'] =>
  (flag ?? '0') as FeeRow['approval'];

const placeOf = (row: InpatientRow): RowPlace => ({
  visitId: row.mdtrt_id,
  batchNumber: onlyBatch,
  takesBackRow: row.init_feedetl_sn,
  approval: approvalOf(row),
  isPrescribed: true,
});

/** An earlier row, less what was taken back from it so far. */
function remainingOf(rowNumber: string, fees: readonly Fee[]): FeeRow | null {
  const first = fees.find((fee) => fee.rowNumber === rowNumber && fee.takesBackRow === null);
  if (!first) return null;
  return fees
    .filter((fee) => fee.takesBackRow === rowNumber)
    .reduce(
      (row, { row: back }) => ({
        ...row,
        totalFen: row.totalFen + back.totalFen,
        count: row.count + back.count,
      }),
      first.row,
    );
}

const wrong = ({ feedetl_sn }: InpatientRow): Result<never> =>
  refuse('FEE_ROW_WRONG', { told: `费用明细流水号${feedetl_sn}` });

/** A row that takes an earlier one back, in whole or in part: of the same item, at the same price. */
function decideWithdrawal(
  row: InpatientRow,
  { item, before }: { readonly item: CatalogueItem | null; readonly before: readonly Fee[] },
): Result<Fee> {
  const first = before.find(({ rowNumber }) => rowNumber === row.init_feedetl_sn);
  const remaining = remainingOf(row.init_feedetl_sn ?? '', before);
  const withdrawal = feeRowOf(row, first?.row.approval ?? approvalOf(row));
  if (!remaining || first?.itemCode !== row.med_list_codg || !decideRow(withdrawal).ok)
    return wrong(row);
  const split = splitWithdrawal(remaining, withdrawal, item);
  return split.ok ? ok(feeOf(row, placeOf(row), { item, split: split.value })) : wrong(row);
}

/** Each row in its turn: one may take back what came before it in the same message. */
async function decideRows(
  rows: readonly InpatientRow[],
  { nouns }: FsiContext,
  { catalogue }: Needs,
): Promise<Result<readonly Fee[]>> {
  const items = await itemsOf(rows, catalogue);
  const earlier = await nouns.fees.ofVisit(rows[0]?.mdtrt_id ?? '');
  const fees: Fee[] = [];
  for (const row of rows) {
    const item = items.get(row.med_list_codg) ?? null;
    const fee =
      row.det_item_fee_sumamt < 0
        ? decideWithdrawal(row, { item, before: [...earlier, ...fees] })
        : decideFee(row, { ...placeOf(row), takesBackRow: null }, item);
    if (!fee.ok) return fee;
    fees.push(fee.value);
  }
  const isTwice = new Set(fees.map(({ rowNumber }) => rowNumber)).size < fees.length;
  return isTwice ? refuse('FEE_ROW_KNOWN') : ok(fees);
}

/** 2301: fee rows of a stay; a negative one takes back (part of) an earlier one (init_feedetl_sn). @requirement E3 */
export const uploadInpatientFees = (needs: Needs): Transaction<'2301'> =>
  transaction('2301', 'writes', async ({ feedetail }, context) => {
    const named = onlyVisitOf(feedetail);
    if (!named) return refuse('FIELDS_WRONG', { told: '一次只能上传一个就诊的费用明细' });
    const decide = () => decideRows(feedetail, context, needs);
    const fees = await keepFees({ ...named, kind: 'inpatient' }, decide, context);
    return fees.ok ? ok({ result: await splitOutput(feedetail, fees.value, needs) }) : fees;
  });
