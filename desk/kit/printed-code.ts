/** Why a text that came from a scanner, a camera or the clipboard is not a code. */
export type NotACode =
  'empty' | 'input-method' | 'short' | 'goods' | 'id-number' | 'twice' | 'extra' | 'other';

/** What a text turned out to be; the text itself is never repeated, it may be somebody's data. */
export type Reading =
  | { readonly kind: 'code'; readonly payload: string }
  | { readonly kind: 'not-a-code'; readonly why: NotACode };

/** Digits in a printed code; the length that hospital software expects. */
export const codeLength = 28;

const wholeCode = new RegExp(`^\\d{${codeLength}}$`);
const codeInside = new RegExp(`\\d{${codeLength}}`);
const goodsLengths = new Set([8, 12, 13, 14, 20]);

const bare = (collected: string): string => collected.normalize('NFKC').replace(/\s+/g, '');

function whyNot(text: string): NotACode {
  if (text === '') return 'empty';
  // Chinese letters or pinyin marks in the stream mean an input method swallowed part of it.
  if (/[^\x20-\x7e]/.test(text)) return 'input-method';
  if (/^\d{17}[\dXx]$/.test(text)) return 'id-number';
  if (/^\d+$/.test(text)) {
    if (goodsLengths.has(text.length)) return 'goods';
    if (text.length < codeLength) return 'short';
    return text.length % codeLength === 0 ? 'twice' : 'extra';
  }
  return codeInside.test(text) ? 'extra' : 'other';
}

/** How many digits a text of digits alone has too many (above zero) or too few; else null. */
export function digitsOff(collected: string): number | null {
  const text = bare(collected);
  return /^\d+$/.test(text) ? text.length - codeLength : null;
}

/**
 * Reads a collected text: all of it must be the code. A code found somewhere inside a longer text is
 * refused, because a cut or doubled scan would look the same. Full-width digits count as digits.
 */
export function readPrinted(collected: string): Reading {
  const text = bare(collected);
  if (wholeCode.test(text)) return { kind: 'code', payload: text };
  return { kind: 'not-a-code', why: whyNot(text) };
}

/** Whether a text is a code: a scanner types into whatever field has the focus. */
export const isCode = (text: string): boolean => readPrinted(text).kind === 'code';
