import { ok, refuse } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import { transaction, type Transaction } from '../fsi/transaction';
import { metPerson } from '../settling/met-person';
import { newNumber } from '../settling/numbers';

/**
 * 2503: puts a disease of 门诊慢特病 on file for somebody, from a civil day to another or without end; the same
 * disease once at a time. FIELDS_WRONG, PERSON_NOT_FOUND, INSURANCE_DIFFERS, CHRONIC_FILED.
 */
export const fileChronicDisease = ({ ids }: Pick<Parts, 'ids'>): Transaction<'2503'> =>
  transaction('2503', 'writes', async ({ data }, context) => {
    const { psn_no: personId, insutype: insuranceType, begndate, enddate } = data;
    if (enddate !== null && enddate < begndate)
      return refuse('FIELDS_WRONG', { told: '结束日期(enddate)早于开始日期(begndate)' });
    const { nouns, institution, nowMs } = context;
    await nouns.people.lock(personId);
    const person = await metPerson(personId, context);
    if (!person.ok) return person;
    if (person.value.insuranceType !== insuranceType) return refuse('INSURANCE_DIFFERS');
    const recordNumber = newNumber(institution.regionCode, nowMs, ids);
    const filed = await nouns.chronicRecords.file({
      ...{ recordNumber, personId, insuranceType, institutionCode: institution.code },
      diseaseCode: data.opsp_dise_code,
      diseaseName: data.opsp_dise_name,
      ...{ beginDate: begndate, endDate: enddate, filedAtMs: nowMs },
    });
    if (filed === 'known') return refuse('CHRONIC_FILED');
    return ok({ result: { trt_dcla_detl_sn: recordNumber } });
  });
