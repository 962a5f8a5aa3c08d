import type { DeregisteredView } from '@contract/credential';
import { ok } from '@contract/result';
import type { DeregisterRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { photoDueMs, type Holder } from '@core/domain/person';
import { personKeyOf } from '@core/proof/person-key';
import { spendTicket } from '@core/proof/ticket';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { holderOf, holdHolder } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings'>;

/** Ends the credential in every channel; whoever activates again is a new beginning, with a new photo. */
async function endAll(holder: Holder, here: string, at: { nouns: Nouns; needs: Needs }) {
  const { nouns, needs } = at;
  const { personId, identity } = holder;
  const nowMs = needs.clock.now();
  await nouns.credentials.close(personId);
  await nouns.people.forgetPhone(personId, nowMs);
  await nouns.slips.voidOf(personKeyOf(needs.vault, identity), nowMs);
  await nouns.verifications.closeOf(personId);
  for (const accountId of await nouns.channelLinks.endAll(personId))
    if (accountId !== here) await nouns.sessions.closeOf(accountId);
}

/** 注销, after the holder was verified by face or by a counter slip. @requirement G7 */
export const deregister =
  (needs: Needs): Act<DeregisterRequest, DeregisteredView, 'holder'> =>
  async ({ ticket }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const { personId } = found.value;
    return needs.store.transaction(async (nouns) => {
      const held = await holdHolder({ accountId, personId }, nouns);
      if (!held.ok) return held;
      const holder = held.value;
      const endedAtMs = needs.clock.now();
      const shown = { ticket, holder, accountId, purpose: 'deregister' as const };
      const spent = await spendTicket(shown, nouns, needs);
      if (spent.ok) await endAll(holder, accountId, { nouns, needs });
      await nouns.audit.record({
        event: 'credential.deregistered',
        outcome: spent.ok ? 'ok' : spent.problem.code,
        personId,
        actor: accountId,
        atMs: endedAtMs,
      });
      return spent.ok ? ok({ endedAtMs, photoDueAtMs: endedAtMs + photoDueMs }) : spent;
    });
  };
