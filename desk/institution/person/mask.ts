/** A name for a screen that others may see: the first character stays. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const [first = ''] = characters;
  return characters.length < 2 ? '*' : `${first}${'*'.repeat(characters.length - 1)}`;
}

/** A number for a screen that others may see: three characters and the last four stay, of a short one two. */
export function maskNumber(number: string): string {
  const text = number.trim();
  if (text.length <= 8) return `${'*'.repeat(Math.max(text.length - 2, 0))}${text.slice(-2)}`;
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
}
