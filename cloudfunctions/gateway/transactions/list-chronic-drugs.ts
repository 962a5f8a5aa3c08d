import { ok } from '@contract/result';
import type { CatalogueItem } from '@core/ports/catalogue';
import type { Parts } from '@core/ports/parts';
import { fields5205 } from '../fsi/fields/5205';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { itemsOf } from '../settling/fee-rows';
import { metPerson } from '../settling/met-person';
import { toldOutput } from '../settling/told-output';

/** More than a year of one person's drugs; the newest first. */
const mostRows = 500;

/** The last second counts. */
const secondMs = 1000;

type ChronicFee = Awaited<ReturnType<FsiContext['nouns']['fees']['chronicOf']>>[number];

/** Names of the institutions, each asked for once. */
async function namesOf(
  fees: readonly ChronicFee[],
  { nouns }: FsiContext,
): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(fees.map(({ institutionCode }) => institutionCode))];
  const found = await Promise.all(codes.map((code) => nouns.institutions.find(code)));
  return new Map(codes.map((code, index) => [code, found[index]?.name ?? '']));
}

interface Beside {
  readonly personId: string;
  readonly institutionName: string;
  readonly item: CatalogueItem | null;
}

const chronic = '14';

const rowOf = (fee: ChronicFee, { personId, institutionName, item }: Beside) => ({
  ...toldOutput(fields5205.output.nodes.feedetail.row, fee.told),
  feedetl_sn: fee.rowNumber,
  rx_drord_no: fee.told['rxno'],
  fixmedins_code: fee.institutionCode,
  fixmedins_name: institutionName,
  psn_no: personId,
  med_type: chronic,
  fee_ocur_time: fee.occurredAtMs,
  cnt: fee.row.count,
  pric: fee.row.price,
  chrgitm_lv: fee.grade,
  hilist_code: fee.itemCode,
  hilist_name: fee.itemName,
  list_type: fee.listType,
  med_list_codg: fee.itemCode,
  medins_list_codg: fee.ownItemCode,
  medins_list_name: fee.itemName,
  med_chrgitm_type: fee.chargeType,
  spec: item?.spec ?? '',
  dosform_name: item?.dosageForm,
});

/** 5205: what somebody was given on visits for 门诊慢特病, at whatever institution. PERSON_NOT_FOUND. */
export const listChronicDrugs = ({ catalogue }: Pick<Parts, 'catalogue'>): Transaction<'5205'> =>
  transaction('5205', 'reads', async ({ data }, context) => {
    const { psn_no: personId, begntime: fromMs, endtime } = data;
    const person = await metPerson(personId, context);
    if (!person.ok) return person;
    const untilMs = (endtime ?? context.nowMs) + secondMs;
    const fees = await context.nouns.fees.chronicOf(personId, { fromMs, untilMs }, mostRows);
    const names = await namesOf(fees, context);
    const items = await itemsOf(
      fees.map(({ itemCode }) => ({ med_list_codg: itemCode })),
      catalogue,
    );
    return ok({
      feedetail: fees.map((fee) =>
        rowOf(fee, {
          personId,
          institutionName: names.get(fee.institutionCode) ?? '',
          item: items.get(fee.itemCode) ?? null,
        }),
      ),
    });
  });
