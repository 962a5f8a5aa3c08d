import type { FaceTicket } from '@contract/activation';
import type { Result } from '@contract/result';

/**
 * The platform's own face check, on its own screen. A yes only says that the check has ended with a verdict:
 * the cloud reads the verdict itself. A no is an act that never came so far. @requirement C6
 */
export interface FacePort {
  check(ticket: FaceTicket): Promise<Result<null>>;
}
