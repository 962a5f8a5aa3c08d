import { civilTime } from '../../kit/civil-time';
import { settleSurely } from '../../kit/fsi/settle-surely';
import { yuanText } from '../../kit/money';
import { countText, lineFen, totalFen, type BillLine } from '../bill/bill';
import { pharmacyPrices } from '../price-list';
import {
  accountFields,
  noCatalogueCode,
  optionsOf,
  type Counter,
  type CounterParts,
} from './counter';
import type { ReadyBill } from './till.state';

/** 定点药店购药 */
const medType = '41';

interface DrugFacts {
  readonly firstNumber: string;
  readonly prescription: string;
  readonly atMs: number;
}

const drugRow =
  ({ firstNumber, prescription, atMs }: DrugFacts) =>
  (line: BillLine, at: number): Readonly<Record<string, unknown>> => ({
    feedetl_sn: `${firstNumber}${String(at + 1).padStart(4, '0')}`,
    rxno: prescription,
    rx_circ_flag: prescription === '' ? '0' : '1',
    fee_ocur_time: civilTime(atMs),
    med_list_codg: line.item.catalogueCode ?? noCatalogueCode,
    medins_list_codg: line.item.code,
    det_item_fee_sumamt: yuanText(lineFen(line)),
    cnt: countText(line.count),
    pric: yuanText(line.item.priceFen),
  });

/** A trial and a settlement carry the same: nothing is kept of the first. */
const purchase = (bill: ReadyBill, firstNumber: string, atMs: number) => ({
  druginfo: {
    psn_no: bill.person.number,
    mdtrt_cert_type: '01',
    mdtrt_cert_no: bill.person.ecToken,
    begntime: civilTime(atMs),
    medfee_sumamt: yuanText(totalFen(bill.lines)),
    insutype: bill.insurance.type,
    med_type: medType,
    ...accountFields(bill),
  },
  drugdetail: bill.lines.map(drugRow({ firstNumber, prescription: bill.prescription, atMs })),
});

/** The till of a pharmacy: no registration, 2101, 2102, 2103. @requirement E5 E7 */
export function pharmacyCounter({ client, now, newNumber }: CounterParts): Counter {
  return {
    kind: 'pharmacy',
    madeAt: 'pharmacy',
    businessType: '02121',
    prices: pharmacyPrices,
    upload: () => Promise.resolve({ visit: null, problem: null }),
    quote: (bill) => client.ask('2101', purchase(bill, newNumber(), now()), optionsOf(bill)),
    settle: (bill) =>
      settleSurely(client, {
        infno: '2102',
        input: purchase(bill, newNumber(), now()),
        personNumber: bill.person.number,
        options: optionsOf(bill),
      }),
    refund: ({ settlementId, visitId, personNumber, insuredRegion }) =>
      client.ask(
        '2103',
        { data: { setl_id: settlementId, mdtrt_id: visitId, psn_no: personNumber } },
        { insuredRegion },
      ),
  };
}
