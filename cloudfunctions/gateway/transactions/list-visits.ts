import { ok } from '@contract/result';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { Visit } from '@core/ports/store/visits';
import { fields5201 } from '../fsi/fields/5201';
import { transaction, type Transaction } from '../fsi/transaction';
import { personOnFile } from '../settling/on-file';
import { personOutput } from '../settling/person-output';
import { toldOutput } from '../settling/told-output';

/** The newest first; who has more asks for a shorter time. */
const mostVisits = 200;

const secondMs = 1000;
const dayMs = 24 * 60 * 60 * secondMs;

/** opter_id is S20. */
const mostOperator = 20;

/** What only a stay has. */
function stayOutput({ kind, state, beganAtMs, endedAtMs }: Visit) {
  if (kind !== 'inpatient') return {};
  const days = endedAtMs === null ? null : Math.max(1, Math.ceil((endedAtMs - beganAtMs) / dayMs));
  return { inhosp_stas: state === 'admitted' ? '1' : '0', ipt_days: days };
}

const rowOf = (visit: Visit, person: RegisteredPerson, nowMs: number) => ({
  // 2201 says department and doctor by other names than 2401.
  adm_dept_codg: visit.told['dept_code'],
  adm_dept_name: visit.told['dept_name'],
  chfpdr_name: visit.told['dr_name'],
  ...toldOutput(fields5201.output.nodes.mdtrtinfo.row, visit.told),
  ...personOutput(person, nowMs),
  ...stayOutput(visit),
  mdtrt_id: visit.visitId,
  insutype: visit.insuranceType,
  psn_type: person.personType,
  cvlserv_flag: '0',
  insu_optins: person.insuredRegion.code,
  begntime: visit.beganAtMs,
  // The field must be there, and what has not ended has nothing else to tell.
  endtime: visit.endedAtMs ?? visit.beganAtMs,
  mdtrt_cert_type: visit.certType,
  med_type: visit.medType,
  ipt_otp_no: visit.visitNumber,
  dise_codg: visit.diseaseCode,
  opter_id: visit.operatorId.slice(0, mostOperator),
});

/** 5201: the visits of somebody at this institution that began between two moments. PERSON_NOT_FOUND. @requirement E1 */
export const listVisits = (): Transaction<'5201'> =>
  transaction('5201', 'reads', async ({ data }, context) => {
    const person = await personOnFile(data.psn_no, context);
    if (!person.ok) return person;
    const { nouns, institution, nowMs } = context;
    const visits = await nouns.visits.search(
      {
        institutionCode: institution.code,
        personId: data.psn_no,
        fromMs: data.begntime,
        untilMs: data.endtime + secondMs,
        medType: data.med_type,
        visitId: data.mdtrt_id,
        state: null,
      },
      mostVisits,
    );
    return ok({ mdtrtinfo: visits.map((visit) => rowOf(visit, person.value, nowMs)) });
  });
