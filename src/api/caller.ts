import type { Result } from '@contract/result';
import type { FunctionName, ReplyOf, RequestOf, VerbName } from '@contract/verbs';
import type { CloudPort } from '@/platform/cloud/port';
import type { Session } from './session';

/** Calls one verb as the signed-in account. */
export type Caller = <F extends FunctionName, N extends VerbName<F>>(
  name: F,
  verb: N,
  body: RequestOf<F, N>,
) => Promise<ReplyOf<F, N>>;

/**
 * Signs in on demand, and once more when the cloud no longer knows the session. A call that the network lost
 * is sent once more: reading twice does no harm, and everything that changes something carries its own key.
 */
export function makeCaller(cloud: CloudPort, session: Session): Caller {
  const send = async (
    name: FunctionName,
    verb: string,
    body: unknown,
  ): Promise<Result<unknown>> => {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await session.open();
      if (!opened.ok) return opened;
      const { token } = opened.value;
      const reply = await cloud.call({ name, verb, body, token });
      if (reply.ok || attempt === 2) return reply;
      const { code } = reply.problem;
      if (code === 'SIGN_IN_REQUIRED') session.forget(opened.value);
      else if (code !== 'NETWORK_UNREACHABLE') return reply;
    }
  };
  // The contract says what each verb answers; this is the one place that takes its word.
  return (name, verb, body) => send(name, verb, body) as never;
}
