import * as v from 'valibot';
import { digits, ecQrCode, mobile, opaque, requestId, sixDigits, version } from './shapes';

/** Verbs that take nothing. */
export const emptyRequest = v.strictObject({});

/** `credential.showCode`: with the ticket of a verification where the channel asks for one. @requirement X5 */
export const showCodeRequest = v.strictObject({ ticket: v.optional(opaque) });

/** `credential.codeUse`: has the code on this screen been read? `issuedAtMs` finds one that was shown offline. */
export const codeUseRequest = v.strictObject({
  payload: ecQrCode,
  issuedAtMs: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

const purpose = v.picklist(['show', 'showCheck', 'password', 'deregister']);

/** `credential.beginVerify`: the platform's face check, or its own quick sheet (pay password or face). */
export const beginVerifyRequest = v.strictObject({
  purpose,
  method: v.picklist(['face', 'quick']),
  consentVersion: version,
  requestId: v.optional(requestId),
});

/** `credential.verify`: the holder is here. @requirement X5 */
export const verifyRequest = v.strictObject({
  purpose,
  proof: v.variant('method', [
    v.strictObject({ method: v.literal('payPassword'), code: opaque }),
    v.strictObject({ method: v.literal('password'), password: sixDigits }),
    v.strictObject({ method: v.picklist(['face', 'quick']), verifyId: opaque }),
    v.strictObject({ method: v.literal('slip'), number: digits(12) }),
  ]),
  requestId: v.optional(requestId),
});

/** `credential.setShowCheck`: 每次展码前验证; switching it off wants a verification. @requirement X5 */
export const setShowCheckRequest = v.strictObject({
  isOn: v.boolean(),
  ticket: v.optional(opaque),
  requestId: v.optional(requestId),
});

/** `credential.verifyPassword`: the password that was set in another channel. @requirement B1 C2 */
export const verifyPasswordRequest = v.strictObject({
  password: sixDigits,
  requestId: v.optional(requestId),
});

/** `credential.endChannel` @requirement B1 */
export const endChannelRequest = v.strictObject({
  linkId: opaque,
  requestId: v.optional(requestId),
});

/** `credential.freeze`: 不是我. */
export const freezeRequest = v.strictObject({
  reason: v.picklist(['notMe', 'lost']),
  requestId: v.optional(requestId),
});

/** `credential.deregister`: 注销, by a ticket of face or slip. @requirement G7 */
export const deregisterRequest = v.strictObject({
  ticket: opaque,
  requestId: v.optional(requestId),
});

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
export const setPasswordRequest = v.union([
  v.strictObject({ smsCode: sixDigits, password: sixDigits, requestId: v.optional(requestId) }),
  // Forgotten: the ticket of a face check or a counter slip stands for the SMS.
  v.strictObject({ ticket: opaque, password: sixDigits, requestId: v.optional(requestId) }),
]);

/** `credential.changePhone`; `password` where the credential has one. @requirement C2 */
export const changePhoneRequest = v.strictObject({
  phone: mobile,
  smsCode: sixDigits,
  password: v.optional(sixDigits),
  requestId: v.optional(requestId),
});

/** Shapes inferred from the schemas above. */
export type EmptyRequest = v.InferOutput<typeof emptyRequest>;
export type ShowCodeRequest = v.InferOutput<typeof showCodeRequest>;
export type BeginVerifyRequest = v.InferOutput<typeof beginVerifyRequest>;
export type VerifyRequest = v.InferOutput<typeof verifyRequest>;
export type SetShowCheckRequest = v.InferOutput<typeof setShowCheckRequest>;
export type VerifyPasswordRequest = v.InferOutput<typeof verifyPasswordRequest>;
export type EndChannelRequest = v.InferOutput<typeof endChannelRequest>;
export type FreezeRequest = v.InferOutput<typeof freezeRequest>;
export type DeregisterRequest = v.InferOutput<typeof deregisterRequest>;
export type CodeUseRequest = v.InferOutput<typeof codeUseRequest>;
export type SendSmsRequest = v.InferOutput<typeof sendSmsRequest>;
export type SetPasswordRequest = v.InferOutput<typeof setPasswordRequest>;
export type ChangePhoneRequest = v.InferOutput<typeof changePhoneRequest>;
