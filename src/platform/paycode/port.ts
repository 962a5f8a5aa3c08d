import type { PayCodeParams } from '@contract/credential';
import type { Result } from '@contract/result';

/** The platform's own pay code, for the part that insurance does not pay. @requirement D2 */
export interface PayCodePort {
  /** Whether opening wants arguments signed by the cloud. */
  readonly wantsParams: boolean;
  /** Opens it; PAY_CODE_UNAVAILABLE where this mini-program may not. */
  open(params: PayCodeParams | null): Promise<Result<null>>;
}
