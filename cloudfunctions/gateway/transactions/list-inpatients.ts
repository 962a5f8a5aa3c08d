import { ok, type Result } from '@contract/result';
import { civilDate } from '@core/domain/civil-time';
import type { Visit } from '@core/ports/store/visits';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { personOnFile } from '../settling/on-file';
import { personOutput } from '../settling/person-output';
import { outFlagOf } from '../settling/regions';

/** The newest first; who has more asks for a shorter time. */
const mostStays = 200;

/** The last second counts. */
const secondMs = 1000;

async function rowOf(visit: Visit, context: FsiContext) {
  const person = await personOnFile(visit.personId, context);
  if (!person.ok) return person;
  const { institution, nowMs } = context;
  return ok({
    ...personOutput(person.value, nowMs),
    mdtrt_id: visit.visitId,
    insutype: visit.insuranceType,
    begndate: civilDate(visit.beganAtMs),
    med_type: visit.medType,
    ipt_otp_no: visit.visitNumber,
    out_flag: outFlagOf(person.value.insuredRegion.code, institution.regionCode),
  });
}

type Row = Awaited<ReturnType<typeof rowOf>> extends Result<infer R> ? R : never;

/** 5303: who was admitted at this institution between two moments and has not been discharged. PERSON_NOT_FOUND. @requirement D10 */
export const listInpatients = (): Transaction<'5303'> =>
  transaction('5303', 'reads', async ({ data }, context) => {
    const stays = await context.nouns.visits.search(
      {
        institutionCode: context.institution.code,
        personId: data.psn_no,
        fromMs: data.begntime,
        untilMs: data.endtime + secondMs,
        medType: null,
        visitId: null,
        state: 'admitted',
      },
      mostStays,
    );
    const rows: Row[] = [];
    for (const stay of stays) {
      const row = await rowOf(stay, context);
      if (!row.ok) return row;
      rows.push(row.value);
    }
    return ok({ data: rows });
  });
