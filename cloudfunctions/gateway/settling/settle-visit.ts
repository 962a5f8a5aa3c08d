import { ok, type Result } from '@contract/result';
import type { Settlement } from '@core/ports/store/settlements';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { FsiContext } from '../fsi/transaction';
import type { Bill } from './bill';
import { keepSettlement } from './keep-settlement';
import type { ShownSettlement } from './settlement-output';
import { recordOf, splitBill } from './split-bill';
import { readBill, type AskedBill, type SettleNeeds } from './visit-bill';

/** A bill that was only split. */
export interface PreSettled {
  readonly shown: ShownSettlement;
  readonly person: RegisteredPerson;
}

/** A settlement that was kept. */
export interface SettledBill {
  readonly settlement: Settlement;
  readonly person: RegisteredPerson;
}

/** Splits a bill as it would be settled now; keeps nothing. Noes: those of `splitBill`. */
export async function showSplit(bill: Bill, context: FsiContext): Promise<Result<PreSettled>> {
  const split = await splitBill(bill, context);
  if (!split.ok) return split;
  const shown = { ...recordOf(bill, split.value, context), settlementId: null };
  return ok({ shown, person: bill.person });
}

/** Splits a bill, keeps the settlement and ties the rows to it. Noes: those of `splitBill` and `keepSettlement`. */
export async function keepBill(
  bill: Bill,
  context: FsiContext,
  { ids }: Pick<SettleNeeds, 'ids'>,
): Promise<Result<SettledBill>> {
  const split = await splitBill(bill, context);
  if (!split.ok) return split;
  const kept = await keepSettlement(recordOf(bill, split.value, context), context, ids);
  if (!kept.ok) return kept;
  const { settlementId } = kept.value;
  const rowNumbers = bill.fees.map(({ rowNumber }) => rowNumber);
  const taken = await context.nouns.fees.take(bill.visitId, rowNumbers, settlementId);
  if (taken !== rowNumbers.length) throw new Error('A row of a held visit was settled meanwhile.');
  return ok({ settlement: kept.value, person: bill.person });
}

/** 2206, 2206A, 2303: what a settlement would be. @requirement E3 */
export async function preSettleVisit(
  asked: AskedBill,
  context: FsiContext,
  needs: SettleNeeds,
): Promise<Result<PreSettled>> {
  const read = await readBill(asked, 'preSettle', { context, needs });
  return read.ok ? showSplit(read.value.bill, context) : read;
}

/** 2207, 2207A, 2304: settles. @requirement E3 */
export async function settleVisit(
  asked: AskedBill,
  context: FsiContext,
  needs: SettleNeeds,
): Promise<Result<SettledBill>> {
  const read = await readBill(asked, 'settle', { context, needs });
  if (!read.ok) return read;
  const { bill, visit, next } = read.value;
  const kept = await keepBill(bill, context, needs);
  if (kept.ok) await context.nouns.visits.move(visit, { state: next });
  return kept;
}
