import { ok, refuse } from '@contract/result';
import { beginningOf } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import type { Diagnosis } from '@core/ports/store/visits';
import { transaction, type Transaction } from '../fsi/transaction';
import { decideBeginning, type BeginNeeds } from '../settling/begin-visit';
import { newNumber } from '../settling/numbers';
import { toldIn } from '../settling/told';

/** A diagnosis of a stay, as 2401 and 2402 tell it. */
interface StayDiagnosis {
  readonly diag_type: string;
  readonly diag_srt_no: number;
  readonly diag_code: string;
  readonly diag_name: string;
  readonly maindiag_flag: string;
  readonly diag_time: number;
}

/** A diagnosis at admission (`1`) or discharge (`2`): inout_diag_type. */
export const stayDiagnosis = (row: StayDiagnosis, inOut: '1' | '2'): Diagnosis => ({
  // Both ends of a stay count their diagnoses from one.
  type: `${inOut}:${row.diag_type}`,
  order: row.diag_srt_no,
  code: row.diag_code,
  name: row.diag_name,
  isMain: row.maindiag_flag === '1',
  atMs: row.diag_time,
  inOut,
  told: toldIn({ ...row }),
});

/** 2401: a stay begins. Until it is settled no outpatient visit does. @requirement D10 */
export const admitInpatient = (needs: BeginNeeds & Pick<Parts, 'ids'>): Transaction<'2401'> =>
  transaction('2401', 'writes', async ({ mdtrtinfo, diseinfo }, context) => {
    const { psn_no: personId, insutype: insuranceType, ipt_no: visitNumber } = mdtrtinfo;
    const proof = mdtrtinfo.mdtrt_cert_no === null ? null : mdtrtinfo;
    const asked = { personId, insuranceType, kind: 'inpatient' as const, proof };
    const person = await decideBeginning(asked, context, needs);
    if (!person.ok) return person;
    const { nouns, institution, operatorId, nowMs } = context;
    const visitId = newNumber(institution.regionCode, nowMs, needs.ids);
    const begun = await nouns.visits.begin({
      ...{ visitId, kind: 'inpatient', state: beginningOf('inpatient', 'admit') },
      ...{ personId, institutionCode: institution.code, insuranceType, visitNumber, operatorId },
      medType: mdtrtinfo.med_type,
      certType: mdtrtinfo.mdtrt_cert_type,
      beganAtMs: mdtrtinfo.begntime,
      told: toldIn(mdtrtinfo),
    });
    if (begun === 'taken') return refuse('VISIT_NUMBER_USED');
    for (const row of diseinfo) await nouns.visits.setDiagnosis(visitId, stayDiagnosis(row, '1'));
    return ok({ result: { mdtrt_id: visitId } });
  });
