import * as v from 'valibot';
import { ecQrCode, opaque, requestId } from './shapes';

/** `gateway.signIn`: an operator of an institution. */
export const operatorSignInRequest = v.strictObject({
  institutionCode: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,40}$/)),
  operatorId: v.pipe(v.string(), v.regex(/^[\w.-]{1,30}$/)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});

/** `gateway.scan`: read a patient's code for one business. */
export const scanRequest = v.strictObject({
  ecQrCode,
  businessType: v.pipe(v.string(), v.regex(/^\d{5}$/)),
  requestId: v.optional(requestId),
});

/** `gateway.reveal`: name and number of one of this institution's own scans. */
export const revealScanRequest = v.strictObject({ scanId: opaque });

/** Shapes inferred from the schemas above. */
export type OperatorSignInRequest = v.InferOutput<typeof operatorSignInRequest>;
export type ScanRequest = v.InferOutput<typeof scanRequest>;
export type RevealScanRequest = v.InferOutput<typeof revealScanRequest>;
