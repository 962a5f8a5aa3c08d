import type { SmsSentView } from '@contract/credential';
import type { Problem } from '@contract/result';

/** Setting the 医保码密码: SMS code, six digits, the same six again. */
export type PasswordState =
  | {
      readonly step: 'sms';
      readonly sent: SmsSentView | null;
      readonly smsCode: string;
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  | {
      readonly step: 'first';
      readonly smsCode: string;
      readonly digits: string;
      readonly problem: Problem | null;
    }
  | {
      readonly step: 'again';
      readonly smsCode: string;
      readonly first: string;
      readonly digits: string;
      readonly busy: boolean;
    }
  | { readonly step: 'done' };
