import type { PayCodeParams } from '@contract/credential';
import { refuse } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';

/** 去使用自费支付: what WeChat wants signed before it opens the person's own pay code. @requirement D2 */
export const payCode =
  ({
    store,
    payCode: port,
  }: Pick<Parts, 'store' | 'payCode'>): Act<EmptyRequest, PayCodeParams, 'holder'> =>
  async (_request, { accountId }) => {
    const account = await store.accounts.find(accountId);
    return account?.channel === 'wechat'
      ? port.params(account.subject)
      : refuse('PAY_CODE_UNAVAILABLE');
  };
