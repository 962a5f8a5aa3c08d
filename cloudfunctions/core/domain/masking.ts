const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Marks that join the parts of one name, as in 阿卜杜拉·买买提; they say nothing about the person. */
const joiners = new Set(['·', '•', '‧', '・', '．']);

/**
 * First character of a name, the rest as stars: 张*, 阿***·***. Counts what a reader sees, so that a
 * character beyond the basic plane is one character.
 */
export function maskName(name: string): string {
  return [...graphemes.segment(name)]
    .map(({ segment }, index) => (index === 0 || joiners.has(segment) ? segment : '*'))
    .join('');
}

/** First and last character of a document number, the rest as stars. */
export function maskDocument(number: string): string {
  if (number.length < 3) return '*'.repeat(number.length);
  return `${number.slice(0, 1)}${'*'.repeat(number.length - 2)}${number.slice(-1)}`;
}

/** 138****1234 */
export const maskPhone = (phone: string): string =>
  phone.length < 8
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
