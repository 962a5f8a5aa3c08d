import type { Problem } from '@contract/result';

/**
 * Changing the phone number: the new number is proved by the SMS sent to it, the person by the password
 * where the credential has one.
 */
export type PhoneState =
  | {
      readonly step: 'form';
      readonly phone: string;
      readonly smsCode: string;
      readonly asksPassword: boolean;
      readonly password: string;
      readonly busy: 'sms' | 'save' | null;
      readonly problem: Problem | null;
    }
  | { readonly step: 'done'; readonly phone: string };
