import type { CredentialView } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { SetShowCheckRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { credentialView, type Holder } from '@core/domain/person';
import { showCheckOf } from '@core/domain/verify';
import { spendTicket } from '@core/proof/ticket';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { activeHolderOf, holdActiveHolder } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings'>;

interface Switching {
  readonly accountId: string;
  readonly holder: Holder;
  readonly isOn: boolean;
  readonly ticket: string | undefined;
}

/** Switching it on harms nobody; off wants the holder, or whoever found the phone would do it first. */
async function may(switching: Switching, nouns: Nouns, needs: Needs): Promise<Result<null>> {
  const { accountId, holder, isOn, ticket } = switching;
  if (showCheckOf(holder.link.channel, isOn) === 'always') return refuse('BAD_REQUEST');
  if (isOn || !holder.link.isShowChecked) return ok(null);
  if (ticket === undefined) return refuse('SHOW_CHECK_NEEDED');
  return spendTicket({ ticket, holder, accountId, purpose: 'showCheck' }, nouns, needs);
}

/** 每次展码前验证, by the holder's switch; on Alipay it is always so. @requirement X5 */
export const setShowCheck =
  (needs: Needs): Act<SetShowCheckRequest, CredentialView, 'holder'> =>
  async ({ isOn, ticket }, { accountId }) => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const { personId } = found.value;
    return needs.store.transaction(async (nouns) => {
      const held = await holdActiveHolder({ accountId, personId }, nouns);
      if (!held.ok) return held;
      const holder = held.value;
      const { link } = holder;
      const allowed = await may({ accountId, holder, isOn, ticket }, nouns, needs);
      if (allowed.ok) await nouns.channelLinks.setShowCheck(personId, link.linkId, isOn);
      await nouns.audit.record({
        event: 'credential.showCheckSet',
        outcome: allowed.ok ? 'ok' : allowed.problem.code,
        personId,
        actor: accountId,
        atMs: needs.clock.now(),
        detail: { isOn: isOn ? 1 : 0 },
      });
      if (!allowed.ok) return allowed;
      const changed = { ...holder, link: { ...link, isShowChecked: isOn } };
      return ok(credentialView(changed, needs.clock.now()));
    });
  };
