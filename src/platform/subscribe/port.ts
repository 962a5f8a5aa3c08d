import type { Result } from '@contract/result';

/** The platform's own question whether a person wants its messages about us. @requirement E4 */
export interface SubscribePort {
  /**
   * Asks for kinds of message by the platform's ids; only straight after a tap. A yes when at least one was allowed.
   * Noes: USER_CANCELLED, MESSAGE_UNWANTED (switched off in the platform's settings), MESSAGE_DOWN.
   */
  ask(templates: readonly string[]): Promise<Result<null>>;
}
