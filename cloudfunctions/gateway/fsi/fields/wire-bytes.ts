const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const list = /^\[[\d\s,+-]*\]$/;

const isByte = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 255;

/** Bytes as a list of numbers; Java counts them from -128. */
const fromList = (values: readonly unknown[]): Uint8Array | null =>
  values.length > 0 && values.every(isByte) ? Uint8Array.from(values, (one) => one & 255) : null;

function listIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A file as clients send it: base64, a list of bytes, or the text of such a list. Null when it is none of these. */
export function readBytes(given: unknown): Uint8Array | null {
  if (Array.isArray(given)) return fromList(given);
  if (typeof given !== 'string') return null;
  const text = given.trim();
  if (list.test(text)) {
    const values = listIn(text);
    return Array.isArray(values) ? fromList(values) : null;
  }
  const folded = text.replace(/[\r\n]/g, '');
  return base64.test(folded) ? Buffer.from(folded, 'base64') : null;
}
