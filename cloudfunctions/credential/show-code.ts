import type { CodeView } from '@contract/credential';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { issuedAtMs, mintAtMs } from '@core/domain/dynamic-code';
import { maskName } from '@core/domain/masking';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'cipher' | 'settings'>;

/** A fresh code. Nothing is written: the code carries all that its reading needs. @requirement D1 */
export const showCode =
  ({ store, clock, cipher, settings }: Needs): Act<EmptyRequest, CodeView, 'holder'> =>
  async (_request, { accountId }) => {
    const found = await holderOf(accountId, store);
    if (!found.ok) return found;
    const holder = found.value;
    const serverNowMs = clock.now();
    const { slotMs } = cipher;
    const mintedAtMs = mintAtMs(serverNowMs, slotMs, holder.lastUsedSlot);
    const issued = issuedAtMs(Math.floor(mintedAtMs / slotMs), slotMs);
    return ok({
      payload: cipher.mint(holder.credentialIndex, mintedAtMs),
      issuedAtMs: issued,
      expiresAtMs: issued + settings.codeValidMs,
      serverNowMs,
      holderName: maskName(holder.identity.name),
      insuredRegion: holder.insuredRegion,
    });
  };
