import { ok } from '@contract/result';
import type { Diagnosis } from '@core/ports/store/visits';
import { fields5202 } from '../fsi/fields/5202';
import { transaction, type Transaction } from '../fsi/transaction';
import { anyVisitOf, personOnFile } from '../settling/on-file';
import { toldOutput } from '../settling/told-output';

const rowOf = ({ type, order, told, ...diagnosis }: Diagnosis) => {
  const diagnosisType = told['diag_type'] ?? type;
  return {
    // What 2401 did not ask for is empty.
    ...{ diag_dept: '', dise_dor_no: '', dise_dor_name: '' },
    ...toldOutput(fields5202.output.nodes.diseinfo.row, told),
    // Within its visit a diagnosis is named by these three.
    diag_info_id: `${diagnosis.inOut}-${diagnosisType}-${order}`,
    inout_diag_type: diagnosis.inOut,
    diag_type: diagnosisType,
    maindiag_flag: diagnosis.isMain ? '1' : '0',
    diag_srt_no: order,
    diag_code: diagnosis.code,
    diag_name: diagnosis.name,
    diag_time: diagnosis.atMs,
  };
};

/** 5202: the diagnoses of a visit at this institution. PERSON_NOT_FOUND, VISIT_NOT_FOUND. */
export const listDiagnoses = (): Transaction<'5202'> =>
  transaction('5202', 'reads', async ({ data }, context) => {
    const { psn_no: personId, mdtrt_id: visitId } = data;
    const person = await personOnFile(personId, context);
    if (!person.ok) return person;
    const visit = await anyVisitOf({ visitId, personId }, context);
    if (!visit.ok) return visit;
    const diagnoses = await context.nouns.visits.diagnosesOf(visitId);
    return ok({
      diseinfo: diagnoses.map((one) => ({ ...rowOf(one), mdtrt_id: visitId, psn_no: personId })),
    });
  });
