import type { PayCodeParams } from '@contract/credential';
import { ok, refuse } from '@contract/result';
import type { Clock } from '../../ports/clock';
import type { Ids } from '../../ports/ids';
import type { PayCode } from '../../ports/pay-code';
import { isMerchantSigned, merchantSignature } from '../vendor/merchant-signature';
import type { Accounts } from './accounts';
import type { OutcomeBook } from './outcome-book';

/** A merchant of the sandbox only; its key guards nothing. */
export const sandboxMerchant = {
  appId: 'wxsandbox00000000a',
  id: '1900000109',
  key: 'yima-sandbox-merchant-key-0000001',
} as const;

/** Would the sandbox's platform open the pay code for these parameters? */
export const isSignedPayCode = ({ paySign, ...params }: PayCodeParams): boolean =>
  isMerchantSigned(params, paySign, sandboxMerchant.key);

/** Signs for the sandbox's merchant, unless the platform does not let this person. */
export function createPayCode(
  parts: { readonly clock: Clock; readonly ids: Ids },
  people: { readonly accounts: Accounts; readonly outcomes: OutcomeBook },
): PayCode {
  return {
    async params(subject) {
      const person = await people.accounts.personOf(subject);
      if (person === null) return refuse('PAY_CODE_UNAVAILABLE');
      const platform = await people.outcomes.next(person, 'payCode');
      if (platform === 'refused') return refuse('PAY_CODE_UNAVAILABLE');
      const params = {
        appId: sandboxMerchant.appId,
        timeStamp: Math.floor(parts.clock.now() / 1000).toString(),
        nonceStr: parts.ids.next('n').slice(2, 34),
        package: `mch_id=${sandboxMerchant.id}`,
        signType: 'HMAC-SHA256',
      } as const;
      return ok({ ...params, paySign: merchantSignature(params, sandboxMerchant.key) });
    },
  };
}
