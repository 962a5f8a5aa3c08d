import { ok, refuse } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import { cancelVisit } from '../settling/cancel-visit';
import { holdPerson, visitOf } from '../settling/on-file';

/** 2202: a visit that nothing was settled of is taken back, its fees with it. @requirement E1 */
export const cancelRegistration = (): Transaction<'2202'> =>
  transaction('2202', 'writes', async ({ data }, context) => {
    const person = await holdPerson(data.psn_no, context);
    if (!person.ok) return person;
    const named = { visitId: data.mdtrt_id, personId: data.psn_no, kind: 'outpatient' as const };
    const visit = await visitOf(named, context);
    if (!visit.ok) return visit;
    if (visit.value.visitNumber !== data.ipt_otp_no) return refuse('VISIT_NOT_FOUND');
    const cancelled = await cancelVisit(visit.value, context);
    return cancelled.ok ? ok(null) : cancelled;
  });
