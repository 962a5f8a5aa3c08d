import { ok, refuse, type Result } from '@contract/result';
import type { Settings } from './settings';

/** What an SMS code is for; each person has at most one live code per purpose. */
export type SmsPurpose = 'password' | 'phone' | 'guardian';

const purposeWords: Readonly<Record<SmsPurpose, string>> = {
  password: '设置医保码密码',
  phone: '更换手机号',
  guardian: '同意为孩子激活医保电子凭证',
};

/** A code on its way, as the store remembers it. */
export interface SentSms {
  readonly sentAtMs: number;
  readonly expiresAtMs: number;
  readonly wrongTries: number;
}

/** What was wished for within the last day; a spent code and a failed message are still counted. */
export interface RecentWishes {
  /** The last wish of this person for this purpose, sent or not. */
  readonly lastAtMs: number | null;
  /** Messages sent for this person and purpose. */
  readonly ofPerson: number;
  /** Messages sent to this number, at whosoever's wish. */
  readonly toNumber: number;
}

/** How far back wishes are counted. */
export const smsDayMs = 24 * 60 * 60_000;

/** May another code be sent now? Neither a person nor a number may be pestered. @requirement C2 */
export function decideSmsSend(
  { lastAtMs, ofPerson, toNumber }: RecentWishes,
  at: { readonly nowMs: number; readonly isOnFile: boolean },
  settings: Pick<Settings, 'smsResendMs' | 'smsPerDay'>,
): Result<null> {
  const { nowMs, isOnFile } = at;
  const waitMs = lastAtMs === null ? 0 : lastAtMs + settings.smsResendMs - nowMs;
  if (waitMs > 0) return refuse('SMS_TOO_SOON', { waitMs });
  // Strangers' wishes must not keep a holder's code from the holder's own number.
  const counted = isOnFile ? ofPerson : Math.max(ofPerson, toNumber);
  return counted >= settings.smsPerDay ? refuse('SMS_TODAY_ENOUGH') : ok(null);
}

/** Is the typed code right, live, and not tried too often? @requirement C2 */
export function decideSmsCode(
  sent: (SentSms & { readonly isRight: boolean }) | null,
  nowMs: number,
  settings: Pick<Settings, 'smsWrongTries'>,
): Result<null> {
  if (!sent || nowMs >= sent.expiresAtMs || sent.wrongTries >= settings.smsWrongTries)
    return refuse('SMS_CODE_EXPIRED');
  return sent.isRight ? ok(null) : refuse('SMS_CODE_WRONG');
}

/** The whole text of the message. */
export function smsText(purpose: SmsPurpose, code: string, validMs: number): string {
  const minutes = Math.floor(validMs / 60_000);
  return `【医保电子凭证】验证码 ${code}，用于${purposeWords[purpose]}，${minutes} 分钟内有效。请勿告诉他人。`;
}

/** What the number that was on file is told; it names neither the new number nor a code. */
export const numberChangedText =
  '【医保电子凭证】您登记的手机号已更换，本号码不再接收验证码。如非本人操作，请尽快联系参保地医保局。';
