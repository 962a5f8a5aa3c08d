import { ok } from '@contract/result';
import { refundRow } from '@core/domain/policy';
import type { CatalogueItem } from '@core/ports/catalogue';
import type { Parts } from '@core/ports/parts';
import type { Fee } from '@core/ports/store/fees';
import type { StoredSettlement } from '@core/ports/store/settlements';
import { fields5204 } from '../fsi/fields/5204';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { itemsOf } from '../settling/fee-rows';
import { personOnFile } from '../settling/on-file';
import { rowOutput } from '../settling/row-output';
import { settlementOnFile } from '../settling/settlement-on-file';
import { toldOutput } from '../settling/told-output';

/** A row that was given back: as many less, for as much less. */
const givenBack = (fee: Fee): Fee => ({
  ...fee,
  row: { ...fee.row, totalFen: 0 - fee.row.totalFen, count: 0 - fee.row.count },
  split: refundRow(fee.split),
});

/** The bill; a refund's is the one of its settlement with the other sign. */
async function feesOf(
  { fees, refundOf }: StoredSettlement,
  { nouns }: FsiContext,
): Promise<readonly Fee[]> {
  if (refundOf === null) return fees;
  const settlement = await nouns.settlements.find(refundOf);
  return (settlement?.fees ?? []).map(givenBack);
}

interface Beside {
  readonly settlement: StoredSettlement;
  readonly item: CatalogueItem | null;
}

const rowOf = (fee: Fee, { settlement, item }: Beside) => ({
  ...rowOutput(fee, item),
  ...toldOutput(fields5204.output.nodes.data.row, fee.told),
  mdtrt_id: settlement.visitId,
  setl_id: settlement.settlementId,
  rx_drord_no: fee.told['rxno'] ?? fee.told['drord_no'],
  med_type: settlement.medType,
  fee_ocur_time: fee.occurredAtMs,
  hilist_code: fee.itemCode,
  hilist_name: fee.itemName,
  list_type: fee.listType,
  med_list_codg: fee.itemCode,
  medins_list_codg: fee.ownItemCode,
  medins_list_name: fee.itemName,
  hosp_appr_flag: fee.row.approval,
  spec: item?.spec,
  dosform_name: item?.dosageForm ?? '',
});

/** 5204: the fee rows of a settlement or refund of this institution. PERSON_NOT_FOUND, SETTLEMENT_NOT_FOUND. @requirement E3 */
export const listFees = ({ catalogue }: Pick<Parts, 'catalogue'>): Transaction<'5204'> =>
  transaction('5204', 'reads', async ({ data }, context) => {
    const person = await personOnFile(data.psn_no, context);
    if (!person.ok) return person;
    const settlement = await settlementOnFile(data, context);
    if (!settlement.ok) return settlement;
    const fees = await feesOf(settlement.value, context);
    const items = await itemsOf(
      fees.map(({ itemCode }) => ({ med_list_codg: itemCode })),
      catalogue,
    );
    return ok({
      data: fees.map((fee) =>
        rowOf(fee, {
          settlement: settlement.value,
          item: items.get(fee.itemCode) ?? null,
        }),
      ),
    });
  });
