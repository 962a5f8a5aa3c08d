import type { Result } from '@contract/result';
import type { FunctionName } from '@contract/verbs';

/** One call of one verb. */
export interface CloudCall {
  readonly name: FunctionName;
  readonly verb: string;
  readonly body: unknown;
  readonly token: string | null;
}

/** The way to the cloud functions. What comes back is the verb's own answer, or why none came. */
export interface CloudPort {
  /** The platform itself tells the cloud who calls, so no sign-in code is needed. */
  readonly vouches: boolean;
  /** Built for the sandbox: nothing is really verified, and the screens say so. */
  readonly isSandbox: boolean;
  call(call: CloudCall): Promise<Result<unknown>>;
}
