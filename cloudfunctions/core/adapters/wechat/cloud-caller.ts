type Fields = Readonly<Record<string, unknown>>;

/** What the platform puts beside an event: its word on the caller, as an object, JSON text or `k=v;…`. */
export interface CloudContext {
  readonly environment?: unknown;
  readonly environ?: unknown;
}

/** What the platform itself says of the caller of one call; null where it says nothing. */
export interface CloudCaller {
  readonly openId: string | null;
  /** Network address of the phone. */
  readonly address: string | null;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function parseJson(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

const parsePairs = (text: string): Fields =>
  Object.fromEntries(
    text.split(';').flatMap((pair) => {
      const cut = pair.indexOf('=');
      return cut > 0 ? [[pair.slice(0, cut), pair.slice(cut + 1)]] : [];
    }),
  );

function contextOf({ environment, environ }: CloudContext): Fields {
  if (isFields(environment)) return environment;
  if (typeof environment === 'string') return parseJson(environment);
  if (isFields(environ)) return environ;
  return typeof environ === 'string' ? parsePairs(environ) : {};
}

/**
 * Who calls, by the context of this very call and nothing else: a reused instance may still carry the
 * last caller in its process environment, and the event is the caller's own word. A context that cannot
 * be read names nobody.
 */
export function cloudCaller(context: CloudContext): CloudCaller {
  const told = contextOf(context);
  const read = (name: string): string | null => {
    const value = told[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { openId: read('WX_OPENID'), address: read('WX_CLIENTIP') ?? read('WX_CLIENTIPV6') };
}
