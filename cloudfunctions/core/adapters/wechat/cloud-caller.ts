type Environment = Readonly<Record<string, string | undefined>>;

/** What the platform puts beside an event: its word on the caller, as JSON text or as `k=v;…`. */
export interface CloudContext {
  readonly environment?: unknown;
  readonly environ?: unknown;
}

function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

const parsePairs = (text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    text.split(';').flatMap((pair) => {
      const cut = pair.indexOf('=');
      return cut > 0 ? [[pair.slice(0, cut), pair.slice(cut + 1)]] : [];
    }),
  );

function contextOf(context: CloudContext): Readonly<Record<string, unknown>> | null {
  if (typeof context.environment === 'string') return parseJson(context.environment) ?? {};
  return typeof context.environ === 'string' ? parsePairs(context.environ) : null;
}

/**
 * The OPENID that WeChat's cloud vouches for, or null. The context of this very call decides when
 * there is one: a reused instance may still carry the last caller in its environment. Nothing is read
 * from the event, for that is the caller's own word.
 */
export function cloudOpenId(context: CloudContext, environment: Environment): string | null {
  const told = contextOf(context);
  const openId = told ? told['WX_OPENID'] : environment['WX_OPENID'];
  return typeof openId === 'string' && openId !== '' ? openId : null;
}
