import { ok } from '@contract/result';
import { decideStep } from '@core/domain/visit';
import { transaction, type Transaction } from '../fsi/transaction';
import { holdPerson, visitOf } from '../settling/on-file';
import { toldIn } from '../settling/told';
import { stayDiagnosis } from './admit-inpatient';

/** 2402: the person leaves, and the stay is to be settled (出院结算期间). @requirement D10 */
export const dischargeInpatient = (): Transaction<'2402'> =>
  transaction('2402', 'writes', async ({ dscginfo, diseinfo }, context) => {
    const { psn_no: personId, mdtrt_id: visitId, endtime, dise_codg } = dscginfo;
    const person = await holdPerson(personId, context);
    if (!person.ok) return person;
    const visit = await visitOf({ visitId, personId, kind: 'inpatient' }, context);
    if (!visit.ok) return visit;
    const next = decideStep(visit.value, 'discharge', visit.value);
    if (!next.ok) return next;
    const { nouns } = context;
    await nouns.visits.move(visit.value, {
      state: next.value,
      endedAtMs: endtime,
      ...(dise_codg === null ? {} : { diseaseCode: dise_codg }),
      told: toldIn(dscginfo),
    });
    for (const row of diseinfo) await nouns.visits.setDiagnosis(visitId, stayDiagnosis(row, '2'));
    return ok(null);
  });
