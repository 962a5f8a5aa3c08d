import { ok, refuse, type Result } from '@contract/result';
import { refundSettlement } from '@core/domain/policy';
import { decideStep, type VisitKind } from '@core/domain/visit';
import type { Ids } from '@core/ports/ids';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { Settlement, StoredSettlement } from '@core/ports/store/settlements';
import type { Visit } from '@core/ports/store/visits';
import type { FsiContext } from '../fsi/transaction';
import { keepSettlement } from './keep-settlement';
import { holdPerson, visitOf } from './on-file';
import { ownPaidFen } from './split-bill';

/** Which settlement is to be given back. */
export interface NamedSettlement {
  /** setl_id */
  readonly settlementId: string;
  readonly visitId: string;
  readonly personId: string;
  readonly kind: VisitKind;
}

/** A refund that was kept, and whose it is. */
export interface GivenBack {
  readonly refund: Settlement;
  readonly person: RegisteredPerson;
}

/** The settlement that is named, when it can be given back: of this visit, and not given back before. */
function decideRefund(
  found: StoredSettlement | null,
  { visitId, personId }: NamedSettlement,
  institutionCode: string,
): Result<StoredSettlement> {
  const isIt =
    found?.visitId === visitId &&
    found.personId === personId &&
    found.institutionCode === institutionCode;
  if (!isIt || found.refundOf !== null) return refuse('SETTLEMENT_NOT_FOUND');
  return found.refundedBy === null ? ok(found) : refuse('SETTLEMENT_REFUNDED');
}

/** The record of the refund, drawn from its settlement alone. */
function refundRecord(
  settlement: StoredSettlement,
  balanceFen: number | null,
  { msgid, nowMs, operatorId }: FsiContext,
): Omit<Settlement, 'settlementId'> {
  const refunded = refundSettlement(settlement);
  return {
    ...settlement,
    ...refunded,
    refundOf: settlement.settlementId,
    messageNumber: msgid,
    operatorId,
    settledAtMs: nowMs,
    balanceFen: balanceFen === null ? null : balanceFen - ownPaidFen(refunded),
    fees: [],
  };
}

async function reopen(visit: Visit, settlementId: string, { nouns }: FsiContext) {
  await nouns.fees.release(visit.visitId, settlementId);
  const after = await nouns.visits.find(visit.visitId);
  if (!after) throw new Error('A visit whose settlement is given back is gone.');
  // The refund is on record, so that the counts are already those it leaves.
  const next = decideStep(visit, 'refund', after);
  if (next.ok) await nouns.visits.move(visit, { state: next.value });
  return next;
}

/**
 * Gives a settlement back: account, funds and the year's accumulations get exactly what they gave, the fee rows are
 * free again, and the person is told. Once, whoever asks. Noes: PERSON_NOT_FOUND, VISIT_NOT_FOUND,
 * SETTLEMENT_NOT_FOUND, SETTLEMENT_REFUNDED. @requirement E7
 */
export async function giveBack(
  named: NamedSettlement,
  context: FsiContext,
  ids: Ids,
): Promise<Result<GivenBack>> {
  const { nouns, institution } = context;
  const relativeId = (await nouns.settlements.find(named.settlementId))?.relativeId ?? null;
  const person = await holdPerson(named.personId, context, relativeId === null ? [] : [relativeId]);
  if (!person.ok) return person;
  const visit = await visitOf(named, context);
  if (!visit.ok) return visit;
  // Only now it is held, and what was read before may have changed.
  const found = await nouns.settlements.find(named.settlementId);
  const settlement = decideRefund(found, named, institution.code);
  if (!settlement.ok) return settlement;
  const balanceFen = await nouns.personalAccounts.balanceOf(named.personId);
  const record = refundRecord(settlement.value, balanceFen, context);
  const refund = await keepSettlement(record, context, ids);
  if (!refund.ok) return refund;
  const reopened = await reopen(visit.value, named.settlementId, context);
  return reopened.ok ? ok({ refund: refund.value, person: person.value }) : reopened;
}
