import * as v from 'valibot';
import { opaque, requestId } from './shapes';

/** `messages.list`: from the newest on, or after the page before. */
export const listMessagesRequest = v.strictObject({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.\w{1,64}$/))),
});

/** `messages.receipt` */
export const receiptRequest = v.strictObject({ messageId: opaque });

/** `messages.markRead` */
export const markReadRequest = v.strictObject({
  messageId: opaque,
  requestId: v.optional(requestId),
});

/** Shapes inferred from the schemas above. */
export type ListMessagesRequest = v.InferOutput<typeof listMessagesRequest>;
export type ReceiptRequest = v.InferOutput<typeof receiptRequest>;
export type MarkReadRequest = v.InferOutput<typeof markReadRequest>;
