import { ok, refuse } from '@contract/result';
import { beginningOf } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import { transaction, type Transaction } from '../fsi/transaction';
import { decideBeginning, type BeginNeeds } from '../settling/begin-visit';
import { newNumber } from '../settling/numbers';
import { toldIn } from '../settling/told';

/** med_type until 2203 tells another: 普通门诊. */
const ordinary = '11';

/** 2201: an outpatient visit begins. @requirement E1 D10 */
export const registerVisit = (needs: BeginNeeds & Pick<Parts, 'ids'>): Transaction<'2201'> =>
  transaction('2201', 'writes', async ({ data }, context) => {
    const { psn_no: personId, insutype: insuranceType } = data;
    const asked = { personId, insuranceType, kind: 'outpatient' as const, proof: data };
    const person = await decideBeginning(asked, context, needs);
    if (!person.ok) return person;
    const { nouns, institution, operatorId, nowMs } = context;
    const visitId = newNumber(institution.regionCode, nowMs, needs.ids);
    const begun = await nouns.visits.begin({
      ...{ visitId, kind: 'outpatient', state: beginningOf('outpatient', 'register') },
      ...{ personId, institutionCode: institution.code, insuranceType, medType: ordinary },
      visitNumber: data.ipt_otp_no,
      certType: data.mdtrt_cert_type,
      operatorId,
      beganAtMs: data.begntime,
      told: toldIn(data),
    });
    if (begun === 'taken') return refuse('VISIT_NUMBER_USED');
    const output = { mdtrt_id: visitId, psn_no: personId, ipt_otp_no: data.ipt_otp_no };
    return ok({ data: output });
  });
