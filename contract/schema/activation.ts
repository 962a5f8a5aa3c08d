import * as v from 'valibot';
import {
  digits,
  documentNumber,
  opaque,
  personName,
  regionCode,
  requestId,
  version,
} from './shapes';

/** The channels, as a request names them. */
export const channelName = v.picklist(['wechat', 'alipay', 'h5']);

/** `session.signIn` */
export const signInRequest = v.strictObject({
  channel: channelName,
  /** `wx.login` code, Alipay authCode or the embedding app's ticket; absent in a WeChat cloud function. */
  code: v.optional(v.pipe(v.string(), v.regex(/^[\w.:=+/-]{1,1024}$/))),
  /** Model of the phone, for the holder's own list of channels. */
  device: v.optional(v.pipe(v.string(), v.regex(/^[\p{L}\p{N} ()+._-]{1,40}$/u))),
});

/** How the person came in; counted, never trusted. @requirement B5 B6 B7 B8 B9 B10 B11 B12 */
export const entryName = v.picklist([
  'search',
  'services',
  'cardPack',
  'scan',
  'officialAccount',
  'localAccount',
  'embedded',
  'other',
]);

/** `activation.start`: a new activation, or the one left half-way. */
export const startRequest = v.strictObject({
  entry: entryName,
  /** The region that the way in names. @requirement B16 */
  region: v.optional(regionCode),
  /** The poster that was scanned. @requirement B10 */
  poster: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,32}$/))),
  requestId: v.optional(requestId),
});

/** `activation.prove`: evidence for one step of the recipe. A counter slip stands for the face. */
export const proveRequest = v.strictObject({
  activationId: opaque,
  requestId: v.optional(requestId),
  proof: v.variant('step', [
    v.strictObject({ step: v.literal('region'), regionCode }),
    v.strictObject({ step: v.literal('payPassword'), code: opaque }),
    v.strictObject({ step: v.literal('authorise'), consentVersion: version }),
    v.strictObject({ step: v.literal('agreement'), consentVersion: version, code: opaque }),
    v.strictObject({
      step: v.literal('register'),
      consentVersion: version,
      name: personName,
      idNumber: documentNumber,
    }),
    v.strictObject({ step: v.literal('guardian'), smsCode: digits(6) }),
    v.strictObject({ step: v.literal('face'), verifyId: opaque }),
    v.strictObject({ step: v.literal('slip'), number: digits(12) }),
    v.strictObject({ step: v.literal('claim') }),
  ]),
});

/** `activation.beginFace`: the separate consent to the face check, then its ticket. */
export const beginFaceRequest = v.strictObject({
  activationId: opaque,
  consentVersion: version,
  requestId: v.optional(requestId),
});

/** `activation.beginGuardian`: a guardian's separate consent, proved by the SMS to the guardian's number. @requirement X9 */
export const beginGuardianRequest = v.strictObject({
  activationId: opaque,
  consentVersion: version,
  name: personName,
  idNumber: documentNumber,
  relation: v.picklist(['father', 'mother', 'grandparent', 'other']),
  requestId: v.optional(requestId),
});

/** Shapes inferred from the schemas above. */
export type SignInRequest = v.InferOutput<typeof signInRequest>;
export type StartRequest = v.InferOutput<typeof startRequest>;
export type ProveRequest = v.InferOutput<typeof proveRequest>;
export type Proof = ProveRequest['proof'];
export type BeginFaceRequest = v.InferOutput<typeof beginFaceRequest>;
export type BeginGuardianRequest = v.InferOutput<typeof beginGuardianRequest>;
