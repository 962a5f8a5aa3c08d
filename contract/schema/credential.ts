import * as v from 'valibot';
import { ecQrCode, mobile, requestId, sixDigits } from './shapes';

/** Verbs that take nothing. */
export const emptyRequest = v.strictObject({});

/** `credential.codeUse`: has the code on this screen been read? */
export const codeUseRequest = v.strictObject({ payload: ecQrCode });

/** `credential.sendSms`: a new number is proved by the SMS sent to it. @requirement C2 */
export const sendSmsRequest = v.variant('purpose', [
  v.strictObject({ purpose: v.literal('password'), requestId: v.optional(requestId) }),
  v.strictObject({
    purpose: v.literal('phone'),
    phone: mobile,
    requestId: v.optional(requestId),
  }),
]);

/** `credential.setPassword` @requirement C2 */
export const setPasswordRequest = v.strictObject({
  smsCode: sixDigits,
  password: sixDigits,
  requestId: v.optional(requestId),
});

/** `credential.changePhone`; `password` where the credential has one. @requirement C2 */
export const changePhoneRequest = v.strictObject({
  phone: mobile,
  smsCode: sixDigits,
  password: v.optional(sixDigits),
  requestId: v.optional(requestId),
});

/** Shapes inferred from the schemas above. */
export type EmptyRequest = v.InferOutput<typeof emptyRequest>;
export type CodeUseRequest = v.InferOutput<typeof codeUseRequest>;
export type SendSmsRequest = v.InferOutput<typeof sendSmsRequest>;
export type SetPasswordRequest = v.InferOutput<typeof setPasswordRequest>;
export type ChangePhoneRequest = v.InferOutput<typeof changePhoneRequest>;
