/** Why a text is no number of its field. */
export type ScaledFault = 'ill' | 'long' | 'fine';

interface Digits {
  readonly sign: '' | '-';
  /** Without zeros at either end. */
  readonly digits: string;
  /** Where the point stands in them: 2 for 12.5, 0 for 0.5, -1 for 0.05. */
  readonly point: number;
}

const shape = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?$/i;

/** Longer than any amount that is meant, with blanks and an exponent. */
const mostCharacters = 64;

function digitsOf(text: string): Digits | null {
  const [match, sign, whole = '', part = '', exponent = '0'] = shape.exec(text) ?? [];
  if (match === undefined || whole + part === '') return null;
  const all = whole + part;
  const digits = all.replace(/^0+/, '');
  const point = whole.length + Number(exponent) - (all.length - digits.length);
  return { sign: sign === '-' ? '-' : '', digits: digits.replace(/0+$/, ''), point };
}

const decimalsOf = ({ digits, point }: Digits): number => Math.max(0, digits.length - point);

/** 0.1 + 0.2 arrives as 0.30000000000000004: what lies beyond 15 digits is noise of the sender's arithmetic. */
function withoutNoise(read: Digits, text: string, scale: number): Digits {
  if (decimalsOf(read) <= scale) return read;
  const rounded = digitsOf(Number(text).toPrecision(15));
  return rounded && decimalsOf(rounded) <= scale ? rounded : read;
}

/**
 * Reads a number as a whole number of its smallest part, digit by digit and never through a fraction: `4.52`
 * under N16,2 is 452. What is finer than the scale is refused rather than rounded; what a whole number cannot
 * carry exactly (2^53) is too long.
 */
export function readScaled(
  given: string | number,
  { length, scale }: { readonly length: number; readonly scale: number },
): number | ScaledFault {
  const text = String(given).trim();
  if (text.length > mostCharacters) return /^[\d.]+$/.test(text) ? 'long' : 'ill';
  const read = digitsOf(text);
  if (!read) return 'ill';
  const { sign, digits, point } = withoutNoise(read, text, scale);
  if (digits === '') return 0;
  if (point > length - scale) return 'long';
  if (digits.length - point > scale) return 'fine';
  const scaled = Number(digits.padEnd(point + scale, '0'));
  if (!Number.isSafeInteger(scaled)) return 'long';
  return sign === '-' ? -scaled : scaled;
}

/** The other way: 452 under a scale of 2 is 4.52. Throws for what is no whole number: a verb has gone wrong. */
export function showScaled(value: number, scale: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('An amount must be a whole number.');
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return Number(`${value < 0 ? '-' : ''}${whole}.${digits.slice(digits.length - scale)}`);
}
