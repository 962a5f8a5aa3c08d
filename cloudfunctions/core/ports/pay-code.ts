import type { PayCodeParams } from '@contract/credential';
import type { Result } from '@contract/result';

/** Signs what WeChat wants before it opens a person's own pay code. @requirement D2 */
export interface PayCode {
  /** Noes: PAY_CODE_UNAVAILABLE. */
  params(subject: string): Promise<Result<PayCodeParams>>;
}
