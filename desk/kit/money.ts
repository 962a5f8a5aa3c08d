/**
 * Whole fen of an amount in yuan as it came over the wire: a number or its text. Null when it is neither, or
 * finer than a fen.
 */
export function fenOf(yuan: unknown): number | null {
  if (typeof yuan !== 'number' && typeof yuan !== 'string') return null;
  const text = String(yuan).trim();
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return null;
  const hundredfold = Number(text) * 100;
  const fen = Math.round(hundredfold);
  return Math.abs(hundredfold - fen) < 0.000_1 ? fen : null;
}

/** Yuan with two decimals, as the interface writes amounts. */
export function yuanText(fen: number): string {
  const whole = Math.abs(fen);
  const text = `${Math.trunc(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
  return fen < 0 ? `-${text}` : text;
}

/** Yuan for people: thousands apart, a real minus sign. */
export function yuanWords(fen: number): string {
  const [whole = '', rest = ''] = yuanText(Math.abs(fen)).split('.');
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
  return fen < 0 ? `−${text}` : text;
}
