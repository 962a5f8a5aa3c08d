import { refuse } from '@contract/result';
import type { CloudPort } from './port';
import { readReply } from './reply';
import { apiBase, isSandbox, timeoutMs } from './settings';

// The sandbox serves pages and functions from one origin, and so may anybody: TARO_APP_API=/
const base = isSandbox ? '' : apiBase.replace(/\/$/, '');

async function jsonOf(reply: Response): Promise<unknown> {
  try {
    return await reply.json();
  } catch {
    return null;
  }
}

/** A browser: HTTP. https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API */
export const cloud = {
  vouches: false,
  isSandbox,
  call: async ({ name, verb, body, token }) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), timeoutMs);
    try {
      const reply = await window.fetch(`${base}/api/${name}/${verb}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        credentials: 'omit', // The session is the token, nothing else.
        signal: waiting.signal,
      });
      return readReply(reply.status, await jsonOf(reply));
    } catch {
      return refuse('NETWORK_UNREACHABLE');
    } finally {
      clearTimeout(timer);
    }
  },
} satisfies CloudPort;
