import { ok, refuse, type Result } from '@contract/result';
import { postSettlement } from '@core/domain/ledger';
import { tellSettlement } from '@core/telling/tell-settlement';
import type { Ids } from '@core/ports/ids';
import type { Settlement } from '@core/ports/store/settlements';
import type { FsiContext } from '../fsi/transaction';
import { newNumber } from './numbers';

type KeepContext = Pick<FsiContext, 'nouns' | 'institution' | 'nowMs'>;

/** Moves the money of a settlement or a refund, and adds to the year. ACCOUNT_SHORT. */
async function moveMoney(
  settlement: Settlement,
  { nouns }: KeepContext,
  ids: Ids,
): Promise<Result<null>> {
  const { split, personId, relativeId, institutionCode, poolCode, insuranceType } = settlement;
  const parties = { personId, relativeId, institutionCode, poolCode, insuranceType };
  const postings = postSettlement(split, parties);
  if (postings.length > 0) {
    const posted = await nouns.personalAccounts.post({
      entryId: ids.next('entry'),
      why: settlement.refundOf === null ? 'settlement' : 'refund',
      settlementId: settlement.settlementId,
      postings,
      atMs: settlement.settledAtMs,
    });
    if (posted === 'short') return refuse('ACCOUNT_SHORT');
  }
  await nouns.accumulations.add({ personId, insuranceType }, settlement.added);
  return ok(null);
}

/**
 * Keeps a settlement or a refund: the record, the money, the year and the message to the person, in the running
 * transaction. Who is concerned is held. Noes: ACCOUNT_SHORT, SETTLEMENT_REFUNDED. @requirement E3 E4 E7
 */
export async function keepSettlement(
  record: Omit<Settlement, 'settlementId'>,
  context: KeepContext,
  ids: Ids,
): Promise<Result<Settlement>> {
  const { nouns, institution, nowMs } = context;
  const settlementId = newNumber(institution.regionCode, nowMs, ids);
  const settlement: Settlement = { ...record, settlementId };
  const moved = await moveMoney(settlement, context, ids);
  if (!moved.ok) return moved;
  const kept = await nouns.settlements.keep(settlement);
  if (kept === 'refunded') return refuse('SETTLEMENT_REFUNDED');
  await tellSettlement({ settlement, institutionName: institution.name }, nouns, ids);
  return ok(settlement);
}
