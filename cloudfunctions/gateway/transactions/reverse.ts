import { ok, refuse, type Result } from '@contract/result';
import type { VisitKind } from '@core/domain/visit';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { cancelVisit } from '../settling/cancel-visit';
import { giveBack } from '../settling/give-back';
import { holdPerson, visitOf } from '../settling/on-file';

/** What may be reversed, and the kind of visit it is of. A refund is not: it is the reversal already. */
const settling: Readonly<Record<string, VisitKind>> = {
  '2102': 'pharmacy',
  '2207': 'outpatient',
  '2207A': 'outpatient',
  '2304': 'inpatient',
};

const admission = '2401';

interface Reversal {
  readonly psn_no: string;
  readonly omsgid: string;
  readonly oinfno: string;
}

/** The field holds four characters: 2207A arrives as 2207. */
const isThat = (infno: string, oinfno: string): boolean => infno.slice(0, 4) === oinfno.slice(0, 4);

/** The real platform's own words for a settlement that was given back before. */
const alreadyBack = '冲正的结算信息退费结算标志不为未退费，不能办理冲正交易';

async function reverseSettlement(
  kind: VisitKind,
  { psn_no: personId, omsgid }: Reversal,
  { context, ids }: { readonly context: FsiContext; readonly ids: Parts['ids'] },
): Promise<Result<null>> {
  const { nouns, institution } = context;
  const settlement = await nouns.settlements.ofMessage(institution.code, omsgid);
  if (settlement?.personId !== personId) return refuse('ORIGINAL_NOT_FOUND');
  const { settlementId, visitId } = settlement;
  const given = await giveBack({ settlementId, visitId, personId, kind }, context, ids);
  if (given.ok) return ok(null);
  return given.problem.code === 'SETTLEMENT_REFUNDED'
    ? refuse('SETTLEMENT_REFUNDED', { told: alreadyBack })
    : given;
}

const admitted = v.object({ output: v.object({ result: v.object({ mdtrt_id: v.string() }) }) });

async function reverseAdmission(
  answer: string,
  { psn_no: personId }: Reversal,
  context: FsiContext,
): Promise<Result<null>> {
  const parsed = v.safeParse(admitted, JSON.parse(answer));
  if (!parsed.success) return refuse('ORIGINAL_NOT_FOUND');
  const person = await holdPerson(personId, context);
  if (!person.ok) return person;
  const visitId = parsed.output.output.result.mdtrt_id;
  const visit = await visitOf({ visitId, personId, kind: 'inpatient' }, context);
  return visit.ok ? cancelVisit(visit.value, context) : visit;
}

/**
 * 2601: undoes what a message did, whether its answer arrived or not. Noes: ORIGINAL_NOT_FOUND (nothing was done under
 * that number, or it was refused), NOT_REVERSIBLE, SETTLEMENT_REFUNDED and those of the undoing. @requirement E7
 */
export const reverse = ({ ids }: Pick<Parts, 'ids'>): Transaction<'2601'> =>
  transaction('2601', 'writes', async ({ data }, context) => {
    const { nouns, institution } = context;
    const key = { institutionCode: institution.code, msgid: data.omsgid };
    const original = await nouns.institutionMessages.find(key);
    if (!original || !isThat(original.infno, data.oinfno)) return refuse('ORIGINAL_NOT_FOUND');
    if (original.infno === admission) return reverseAdmission(original.answer, data, context);
    const kind = settling[original.infno];
    return kind ? reverseSettlement(kind, data, { context, ids }) : refuse('NOT_REVERSIBLE');
  });
