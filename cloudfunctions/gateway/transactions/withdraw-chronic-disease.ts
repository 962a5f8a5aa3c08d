import { ok, refuse } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import { holdPerson } from '../settling/on-file';

/**
 * 2504: takes a disease off file again; only who has filed it may. What was settled by it stays settled.
 * PERSON_NOT_FOUND, CHRONIC_RECORD_NOT_FOUND.
 */
export const withdrawChronicDisease = (): Transaction<'2504'> =>
  transaction('2504', 'writes', async ({ data }, context) => {
    const { psn_no: personId, trt_dcla_detl_sn: recordNumber } = data;
    const person = await holdPerson(personId, context);
    if (!person.ok) return person;
    const { nouns, institution, nowMs } = context;
    const named = { recordNumber, personId, institutionCode: institution.code };
    const isWithdrawn = await nouns.chronicRecords.withdraw(named, nowMs);
    return isWithdrawn ? ok(null) : refuse('CHRONIC_RECORD_NOT_FOUND');
  });
