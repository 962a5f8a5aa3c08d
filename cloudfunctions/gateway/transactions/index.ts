import type { Parts } from '@core/ports/parts';
import type { Transactions } from '../fsi/dispatch';
import type { Infno } from '../fsi/fields';
import type { Transaction } from '../fsi/transaction';
import type { ReadNeeds } from '../read-code';
import { admitInpatient } from './admit-inpatient';
import { cancelRegistration } from './cancel-registration';
import { checkBenefits } from './check-benefits';
import { describeVisit, describeVisitA } from './describe-visit';
import { dischargeInpatient } from './discharge-inpatient';
import { downloadFile } from './download-file';
import { readEcCode } from './ec-query';
import { fileChronicDisease } from './file-chronic-disease';
import { findInstitution } from './find-institution';
import { findPerson } from './find-person';
import { listChronicDiseases } from './list-chronic-diseases';
import { listChronicDrugs } from './list-chronic-drugs';
import { listDiagnoses } from './list-diagnoses';
import { listDictionary } from './list-dictionary';
import { listFees } from './list-fees';
import { listInpatients } from './list-inpatients';
import { listVisits } from './list-visits';
import { reconcileLines } from './reconcile-lines';
import { reconcileTotals } from './reconcile-totals';
import { refundInpatient, refundOutpatient, refundPharmacy } from './refund';
import { registerVisit } from './register-visit';
import { reverse } from './reverse';
import { preSettleInpatient, settleInpatient } from './settle-inpatient';
import {
  preSettleOutpatient,
  preSettleOutpatientA,
  settleOutpatient,
  settleOutpatientA,
} from './settle-outpatient';
import { preSettlePharmacy, settlePharmacy } from './settle-pharmacy';
import { showAccumulations } from './show-accumulations';
import { showSettlement } from './show-settlement';
import { signOff } from './sign-off';
import { signOn } from './sign-on';
import { uploadFees } from './upload-fees';
import { uploadFile } from './upload-file';
import { uploadInpatientFees } from './upload-inpatient-fees';
import { withdrawChronicDisease } from './withdraw-chronic-disease';
import { withdrawFees } from './withdraw-fees';

/** What the transactions are made from, beside the store of their message. */
export type TransactionNeeds = ReadNeeds & Pick<Parts, 'vault' | 'insuredBase' | 'catalogue'>;

/** How each transaction is made; the compiler holds that a number makes its own. */
type Makers = { readonly [I in Infno]?: (needs: TransactionNeeds) => Transaction<I> };

/** The open transactions. A number of the interface that is not here is answered as not open yet. */
const makers = {
  '1101': findPerson,
  '1162': readEcCode,
  '1201': findInstitution,
  '1901': listDictionary,
  '2001': checkBenefits,
  '2101': preSettlePharmacy,
  '2102': settlePharmacy,
  '2103': refundPharmacy,
  '2201': registerVisit,
  '2202': cancelRegistration,
  '2203': describeVisit,
  '2203A': describeVisitA,
  '2204': uploadFees,
  '2205': withdrawFees,
  '2206': preSettleOutpatient,
  '2206A': preSettleOutpatientA,
  '2207': settleOutpatient,
  '2207A': settleOutpatientA,
  '2208': refundOutpatient,
  '2301': uploadInpatientFees,
  '2303': preSettleInpatient,
  '2304': settleInpatient,
  '2305': refundInpatient,
  '2401': admitInpatient,
  '2402': dischargeInpatient,
  '2503': fileChronicDisease,
  '2504': withdrawChronicDisease,
  '2601': reverse,
  '3201': reconcileTotals,
  '3202': reconcileLines,
  '5201': listVisits,
  '5202': listDiagnoses,
  '5203': showSettlement,
  '5204': listFees,
  '5205': listChronicDrugs,
  '5206': showAccumulations,
  '5301': listChronicDiseases,
  '5303': listInpatients,
  '9001': signOn,
  '9002': signOff,
  '9101': uploadFile,
  '9102': downloadFile,
} as const satisfies Makers;

/** The numbers of the open transactions. */
export const openInfnos = Object.keys(makers) as readonly (keyof typeof makers)[];

/** Makes the open transactions. */
export const transactionsOf = (needs: TransactionNeeds): Transactions =>
  Object.fromEntries(openInfnos.map((infno) => [infno, makers[infno](needs)]));
