import type { Problem } from '@contract/result';

/** Changing the phone number: the new number is proved by the SMS sent to it. */
export type PhoneState =
  | {
      readonly step: 'form';
      readonly phone: string;
      readonly smsCode: string;
      readonly busy: 'sms' | 'save' | null;
      readonly problem: Problem | null;
    }
  | { readonly step: 'done'; readonly phone: string };
