import { ok, refuse, type Result } from '@contract/result';
import type { Settings } from './settings';

/** What an SMS code is for; each person has at most one live code per purpose. */
export type SmsPurpose = 'password' | 'phone';

/** A code on its way, as the store remembers it. */
export interface SentSms {
  readonly sentAtMs: number;
  readonly expiresAtMs: number;
  readonly wrongTries: number;
}

/** May another code be sent now? @requirement C2 */
export function decideSmsSend(
  last: SentSms | null,
  nowMs: number,
  settings: Pick<Settings, 'smsResendMs'>,
): Result<null> {
  const waitMs = last ? last.sentAtMs + settings.smsResendMs - nowMs : 0;
  return waitMs > 0 ? refuse('SMS_TOO_SOON', { waitMs }) : ok(null);
}

/** Is the typed code right, live, and not tried too often? @requirement C2 */
export function decideSmsCode(
  sent: (SentSms & { readonly isRight: boolean }) | null,
  nowMs: number,
  settings: Pick<Settings, 'smsWrongTries'>,
): Result<null> {
  if (!sent || nowMs >= sent.expiresAtMs || sent.wrongTries >= settings.smsWrongTries)
    return refuse('SMS_CODE_EXPIRED');
  if (sent.isRight) return ok(null);
  return refuse('SMS_CODE_WRONG', { triesLeft: settings.smsWrongTries - sent.wrongTries - 1 });
}

/** The whole text of the message. */
export function smsText(purpose: SmsPurpose, code: string, validMs: number): string {
  const purposeWords = purpose === 'password' ? '设置医保码密码' : '更换手机号';
  const minutes = Math.floor(validMs / 60_000);
  return `【医保电子凭证】验证码 ${code}，用于${purposeWords}，${minutes} 分钟内有效。请勿告诉他人。`;
}
