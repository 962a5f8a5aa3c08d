import type { CodeUseView } from '@contract/credential';
import { ok, refuse } from '@contract/result';
import type { CodeUseRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { businessTypeOf } from '@core/domain/business-types';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import type { CodeUse } from '@core/ports/store/code-uses';
import { newsTemplates } from '@core/domain/settlement-news';
import { activeHolderOf } from '@core/proof/holder';

/** The newest message, if it tells of a settlement where and since the code was read. @requirement E4 */
async function messageAbout(
  personId: string,
  { institutionCode, atMs }: CodeUse,
  { inbox, settlements }: Pick<Nouns, 'inbox' | 'settlements'>,
): Promise<{ readonly messageId?: string }> {
  const [newest] = await inbox.list(personId, null, 1);
  if (!newest || newest.atMs < atMs) return {};
  const settlement = await settlements.find(newest.settlementId);
  return settlement?.institutionCode === institutionCode ? { messageId: newest.messageId } : {};
}

type Needs = Pick<Parts, 'store' | 'clock' | 'cipher' | 'subscriptions'>;

/** Has the code on this screen been read, by whom and for what? Only its own holder is told. */
export const codeUse =
  ({ store, clock, cipher, subscriptions }: Needs): Act<CodeUseRequest, CodeUseView, 'holder'> =>
  async ({ payload, issuedAtMs }, { accountId }) => {
    const found = await activeHolderOf(accountId, store);
    if (!found.ok) return found;
    const { credentialIndex, personId, link } = found.value;
    // One that was shown without a network is asked about later: it is looked for where it was issued.
    const content = cipher.open(payload, issuedAtMs ?? clock.now());
    if (content?.credentialIndex !== credentialIndex) return refuse('CODE_NOT_VALID');
    const use = await store.codeUses.useOf(personId, content.slot);
    if (!use) return ok({ use: null });
    return ok({
      use: {
        institution: use.institutionName,
        business: businessTypeOf(use.businessType)?.name ?? '其他业务',
        atMs: use.atMs,
        templates: subscriptions.idsOf(link.channel, newsTemplates),
        ...(await messageAbout(personId, use, store)),
      },
    });
  };
