import { ok, type Result } from '@contract/result';
import { decideStep, type VisitKind, type VisitState } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import type { Visit } from '@core/ports/store/visits';
import type { FsiContext } from '../fsi/transaction';
import { chooseAccount } from './account-choice';
import { payerOf, type AccountChoice, type Bill } from './bill';
import { holdPerson, personOnFile, visitOf } from './on-file';
import { provePerson, type PersonProof, type ProofNeeds } from './person-proof';

/** What settling a visit needs. */
export type SettleNeeds = ProofNeeds & Pick<Parts, 'ids'>;

/** What pre-settling and settling ask for, whatever kind of visit. */
export interface AskedBill {
  readonly personId: string;
  readonly visitId: string;
  readonly kind: VisitKind;
  readonly insuranceType: string;
  /** med_type of this bill; null: the visit's own. */
  readonly medType: string | null;
  /** chrg_bchno; null: all rows of the visit. */
  readonly batchNumber: string | null;
  readonly totalFen: number;
  /** acct_used_flag */
  readonly accountFlag: string;
  /** exp_content */
  readonly extension: string | null;
  readonly proof: PersonProof;
  /** A stay's document needs no number. */
  readonly isProofOptional: boolean;
  readonly invoiceNumber: string | null;
}

/** A bill of a visit, and where the visit goes when it is done. */
export interface VisitBill {
  readonly bill: Bill;
  readonly visit: Visit;
  readonly next: VisitState;
}

async function billOf(
  asked: AskedBill,
  { visit, account }: { readonly visit: Visit; readonly account: AccountChoice },
  context: FsiContext,
): Promise<Result<Omit<Bill, 'person'>>> {
  const { visitId, batchNumber } = asked;
  return ok({
    visitId,
    insuranceType: asked.insuranceType,
    medType: asked.medType ?? visit.medType,
    certType: asked.proof.mdtrt_cert_type,
    batchNumber: batchNumber ?? '',
    diseaseCode: visit.diseaseCode,
    fees: await context.nouns.fees.unsettled(visitId, batchNumber),
    totalFen: asked.totalFen,
    account,
    invoiceNumber: asked.invoiceNumber,
  });
}

/**
 * The bill that a message asks about, proved and allowed. When it is to be settled, patient and payer are held. Noes:
 * PERSON_NOT_FOUND, VISIT_NOT_FOUND and those of `provePerson`, `chooseAccount` and `decideStep`. @requirement D4 D7 E3
 */
export async function readBill(
  asked: AskedBill,
  act: 'preSettle' | 'settle',
  { context, needs }: { readonly context: FsiContext; readonly needs: SettleNeeds },
): Promise<Result<VisitBill>> {
  const { personId, accountFlag: flag, extension, proof } = asked;
  const account = await chooseAccount({ personId, flag, extension }, context, needs);
  if (!account.ok) return account;
  const payerId = payerOf(account.value);
  const others = payerId === null ? [] : [payerId];
  const hold =
    act === 'settle' ? holdPerson(personId, context, others) : personOnFile(personId, context);
  const person = await hold;
  if (!person.ok) return person;
  const isProofSpared = asked.isProofOptional && proof.mdtrt_cert_no === null;
  const proved = isProofSpared
    ? ok(null)
    : await provePerson(person.value, proof, { place: context, needs });
  if (!proved.ok) return proved;
  const visit = await visitOf(asked, context);
  if (!visit.ok) return visit;
  const bill = await billOf(asked, { visit: visit.value, account: account.value }, context);
  if (!bill.ok) return bill;
  const { unsettledRows, liveSettlements } = visit.value;
  const left =
    act === 'preSettle'
      ? { unsettledRows, liveSettlements }
      : {
          unsettledRows: unsettledRows - bill.value.fees.length,
          liveSettlements: liveSettlements + 1,
        };
  const next = decideStep(visit.value, act, left);
  if (!next.ok) return next;
  return ok({
    bill: { ...bill.value, person: person.value },
    visit: visit.value,
    next: next.value,
  });
}
