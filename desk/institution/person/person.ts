import type { FsiAnswer, FsiClient } from '../../kit/fsi/client';
import { rowsOf, type InsuranceRow, type PersonFound } from '../../kit/fsi/transactions';
import { fenOf } from '../../kit/money';
import { maskName } from './mask';

/** One insurance that a person may be settled by. */
export interface Insurance {
  /** insutype */
  readonly type: string;
  readonly personType: string;
  readonly isActive: boolean;
  /** insuplc_admdvs */
  readonly region: string;
  /** The personal account, in fen; null where it is not told. */
  readonly balanceFen: number | null;
}

/** Somebody whose code was scanned. In the memory of the page only; nothing of it is kept. */
export interface Person {
  /** psn_no */
  readonly number: string;
  readonly name: string;
  readonly idNumber: string;
  readonly age: number;
  /** mdtrt_cert_no of the steps of this visit. */
  readonly ecToken: string;
  readonly insurances: readonly Insurance[];
}

/** Whose account pays along, as the code of a relative said. */
export interface Relative {
  readonly ecToken: string;
  readonly maskedName: string;
}

/** psn_insu_stas 1: 正常参保. Where nothing is said, nothing is held against the person. */
const insuranceOf = (row: InsuranceRow): Insurance => ({
  type: row.insutype,
  personType: row.psn_type,
  isActive: row.psn_insu_stas === null || row.psn_insu_stas === '1',
  region: row.insuplc_admdvs,
  balanceFen: fenOf(row.balc),
});

const personOf = ({ baseinfo, insuinfo }: PersonFound, ecToken: string): Person => ({
  number: baseinfo.psn_no,
  name: baseinfo.psn_name,
  idNumber: baseinfo.certno,
  age: Number(baseinfo.age),
  ecToken,
  insurances: rowsOf(insuinfo).map(insuranceOf),
});

interface Scan {
  readonly ecQrCode: string;
  /** code_biz_type: 01301 settling at a hospital, 02121 buying at a pharmacy. */
  readonly businessType: '01301' | '02121';
  readonly operatorKind: '1' | '2';
}

const readCode = (client: FsiClient, { ecQrCode, businessType, operatorKind }: Scan) =>
  client.ask('1162', { data: { businessType, ecQrCode } }, { operatorKind });

/** Whose code it is: the code is read (1162), then the person behind it (1101). @requirement E1 E5 */
export async function readPerson(client: FsiClient, scan: Scan): Promise<FsiAnswer<Person>> {
  const read = await readCode(client, scan);
  if (!read.ok) return read;
  const { ecToken, idNo, userName } = read.output.data;
  const data = {
    mdtrt_cert_type: '01',
    mdtrt_cert_no: ecToken,
    psn_cert_type: '01',
    certno: idNo,
    psn_name: userName,
  };
  const found = await client.ask('1101', { data }, { operatorKind: scan.operatorKind });
  return found.ok ? { ...found, output: personOf(found.output, ecToken) } : found;
}

/** The second code of a visit: whose account pays along. @requirement D4 */
export async function readRelative(client: FsiClient, scan: Scan): Promise<FsiAnswer<Relative>> {
  const read = await readCode(client, scan);
  if (!read.ok) return read;
  const { ecToken, userName } = read.output.data;
  return { ...read, output: { ecToken, maskedName: maskName(userName) } };
}
