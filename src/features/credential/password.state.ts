import type { SmsSentView } from '@contract/credential';
import type { Problem } from '@contract/result';
import type { PasswordProof } from '@/api/credential';
import type { Checking } from './holder-check';

/** 医保码密码: proof of the person, six digits, the same six again; or the password of another channel. */
export type PasswordState =
  | { readonly step: 'loading' }
  /** Set in another channel: typed here once, it is known here as well. @requirement B1 */
  | {
      readonly step: 'known';
      readonly digits: string;
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  | {
      readonly step: 'sms';
      /** A password is replaced, not set for the first time. */
      readonly isReset: boolean;
      readonly sent: SmsSentView | null;
      readonly smsCode: string;
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** By face or counter slip, for who gets no SMS. */
  | ({ readonly step: 'proving' } & Checking)
  | {
      readonly step: 'first';
      readonly proof: PasswordProof;
      readonly digits: string;
      readonly problem: Problem | null;
    }
  | {
      readonly step: 'again';
      readonly proof: PasswordProof;
      readonly first: string;
      readonly digits: string;
      readonly busy: boolean;
    }
  | { readonly step: 'done'; readonly isNew: boolean };
