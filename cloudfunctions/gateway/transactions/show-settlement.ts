import { ok } from '@contract/result';
import { civilDate } from '@core/domain/civil-time';
import type { Institution } from '@core/ports/store/institutions';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { StoredSettlement } from '@core/ports/store/settlements';
import type { Visit } from '@core/ports/store/visits';
import { fields5203 } from '../fsi/fields/5203';
import { transaction, type Transaction } from '../fsi/transaction';
import { anyVisitOf, personOnFile } from '../settling/on-file';
import { payLocationOf } from '../settling/regions';
import { settlementOnFile } from '../settling/settlement-on-file';
import { keptSetlinfoOf, setldetailOf } from '../settling/settlement-output';
import { toldOutput } from '../settling/told-output';

/** What a settlement is shown with. */
interface Beside {
  readonly person: RegisteredPerson;
  readonly visit: Visit;
  readonly institution: Institution;
}

/** refd_setl_flag: a refund, or a settlement that was given back. */
const refundFlagOf = ({ refundOf, refundedBy }: StoredSettlement): '0' | '1' =>
  refundOf === null && refundedBy === null ? '0' : '1';

/** opter_id is S20. */
const mostOperator = 20;

const setlinfoOf = (settlement: StoredSettlement, { person, visit, institution }: Beside) => ({
  ...toldOutput(fields5203.output.nodes.setlinfo.row, visit.told),
  ...keptSetlinfoOf(settlement, person),
  psn_pay: settlement.split.personFen,
  cash_payamt: settlement.split.cashFen,
  insu_optins: person.insuredRegion.code,
  pay_loc: payLocationOf(settlement.poolCode, institution.regionCode),
  fixmedins_code: institution.code,
  fixmedins_name: institution.name,
  fixmedins_poolarea: institution.regionCode,
  hosp_lv: settlement.hospitalLevel,
  begndate: civilDate(visit.beganAtMs),
  enddate: civilDate(visit.endedAtMs ?? settlement.settledAtMs),
  refd_setl_flag: refundFlagOf(settlement),
  year: String(settlement.added.year),
  dise_codg: visit.diseaseCode,
  opter_id: settlement.operatorId.slice(0, mostOperator),
  opt_time: settlement.settledAtMs,
});

/** 5203: a settlement or refund of this institution as it was made. PERSON_NOT_FOUND, SETTLEMENT_NOT_FOUND. @requirement E3 */
export const showSettlement = (): Transaction<'5203'> =>
  transaction('5203', 'reads', async ({ data }, context) => {
    const person = await personOnFile(data.psn_no, context);
    if (!person.ok) return person;
    const settlement = await settlementOnFile(data, context);
    if (!settlement.ok) return settlement;
    const named = { visitId: data.mdtrt_id, personId: data.psn_no };
    const visit = await anyVisitOf(named, context);
    if (!visit.ok) return visit;
    const { institution } = context;
    return ok({
      setlinfo: setlinfoOf(settlement.value, {
        ...{ person: person.value, visit: visit.value, institution },
      }),
      setldetail: setldetailOf(settlement.value),
    });
  });
