import { civilTime } from '../../kit/civil-time';
import type { FsiAnswer } from '../../kit/fsi/client';
import { yuanText } from '../../kit/money';
import { countText, lineFen, totalFen, type BillLine } from '../bill/bill';
import { hospitalPrices } from '../price-list';
import {
  noCatalogueCode,
  optionsOf,
  type Counter,
  type CounterParts,
  type Uploaded,
} from './counter';
import { outpatientMedType, quoteVisit, settleVisit, type VisitToSettle } from './settle-visit';
import type { ReadyBill, Visit } from './till.state';

const registerInput = (
  { person, insurance, department }: ReadyBill,
  number: string,
  atMs: number,
) => ({
  data: {
    psn_no: person.number,
    insutype: insurance.type,
    begntime: civilTime(atMs),
    mdtrt_cert_type: '01',
    mdtrt_cert_no: person.ecToken,
    ipt_otp_no: number,
    atddr_no: department.doctorNumber,
    dr_name: department.doctorName,
    dept_code: department.code,
    dept_name: department.name,
    caty: department.caty,
  },
});

const describeInput = (
  { person, department, diagnosis }: ReadyBill,
  visit: Visit,
  atMs: number,
) => ({
  mdtrtinfo: {
    mdtrt_id: visit.id,
    psn_no: person.number,
    med_type: outpatientMedType,
    begntime: civilTime(atMs),
    dise_codg: diagnosis.code,
    dise_name: diagnosis.name,
  },
  diseinfo: [
    {
      diag_type: '1',
      diag_srt_no: '1',
      diag_code: diagnosis.code,
      diag_name: diagnosis.name,
      diag_dept: department.name,
      dise_dor_no: department.doctorNumber,
      dise_dor_name: department.doctorName,
      diag_time: civilTime(atMs),
      vali_flag: '1',
    },
  ],
});

interface FeeFacts {
  readonly visit: Visit;
  readonly firstNumber: string;
  readonly atMs: number;
}

const feeRow =
  ({ person, department }: ReadyBill, { visit, firstNumber, atMs }: FeeFacts) =>
  (line: BillLine, at: number) => ({
    feedetl_sn: `${firstNumber}${String(at + 1).padStart(4, '0')}`,
    mdtrt_id: visit.id,
    psn_no: person.number,
    chrg_bchno: visit.batchNumber,
    rx_circ_flag: '0',
    fee_ocur_time: civilTime(atMs),
    med_list_codg: line.item.catalogueCode ?? noCatalogueCode,
    medins_list_codg: line.item.code,
    det_item_fee_sumamt: yuanText(lineFen(line)),
    cnt: countText(line.count),
    pric: yuanText(line.item.priceFen),
    bilg_dept_codg: department.code,
    bilg_dept_name: department.name,
    bilg_dr_codg: department.doctorNumber,
    bilg_dr_name: department.doctorName,
    hosp_appr_flag: '0',
  });

/** A bill without a visit is not sent; the store registers first. */
function visitOf({ visit }: ReadyBill): Visit {
  if (visit === null) throw new Error('The visit has not been registered.');
  return visit;
}

const toSettle = (bill: ReadyBill): VisitToSettle => {
  const visit = visitOf(bill);
  return {
    personNumber: bill.person.number,
    ecToken: bill.person.ecToken,
    insuranceType: bill.insurance.type,
    visitId: visit.id,
    batchNumber: visit.batchNumber,
    totalFen: totalFen(bill.lines),
    account: bill.account,
    relative: bill.relative,
    options: optionsOf(bill),
  };
};

/** Registering and its taking back, which a pharmacy does not have. */
export interface Registry {
  register(bill: Omit<ReadyBill, 'lines'>): Promise<FsiAnswer<Visit>>;
  cancel(bill: Omit<ReadyBill, 'lines'>): Promise<FsiAnswer<null>>;
}

/** Registers a person for a department (2201), and takes it back (2202). @requirement E1 */
export function registryOf({ client, now, newNumber }: CounterParts): Registry {
  return {
    async register(bill) {
      const input = registerInput({ ...bill, lines: [] }, newNumber(), now());
      const answer = await client.ask('2201', input, optionsOf({ ...bill, lines: [] }));
      if (!answer.ok) return answer;
      const { mdtrt_id: id, ipt_otp_no: outpatientNumber } = answer.output.data;
      const batchNumber = newNumber();
      const visit = { id, outpatientNumber, batchNumber, uploaded: null, described: null };
      return { ...answer, output: visit };
    },
    cancel(bill) {
      const ready = { ...bill, lines: [] };
      const { id, outpatientNumber } = visitOf(ready);
      const data = {
        psn_no: bill.person.number,
        mdtrt_id: id,
        ipt_otp_no: outpatientNumber,
      };
      return client.ask('2202', { data }, optionsOf(ready));
    },
  };
}

/** The counter of a hospital: 2203 and 2204 once for the whole batch, then 2206, 2207, 2208. @requirement E3 E7 */
export function outpatientCounter(parts: CounterParts): Counter {
  const { client, now, newNumber } = parts;

  const describe = async (bill: ReadyBill, visit: Visit): Promise<Uploaded> => {
    if (visit.described === bill.diagnosis.code) return { visit, problem: null };
    const sent = await client.ask('2203', describeInput(bill, visit, now()), optionsOf(bill));
    if (!sent.ok) return { visit, problem: sent.problem };
    return { visit: { ...visit, described: bill.diagnosis.code }, problem: null };
  };

  /** A batch is uploaded whole: one that has changed is taken back first (2205). */
  const withdraw = async (bill: ReadyBill, visit: Visit): Promise<Uploaded> => {
    if (visit.uploaded === null) return { visit, problem: null };
    const data = { mdtrt_id: visit.id, chrg_bchno: visit.batchNumber, psn_no: bill.person.number };
    const sent = await client.ask('2205', { data }, optionsOf(bill));
    if (!sent.ok) return { visit, problem: sent.problem };
    return { visit: { ...visit, uploaded: null, batchNumber: newNumber() }, problem: null };
  };

  const send = async (bill: ReadyBill, visit: Visit): Promise<Uploaded> => {
    const rows = bill.lines.map(feeRow(bill, { visit, firstNumber: newNumber(), atMs: now() }));
    const sent = await client.ask('2204', { feedetail: rows }, optionsOf(bill));
    if (!sent.ok) return { visit, problem: sent.problem };
    return { visit: { ...visit, uploaded: bill.lines }, problem: null };
  };

  return {
    kind: 'outpatient',
    madeAt: 'counter',
    businessType: '01301',
    prices: hospitalPrices,
    async upload(bill) {
      const described = await describe(bill, visitOf(bill));
      if (described.problem || described.visit === null) return described;
      if (described.visit.uploaded === bill.lines) return described;
      const clean = await withdraw(bill, described.visit);
      return clean.problem || clean.visit === null ? clean : send(bill, clean.visit);
    },
    quote: (bill) => quoteVisit(client, toSettle(bill)),
    settle: (bill, quoted) => settleVisit(client, toSettle(bill), quoted),
    refund: ({ settlementId, visitId, personNumber, insuredRegion }) =>
      client.ask(
        '2208',
        { data: { setl_id: settlementId, mdtrt_id: visitId, psn_no: personNumber } },
        { insuredRegion },
      ),
  };
}
