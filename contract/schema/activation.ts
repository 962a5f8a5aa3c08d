import * as v from 'valibot';
import { opaque, requestId, version } from './shapes';

/** `session.signIn` */
export const signInRequest = v.strictObject({
  channel: v.picklist(['wechat', 'alipay']),
  /** `wx.login` code or Alipay authCode; absent in a WeChat cloud function. */
  code: v.optional(opaque),
});

/** How the person came in; counted, never trusted. */
export const entryName = v.picklist(['search', 'cardPack', 'scan', 'other']);

/** `activation.start`: a new activation, or the one left half-way. */
export const startRequest = v.strictObject({
  entry: entryName,
  requestId: v.optional(requestId),
});

/** `activation.prove`: evidence for one step of the recipe. */
export const proveRequest = v.strictObject({
  activationId: opaque,
  requestId: v.optional(requestId),
  proof: v.variant('step', [
    v.strictObject({ step: v.literal('payPassword'), code: opaque }),
    v.strictObject({ step: v.literal('authorise'), consentVersion: version }),
    v.strictObject({ step: v.literal('agreement'), consentVersion: version, code: opaque }),
    v.strictObject({ step: v.literal('face'), verifyId: opaque }),
  ]),
});

/** `activation.beginFace`: the separate consent to the face check, then its ticket. */
export const beginFaceRequest = v.strictObject({
  activationId: opaque,
  consentVersion: version,
  requestId: v.optional(requestId),
});

/** Shapes inferred from the schemas above. */
export type SignInRequest = v.InferOutput<typeof signInRequest>;
export type StartRequest = v.InferOutput<typeof startRequest>;
export type ProveRequest = v.InferOutput<typeof proveRequest>;
export type Proof = ProveRequest['proof'];
export type BeginFaceRequest = v.InferOutput<typeof beginFaceRequest>;
