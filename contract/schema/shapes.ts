import * as v from 'valibot';

/** An opaque id or ticket of a platform: printable, bounded. */
export const opaque = v.pipe(v.string(), v.regex(/^[\w.:=+/-]{1,256}$/));
/** The version of a text that was agreed to. */
export const version = v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/));
/** A request's own key: the same key is answered the same. */
export const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
/** That many decimal digits. */
export const digits = (count: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${count}}$`)));
/** Six digits. */
export const sixDigits = digits(6);
/** insuplc_admdvs: six digits of GB/T 2260. */
export const regionCode = digits(6);
/** A name as people write it: letters of any script, marks, joining dots, spaces. */
export const personName = v.pipe(v.string(), v.regex(/^[\p{L}\p{M}\p{N}·•‧・．.'’ -]{1,50}$/u));
/** Number of an identity document, as typed. */
export const documentNumber = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,30}$/));
/** A mainland mobile number. */
export const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
/** The printed code. */
export const ecQrCode = v.pipe(v.string(), v.maxLength(128));
