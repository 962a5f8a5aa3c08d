import { ok, refuse } from '@contract/result';
import type { Subscriptions } from '../../ports/subscriptions';
import { fillTemplate, templateIds, type Templates } from '../vendor/fill-template';
import type { VendorParts } from '../vendor/vendor-parts';
import type { AlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';

// The person has not subscribed or has refused; the public list of these codes is not complete.
const isUnwanted = /SUBSCRIBE|USER_REFUSE|FORM_ID|NO_PERMISSION_USER/i;

/**
 * `alipay.open.app.mini.templatemessage.send`.
 * https://opendocs.alipay.com/mini/api/templatemessage
 */
export const createAlipaySubscriptions = (
  { account, templates }: Pick<AlipaySettings, 'account'> & { readonly templates: Templates },
  api: AlipayApi,
  { tell }: Pick<VendorParts, 'tell'>,
): Subscriptions => ({
  idsOf: (_channel, names) => templateIds(templates, names),

  async send({ subject, template, page, fields }) {
    const filled = fillTemplate(templates, { template, fields });
    if (!filled) {
      tell('alipay subscription', `template ${template}`);
      return refuse('MESSAGE_DOWN');
    }
    const reply = await api.call({
      method: 'alipay.open.app.mini.templatemessage.send',
      content: {
        [account === 'open_id' ? 'to_open_id' : 'to_user_id']: subject,
        user_template_id: filled.id,
        page,
        data: JSON.stringify(filled.data),
      },
    });
    if (reply.kind === 'yes') return ok(null);
    const isNo = reply.kind === 'no' && isUnwanted.test(reply.subCode);
    return refuse(isNo ? 'MESSAGE_UNWANTED' : 'MESSAGE_DOWN');
  },
});
