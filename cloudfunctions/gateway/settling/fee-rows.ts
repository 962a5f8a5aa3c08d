import { ok, refuse, type Result } from '@contract/result';
import { decideRow, splitRow, unmappedSelfPayRatio, type FeeRow } from '@core/domain/policy';
import type { Catalogue, CatalogueItem } from '@core/ports/catalogue';
import type { Fee } from '@core/ports/store/fees';
import { toldIn } from './told';

/** What every kind of fee row says; amounts scaled as its table scales them. */
export interface UploadedRow {
  readonly feedetl_sn: string;
  readonly fee_ocur_time: number;
  readonly med_list_codg: string;
  readonly medins_list_codg: string;
  readonly det_item_fee_sumamt: number;
  readonly cnt: number;
  readonly pric: number;
}

/** Where a row belongs, and what else its kind says. */
export interface RowPlace {
  readonly visitId: string;
  readonly batchNumber: string;
  readonly takesBackRow: string | null;
  readonly approval: FeeRow['approval'];
  readonly isPrescribed: boolean;
}

/** Items of the catalogue, each asked for once. */
export async function itemsOf(
  rows: readonly Pick<UploadedRow, 'med_list_codg'>[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, CatalogueItem | null>> {
  const codes = [...new Set(rows.map((row) => row.med_list_codg))];
  const items = await Promise.all(codes.map((code) => catalogue.itemOf(code)));
  return new Map(codes.map((code, index) => [code, items[index] ?? null]));
}

/** The row as the rules see it. */
export const feeRowOf = (row: UploadedRow, approval: FeeRow['approval']): FeeRow => ({
  rowNumber: row.feedetl_sn,
  totalFen: row.det_item_fee_sumamt,
  count: row.cnt,
  price: row.pric,
  approval,
});

/** What the catalogue does not have: class 丙, 其他费, 其他. */
const unmapped = { grade: '03', chargeType: '14', listType: '105' } as const;

type ItemTerms = Pick<
  Fee,
  'itemName' | 'grade' | 'selfPayRatio' | 'priceLimit' | 'chargeType' | 'listType'
>;

function termsOf(item: CatalogueItem | null, ownName: string): ItemTerms {
  if (!item)
    return { itemName: ownName, selfPayRatio: unmappedSelfPayRatio, priceLimit: null, ...unmapped };
  const { name, grade, selfPayRatio, priceLimit, chargeType, listType } = item;
  return { itemName: name, grade, selfPayRatio, priceLimit, chargeType, listType };
}

/** A row under the catalogue's item, with what stays the same however its money falls apart. */
export const feeOf = (
  row: UploadedRow,
  place: RowPlace,
  split: { readonly item: CatalogueItem | null; readonly split: Fee['split'] },
): Fee => ({
  visitId: place.visitId,
  rowNumber: row.feedetl_sn,
  batchNumber: place.batchNumber,
  takesBackRow: place.takesBackRow,
  occurredAtMs: row.fee_ocur_time,
  itemCode: row.med_list_codg,
  ownItemCode: row.medins_list_codg,
  ...termsOf(split.item, row.medins_list_codg),
  row: feeRowOf(row, place.approval),
  split: split.split,
  isPrescribed: place.isPrescribed,
  told: toldIn({ ...row }),
});

/** A row that nothing is wrong with, split by its item of the catalogue. FEE_ROW_WRONG names the row. */
export function decideFee(
  row: UploadedRow,
  place: RowPlace,
  item: CatalogueItem | null,
): Result<Fee> {
  const feeRow = feeRowOf(row, place.approval);
  const isRight = decideRow(feeRow);
  if (!isRight.ok || feeRow.totalFen < 0)
    return refuse('FEE_ROW_WRONG', { told: `费用明细流水号${row.feedetl_sn}` });
  return ok(feeOf(row, place, { item, split: splitRow(feeRow, item) }));
}

/** Every row of a message, or the first that is wrong; no number twice: FEE_ROW_KNOWN. */
export async function decideFees<R extends UploadedRow>(
  rows: readonly R[],
  placeOf: (row: R) => RowPlace,
  catalogue: Catalogue,
): Promise<Result<readonly Fee[]>> {
  const items = await itemsOf(rows, catalogue);
  const fees: Fee[] = [];
  for (const row of rows) {
    const fee = decideFee(row, placeOf(row), items.get(row.med_list_codg) ?? null);
    if (!fee.ok) return fee;
    fees.push(fee.value);
  }
  const isTwice = new Set(fees.map(({ rowNumber }) => rowNumber)).size < fees.length;
  return isTwice ? refuse('FEE_ROW_KNOWN') : ok(fees);
}
