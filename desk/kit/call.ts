import { refuse } from '@contract/result';
import type { FunctionName, ReplyOf, RequestOf, VerbName } from '@contract/verbs';

/** Asks a verb of a cloud function; every outcome, also a dead line, is a Result. */
export type Call = <F extends FunctionName, N extends VerbName<F>>(
  fn: F,
  verb: N,
  body: RequestOf<F, N>,
) => Promise<ReplyOf<F, N>>;

interface CallSettings {
  /** Origin and path in front of `/api`; empty for the origin that serves the desk. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** The operator's session, asked anew for every call. */
  readonly token: () => string | null;
  readonly timeoutMs: number;
}

/** A reply as the contract draws it; anything else comes from something in between. */
function isReply(value: unknown): value is { readonly ok: boolean } {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && 'problem' in value;
}

/** Makes the one way by which a desk speaks to the cloud. */
export function createCall({ base, fetch, token, timeoutMs }: CallSettings): Call {
  return async <F extends FunctionName, N extends VerbName<F>>(
    fn: F,
    verb: N,
    body: RequestOf<F, N>,
  ): Promise<ReplyOf<F, N>> => {
    const session = token();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
      const response = await fetch(`${base}/api/${fn}/${verb}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(session === null ? {} : { authorization: `Bearer ${session}` }),
        },
        body: JSON.stringify(body),
        signal: stop.signal,
        cache: 'no-store',
        credentials: 'omit',
      });
      const reply: unknown = await response.json().catch(() => null);
      if (isReply(reply)) return reply as ReplyOf<F, N>;
      return refuse(response.status === 429 ? 'TOO_MANY_REQUESTS' : 'SERVICE_UNAVAILABLE') as never;
    } catch {
      return refuse('NETWORK_UNREACHABLE') as never;
    } finally {
      clearTimeout(timer);
    }
  };
}
