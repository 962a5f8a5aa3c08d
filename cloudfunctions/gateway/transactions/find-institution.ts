import { ok, refuse } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';

/** More than one looks through; who has more asks for more of the name. */
const mostFound = 100;

/** 1201: designated institutions of a type, by code or by a part of the name. */
export const findInstitution = (): Transaction<'1201'> =>
  transaction('1201', 'reads', async ({ medinsinfo }, { nouns }) => {
    const { fixmedins_type: type, fixmedins_code: code, fixmedins_name: nameHolds } = medinsinfo;
    if (code === null && nameHolds === null)
      return refuse('FIELDS_WRONG', {
        told: '定点医药机构名称(fixmedins_name)与编号(fixmedins_code)至少填写一项',
      });
    const found = await nouns.institutions.search({ type, code, nameHolds }, mostFound);
    return ok({
      medinsinfo: found.map((one) => ({
        fixmedins_code: one.code,
        fixmedins_name: one.name,
        uscc: one.creditCode,
        fixmedins_type: one.type,
        hosp_lv: one.level,
      })),
    });
  });
