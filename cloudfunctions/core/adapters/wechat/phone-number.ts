import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { PhoneNumber } from '../../ports/phone-number';
import type { WechatApi } from './wechat-api';

const codeIsNoGood: ReadonlySet<number> = new Set([40029, 40003, 40163]);
const schema = v.object({
  phone_info: v.object({
    purePhoneNumber: v.string(),
    countryCode: v.union([v.string(), v.number()]),
  }),
});

/**
 * `getuserphonenumber`; with the account, so that WeChat holds the code against it.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber
 */
export const createWechatPhoneNumber = (api: WechatApi): PhoneNumber => ({
  async redeem({ subject, code }) {
    const reply = await api.post({
      path: '/wxa/business/getuserphonenumber',
      body: { code, openid: subject },
      isRepeatable: false,
    });
    if (reply.kind === 'no' && codeIsNoGood.has(reply.errcode))
      return refuse('PHONE_TICKET_EXPIRED');
    const told = v.safeParse(schema, reply.kind === 'yes' ? reply.fields : null);
    if (!told.success) return refuse('SERVICE_UNAVAILABLE');
    const { purePhoneNumber: phone, countryCode } = told.output.phone_info;
    return String(countryCode) === '86' && /^1\d{10}$/.test(phone)
      ? ok({ phone })
      : refuse('PHONE_INVALID');
  },
});
