import type { Infno } from './fields';

/** The address of every transaction. */
export const singleAddress = '/fsi/api/rsfComIfsService/callService';

/**
 * The addresses of single transactions under `/fsi/api/`, as the national baseline spells them, misspellings
 * included. One address may stand for two transactions: regions differ.
 */
const own: Readonly<Record<string, readonly Infno[]>> = {
  'signInSignOutService/signIn': ['9001'],
  'signInSignOutService/signOut': ['9002'],
  'fsiPsnInfoService/queryPsnInfo': ['1101'],
  'hsecfc/localQrCodeQuery': ['1162'],
  'fsiFixMedInsService/queryFixMedIns': ['1201'],
  'catalogqueryservice/queryDataDic': ['1901'],
  'fsiPsnPriorityInfoService/queryPsnPriorityInfo': ['2001'],
  'outpatientDocInfoService/outpatientRregistration': ['2201'],
  'outpatientDocInfoService/outpatientRegistrationCancel': ['2202'],
  'outpatientDocInfoService/outpatientMdtrtinfoUp': ['2203'],
  'outpatientDocInfoService/outpatientMdtrtinfoUpA': ['2203A'],
  'outpatientDocInfoService/outpatientFeeListUp': ['2204'],
  'outpatientDocInfoService/outpatientFeeListUpCancel': ['2205'],
  'outpatientSettleService/preSettletment': ['2206'],
  'outpatientSettleService/preSettletmentA': ['2206A'],
  'outpatientSettleService/saveSettletmentV2': ['2207'],
  'outpatientSettleService/saveSettletment': ['2207', '2207A'],
  'outpatientSettleService/saveSettletmentA': ['2207A'],
  'outpatientSettleService/cancleSettletment': ['2208'],
  'hospFeeDtlService/feeDtlUp': ['2301'],
  'hospSettService/preSett': ['2303'],
  'hospSettService/settV2': ['2304'],
  'hospSettService/settCl': ['2305'],
  'hospitalRegisterService/hospitalRegisterSave': ['2401'],
  'dscgService/dischargeProcess': ['2402'],
  'reverseService/revsMethod': ['2601'],
  'ybSettlementStmtService/stmtTotal': ['3201'],
  'ybSettlementStmtService/stmt': ['3201'],
  'ybSettlementStmtService/stmtDetail': ['3202'],
  'fsiIntegratedQueryService/querySetlInfo': ['5203'],
  'fsiIntegratedQueryService/queryFeeList': ['5204'],
  'fsiIntegratedQueryService/queryFixmedinsPracPsnSum': ['5206'],
  'fsiIntegratedQueryService/queryPsnOpspReg': ['5301'],
  'fsiIntegratedQueryService/queryInhospInfo': ['5303'],
  'fileupload/upload': ['9101'],
  'fileupload/download': ['9102'],
};

const byPath = new Map(
  Object.entries(own).map(([rest, infnos]): [string, readonly Infno[]] => [
    `/fsi/api/${rest}`,
    infnos,
  ]),
);

/** May this transaction be asked for at this address? */
export function isAddressOf(path: string, infno: Infno): boolean {
  if (path === singleAddress) return true;
  if (path.startsWith(`${singleAddress}/`)) return path === `${singleAddress}/${infno}`;
  return byPath.get(path)?.includes(infno) ?? false;
}

/** The own addresses of a transaction; some have none but the single one. */
export const addressesOf = (infno: Infno): readonly string[] =>
  [...byPath].filter(([, infnos]) => infnos.includes(infno)).map(([path]) => path);

const kilobyte = 1024;

/** Most bytes of a body that asks about a code, in either form. */
export const mostBytesOfQuery = 16 * kilobyte;

/** `input` is S40000, of which each character may take six bytes as JSON (`\u4e00`); the rest is the envelope. */
const usualMost = 256 * kilobyte;

/** About three megabytes of a file in base64. */
const mostWithFile = 4 * kilobyte * kilobyte;

/** Most bytes of a transaction's body: 9101 carries a file in. */
export function mostBytesOf(infno: Infno): number {
  if (infno === '1162') return mostBytesOfQuery;
  return infno === '9101' ? mostWithFile : usualMost;
}

/** Most bytes of any body. */
export const mostBytesOfAll = mostWithFile;

/** Most bytes of a body at an address of the family, before it is known what it asks for. */
export function mostBytesAt(path: string): number {
  if (path.startsWith(singleAddress)) return mostBytesOfAll;
  const infnos = byPath.get(path) ?? [];
  return infnos.length === 0 ? usualMost : Math.max(...infnos.map(mostBytesOf));
}
