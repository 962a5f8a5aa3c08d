import type { NetworkReply, NetworkRequest } from './device';

/** The origin compiled into the mini-program; the phone answers for it as a name server would. */
export const SANDBOX_ORIGIN = 'https://yima.sandbox';

/** Sends a request the way a phone does. Rejects with words when nothing came back. */
export async function send(request: NetworkRequest, pageOrigin: string): Promise<NetworkReply> {
  const url = new URL(request.url);
  if (url.origin !== SANDBOX_ORIGIN && url.origin !== pageOrigin) {
    throw new Error('url not in domain list');
  }
  const target = new URL(url.pathname + url.search, pageOrigin);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  if (!hasBody) addQuery(target, request.data);
  const reply = await fetch(target, {
    method: request.method,
    headers: request.headers,
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]),
    ...(hasBody ? { body: bodyOf(request) } : {}),
  });
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    data: parsed(await reply.text(), request.dataType),
  };
}

// Both platforms write the data of a GET into its address.
function addQuery(url: URL, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value));
}

function bodyOf({ data, headers }: NetworkRequest): string {
  if (typeof data === 'string') return data;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  if (type?.[1].includes('x-www-form-urlencoded') === true) {
    return new URLSearchParams((data ?? {}) as Record<string, string>).toString();
  }
  return JSON.stringify(data ?? {});
}

// A body that is not JSON is given as it came, as on the platforms.
function parsed(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
