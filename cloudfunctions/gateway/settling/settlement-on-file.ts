import { ok, refuse, type Result } from '@contract/result';
import type { StoredSettlement } from '@core/ports/store/settlements';
import type { FsiContext } from '../fsi/transaction';

/** How 5203 and 5204 name a settlement. */
export interface AskedSettlement {
  readonly setl_id: string;
  readonly mdtrt_id: string;
  readonly psn_no: string;
}

/** The settlement or refund of this visit and person at this institution. SETTLEMENT_NOT_FOUND for anything else. */
export async function settlementOnFile(
  { setl_id, mdtrt_id, psn_no }: AskedSettlement,
  { nouns, institution }: Pick<FsiContext, 'nouns' | 'institution'>,
): Promise<Result<StoredSettlement>> {
  const found = await nouns.settlements.find(setl_id);
  const isIt =
    found?.visitId === mdtrt_id &&
    found.personId === psn_no &&
    found.institutionCode === institution.code;
  return isIt ? ok(found) : refuse('SETTLEMENT_NOT_FOUND');
}
