import { ok } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import { metPerson } from '../settling/met-person';

/** 5301: the diseases of 门诊慢特病 on file for somebody, whoever has filed them. PERSON_NOT_FOUND. */
export const listChronicDiseases = (): Transaction<'5301'> =>
  transaction('5301', 'reads', async ({ data }, context) => {
    const person = await metPerson(data.psn_no, context);
    if (!person.ok) return person;
    const records = await context.nouns.chronicRecords.ofPerson(data.psn_no);
    return ok({
      feedetail: records.map((record) => ({
        opsp_dise_code: record.diseaseCode,
        opsp_dise_name: record.diseaseName,
        begndate: record.beginDate,
        enddate: record.endDate,
      })),
    });
  });
