import * as v from 'valibot';

/** An opaque id or ticket of a platform: printable, bounded. */
export const opaque = v.pipe(v.string(), v.regex(/^[\w.:=+/-]{1,256}$/));
/** The version of a text that was agreed to. */
export const version = v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/));
/** A request's own key: the same key is answered the same. */
export const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
/** Six digits. */
export const sixDigits = v.pipe(v.string(), v.regex(/^\d{6}$/));
/** A mainland mobile number. */
export const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
/** The printed code. */
export const ecQrCode = v.pipe(v.string(), v.maxLength(128));
