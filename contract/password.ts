const isRun = (digits: readonly number[], step: 1 | -1): boolean =>
  digits.every((digit, at) => at === 0 || digit - (digits[at - 1] ?? 0) === step);

/** Digits that anybody would try first, whoever the owner is: the phone says so at once. @requirement C2 */
export function guessable(password: string): 'PASSWORD_REPEATED' | 'PASSWORD_CONSECUTIVE' | null {
  const digits = [...password].map(Number);
  if (new Set(digits).size === 1) return 'PASSWORD_REPEATED';
  return isRun(digits, 1) || isRun(digits, -1) ? 'PASSWORD_CONSECUTIVE' : null;
}
