import { ok, refuse, type Result } from '@contract/result';
import { ageOf } from '@core/domain/age';
import {
  accumulationYear,
  decideTotal,
  settleBill,
  type AccountUse,
  type BillFacts,
  type Settled,
} from '@core/domain/policy';
import type { Nouns } from '@core/ports/store';
import type { FsiContext } from '../fsi/transaction';
import { payerOf, type AccountChoice, type Bill } from './bill';
import { isChronicFiled } from './chronic-filing';

/** Where and when a bill is split. */
export type SplitPlace = Pick<FsiContext, 'institution' | 'nowMs'> & {
  readonly nouns: Pick<Nouns, 'accumulations' | 'personalAccounts' | 'chronicRecords'>;
};

/** A bill that was split, with what the record of it needs besides. */
export interface SplitBill {
  readonly settled: Settled;
  /** Full years, or null where the document does not tell. */
  readonly age: number | null;
  /** The person's own account before, in fen; null where there is none. */
  readonly balanceFen: number | null;
}

const purse = (balanceFen: number | null) =>
  balanceFen === null ? null : { balanceFen, ceilingFen: null };

/** Who may pay was decided before. A relative without an account pays nothing. */
async function accountUse(
  account: AccountChoice,
  ownFen: number | null,
  { nouns }: SplitPlace,
): Promise<AccountUse> {
  if (account.flag !== '2')
    return account.flag === '0' ? { flag: '0' } : { flag: '1', own: purse(ownFen) };
  const relativeFen = await nouns.personalAccounts.balanceOf(account.payerId);
  const relative = { balanceFen: relativeFen ?? 0, ceilingFen: null };
  return { flag: '2', own: purse(ownFen), relative };
}

const chronic = '14';

async function factsOf(
  bill: Bill,
  { age, ownFen }: { readonly age: number | null; readonly ownFen: number | null },
  place: SplitPlace,
): Promise<BillFacts> {
  const { person, insuranceType, medType, fees, account } = bill;
  const year = accumulationYear(place.nowMs);
  return {
    insuredRegion: person.insuredRegion.code,
    insuranceType,
    personType: person.personType,
    // Only those above a certain age are paid more: who cannot prove it is not.
    age: age ?? 0,
    medType,
    hospitalLevel: place.institution.level,
    isPrescribed: fees.every(({ isPrescribed }) => isPrescribed),
    isChronicFiled:
      medType === chronic &&
      (await isChronicFiled({ ...bill, personId: person.personId, atMs: place.nowMs }, place)),
    rows: fees.map(({ split }) => split),
    hospitalFen: 0,
    account: await accountUse(account, ownFen, place),
    before: await place.nouns.accumulations.of({
      personId: person.personId,
      insuranceType,
      year,
    }),
    year,
  };
}

/**
 * Splits a bill by what is on record now; keeps nothing, so that pre-settling and settling are one arithmetic.
 * Noes: VISIT_NO_FEES, FEES_DIFFER, INSURANCE_DIFFERS, INSURANCE_PAUSED and those of `settleBill`. @requirement E3
 */
export async function splitBill(bill: Bill, place: SplitPlace): Promise<Result<SplitBill>> {
  const { person, fees, totalFen } = bill;
  if (fees.length === 0) return refuse('VISIT_NO_FEES');
  if (bill.insuranceType !== person.insuranceType) return refuse('INSURANCE_DIFFERS');
  const total = decideTotal(
    totalFen,
    fees.map(({ split }) => split),
  );
  if (!total.ok) return total;
  const ownFen = await place.nouns.personalAccounts.balanceOf(person.personId);
  const age = ageOf(person.identity, place.nowMs);
  const settled = settleBill(await factsOf(bill, { age, ownFen }, place));
  return settled.ok ? ok({ settled: settled.value, age, balanceFen: ownFen }) : settled;
}

/** What a person's own account has lost by a split, in fen. */
export const ownPaidFen = ({ split }: Pick<Settled, 'split'>): number =>
  split.accountFen - split.relativeAccountFen;

/** clr_type where its table has another code than med_type for the same care: 急诊抢救 clears as 急诊, a stay as 住院. */
const clearingTypes: Readonly<Record<string, string>> = { '1301': '13', '2101': '21' };

/** The settlement as it would be recorded; ids and message come with its keeping. */
export const recordOf = (
  bill: Bill,
  { settled, age, balanceFen }: SplitBill,
  {
    institution,
    nowMs,
    msgid,
    operatorId,
  }: Pick<FsiContext, 'institution' | 'nowMs' | 'msgid' | 'operatorId'>,
) => ({
  refundOf: null,
  visitId: bill.visitId,
  personId: bill.person.personId,
  institutionCode: institution.code,
  messageNumber: msgid,
  operatorId,
  batchNumber: bill.batchNumber,
  medType: bill.medType,
  clearingType: clearingTypes[bill.medType] ?? bill.medType,
  certType: bill.certType,
  insuranceType: bill.insuranceType,
  personType: bill.person.personType,
  age,
  hospitalLevel: institution.level,
  poolCode: settled.poolCode,
  relativeId: payerOf(bill.account),
  settledAtMs: nowMs,
  invoiceNumber: bill.invoiceNumber,
  split: settled.split,
  added: settled.added,
  capLeftFen: settled.capLeftFen,
  balanceFen: balanceFen === null ? null : balanceFen - ownPaidFen(settled),
  fees: bill.fees,
});
