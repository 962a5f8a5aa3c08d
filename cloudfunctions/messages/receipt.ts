import type { FamilyReceipt, OwnReceipt, ReceiptView } from '@contract/messages';
import { ok, refuse } from '@contract/result';
import type { ReceiptRequest } from '@contract/schema/messages';
import type { Act } from '@core/door/verb';
import { maskName } from '@core/domain/masking';
import { receiptSums } from '@core/domain/receipt';
import { activeHolderOf } from '@core/proof/holder';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { toldBy, type ToldSettlement } from './told-settlement';

type Head = Omit<FamilyReceipt, 'about' | 'accountFen'>;

function headOf({ line, settlement, institution }: ToldSettlement, patientName: string): Head {
  return {
    messageId: line.messageId,
    kind: line.kind,
    institution,
    atMs: line.atMs,
    patientName,
    isRefunded: settlement.refundedBy !== null,
  };
}

/** The rows of the bill; a refund's are those of what it gave back. */
async function feesOf({ settlement }: ToldSettlement, { settlements }: Pick<Nouns, 'settlements'>) {
  if (settlement.refundOf === null) return settlement.fees;
  return (await settlements.find(settlement.refundOf))?.fees ?? [];
}

async function ownReceipt(told: ToldSettlement, name: string, nouns: Nouns): Promise<OwnReceipt> {
  const { settlement, line } = told;
  const fees = await feesOf(told, nouns);
  return {
    ...headOf(told, maskName(name)),
    ...receiptSums({ ...settlement, kind: line.kind, fees }),
    about: 'own',
    settlementId: settlement.settlementId,
  };
}

/** A relative is told whose bill it was and how much, not what for. @requirement D4 */
async function familyReceipt(told: ToldSettlement, nouns: Nouns): Promise<FamilyReceipt> {
  const patient = await nouns.people.find(told.settlement.personId);
  return {
    ...headOf(told, maskName(patient?.identity.name ?? '')),
    about: 'family',
    accountFen: Math.abs(told.settlement.split.relativeAccountFen),
  };
}

/** The receipt that a message opens; only whose message it is can open it. @requirement E4 */
export const receipt =
  ({ store }: Pick<Parts, 'store'>): Act<ReceiptRequest, ReceiptView, 'holder'> =>
  async ({ messageId }, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    if (!found.ok) return found;
    const { personId, identity } = found.value;
    const line = await store.inbox.find(personId, messageId);
    if (!line) return refuse('MESSAGE_NOT_FOUND');
    const told = await toldBy(line, store);
    return ok(
      told.about === 'own'
        ? await ownReceipt(told, identity.name, store)
        : await familyReceipt(told, store),
    );
  };
