import { ok, refuse } from '@contract/result';
import type { Subscriptions } from '../../ports/subscriptions';
import { fillTemplate, templateIds } from '../vendor/fill-template';
import type { VendorParts } from '../vendor/vendor-parts';
import type { WechatApi } from './wechat-api';
import type { WechatSettings } from './wechat-settings';

// Not subscribed, or no longer; and an account that is not one of this mini-program's.
const isUnwanted: ReadonlySet<number> = new Set([43101, 40003]);

/**
 * `subscribeMessage.send`.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
export const createWechatSubscriptions = (
  { state, templates }: NonNullable<WechatSettings['subscriptions']>,
  api: WechatApi,
  { tell }: Pick<VendorParts, 'tell'>,
): Subscriptions => ({
  idsOf: (_channel, names) => templateIds(templates, names),

  async send({ subject, template, page, fields }) {
    const filled = fillTemplate(templates, { template, fields });
    if (!filled) {
      tell('wechat subscription', `template ${template}`);
      return refuse('MESSAGE_DOWN');
    }
    const reply = await api.post({
      path: '/cgi-bin/message/subscribe/send',
      body: {
        touser: subject,
        template_id: filled.id,
        page,
        miniprogram_state: state,
        lang: 'zh_CN',
        data: filled.data,
      },
      isRepeatable: false,
    });
    if (reply.kind === 'yes') return ok(null);
    const isNo = reply.kind === 'no' && isUnwanted.has(reply.errcode);
    return refuse(isNo ? 'MESSAGE_UNWANTED' : 'MESSAGE_DOWN');
  },
});
