import type { ChannelRow } from '@contract/channel';
import { ok, refuse } from '@contract/result';
import type { EmptyRequest, EndChannelRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { voidCodes } from '@core/proof/number';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { holderOf, holdHolder } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids'>;

async function rowsOf(
  personId: string,
  accountId: string,
  { channelLinks }: Pick<Nouns, 'channelLinks'>,
): Promise<readonly ChannelRow[]> {
  const links = await channelLinks.listOf(personId);
  return links.map(({ accountId: of, ...row }) => ({ ...row, isHere: of === accountId }));
}

/** 已开通渠道: where the one credential is open, and when it was last used there. @requirement B1 */
export const channels =
  ({ store }: Pick<Needs, 'store'>): Act<EmptyRequest, readonly ChannelRow[], 'holder'> =>
  async (_request, { accountId }) => {
    const found = await holderOf(accountId, store);
    return found.ok ? ok(await rowsOf(found.value.personId, accountId, store)) : found;
  };

/**
 * Ends one channel, from any other or from itself: its sessions (but the one that asks), its tickets, and
 * every code that was handed out anywhere, for a code does not say which channel holds it. @requirement B1
 */
export const endChannel =
  (needs: Needs): Act<EndChannelRequest, readonly ChannelRow[], 'holder'> =>
  async ({ linkId }, { accountId }) => {
    const found = await holderOf(accountId, needs.store);
    if (!found.ok) return found;
    const { personId } = found.value;
    return needs.store.transaction(async (nouns) => {
      const held = await holdHolder({ accountId, personId }, nouns);
      if (!held.ok) return held;
      await nouns.verifications.closeOf(personId, linkId);
      const ended = await nouns.channelLinks.end(personId, linkId);
      await nouns.audit.record({
        event: 'credential.channelEnded',
        outcome: ended ? 'ok' : 'CHANNEL_NOT_FOUND',
        personId,
        actor: accountId,
        atMs: needs.clock.now(),
      });
      if (!ended) return refuse('CHANNEL_NOT_FOUND');
      if (ended.accountId !== accountId) await nouns.sessions.closeOf(ended.accountId);
      await voidCodes(personId, nouns, needs);
      return ok(await rowsOf(personId, accountId, nouns));
    });
  };
