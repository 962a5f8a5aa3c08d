import type { CodesView, DynamicCode } from '@contract/credential';
import { ok, type Result } from '@contract/result';
import type { ShowCodeRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { heldAtMs, issuedAtMs, mintAtMs } from '@core/domain/dynamic-code';
import { maskName } from '@core/domain/masking';
import type { Holder } from '@core/domain/person';
import { showCheckOf } from '@core/domain/verify';
import { keepShowing } from '@core/proof/ticket';
import type { Parts } from '@core/ports/parts';
import { activeHolderOf } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'cipher' | 'settings' | 'vault'>;

/** A use is noted once in a while, not at each code. */
const usedAgainMs = 10 * 60_000;

/**
 * Last use of this channel: for the holder's own list and, of several, for the way that a settlement's message
 * takes, so that the last one has to be known. @requirement B1 E4
 */
async function noteUse(
  { personId, link, channels }: Holder,
  { store, clock }: Needs,
): Promise<void> {
  const nowMs = clock.now();
  if (channels.length === 1 && nowMs - link.lastUsedAtMs < usedAgainMs) return;
  await store.channelLinks.touch(personId, link.linkId, nowMs);
}

/** A code for now, and one for each of the next minutes. */
function mintAhead(
  { credentialIndex, lastUsedSlot }: Holder,
  nowMs: number,
  { cipher, settings }: Needs,
): readonly DynamicCode[] {
  const { slotMs } = cipher;
  const firstAtMs = mintAtMs(nowMs, slotMs, lastUsedSlot);
  return heldAtMs(firstAtMs, slotMs, settings).map((atMs) => {
    const issued = issuedAtMs(Math.floor(atMs / slotMs), slotMs);
    const expiresAtMs = issued + settings.codeValidMs;
    return { payload: cipher.mint(credentialIndex, atMs), issuedAtMs: issued, expiresAtMs };
  });
}

/**
 * Fresh codes. Nothing is written about them: a code carries all that its reading needs. Where each show
 * is verified there is no code without the ticket of a verification. @requirement D1 X5
 */
export const showCode =
  (needs: Needs): Act<ShowCodeRequest, CodesView, 'holder'> =>
  async ({ ticket }, { accountId }): Promise<Result<CodesView>> => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const holder = found.value;
    const mayKeep = showCheckOf(holder.link.channel, holder.link.isShowChecked) === 'off';
    const verified = mayKeep
      ? ok(null)
      : await keepShowing({ ticket, holder, accountId }, needs.store, needs);
    if (!verified.ok) return verified;
    await noteUse(holder, needs);
    const serverNowMs = needs.clock.now();
    // No code begins after the verified show has ended.
    const endsAtMs = verified.value?.endsAtMs ?? Infinity;
    const codes = mintAhead(holder, serverNowMs, needs);
    return ok({
      codes: codes.filter(({ issuedAtMs: at }, index) => index === 0 || at < endsAtMs),
      serverNowMs,
      mayKeep,
      holderName: maskName(holder.identity.name),
      insuredRegion: holder.insuredRegion,
    });
  };
