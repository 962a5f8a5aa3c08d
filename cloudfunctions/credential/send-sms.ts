import type { SmsSentView } from '@contract/credential';
import { refuse } from '@contract/result';
import type { SendSmsRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { sendCode } from '@core/proof/sms';
import type { Parts } from '@core/ports/parts';
import { activeHolderOf } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'sms'>;

/** Sends a code to the number on file, or to the new number that it is to prove. @requirement C2 */
export const sendSms =
  (needs: Needs): Act<SendSmsRequest, SmsSentView, 'holder'> =>
  async (request, { accountId }) => {
    const found = await activeHolderOf(accountId, needs.store);
    if (!found.ok) return found;
    const { personId } = found.value;
    const { purpose } = request;
    const phone = request.purpose === 'phone' ? request.phone : found.value.phone;
    if (phone === null) return refuse('PHONE_MISSING');
    return sendCode({ owner: personId, personId, accountId, purpose, phone }, needs);
  };
