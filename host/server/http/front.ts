import { isIP } from 'node:net';
import type { Environment } from '@core/adapters/environment';

/** How the web server stands to the network. */
export interface Front {
  /** Addresses of the proxies whose `X-Forwarded-For` is believed; null believes nobody. */
  readonly trustedProxies: readonly string[] | null;
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  /** Origins of the apps that may show the H5 pages in a frame, beside our own. */
  readonly embedders: readonly string[];
}

/**
 * A whole hospital may stand behind one address, with its software, its desks and its patients' phones.
 * Known callers have limits of their own, so this one need only stop a flood.
 */
const usualRequestsPerMinute = 60_000;

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** An origin and nothing more; a page that is not encrypted may embed ours on this very machine only. */
const isOrigin = (text: string): boolean =>
  /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/.test(text);

function embeddersFrom(environment: Environment): readonly string[] {
  const text = environment['YIMA_EMBEDDERS'];
  const origins = text ? text.split(',').map((one) => one.trim()) : [];
  if (!origins.every(isOrigin))
    throw new Error(
      'YIMA_EMBEDDERS must be origins like https://app.example.cn,https://h5.example.cn.',
    );
  return origins;
}

/** Reads YIMA_TRUST_PROXY, YIMA_REQUESTS_PER_MINUTE and YIMA_EMBEDDERS. Throws a sentence that names what is wrong. */
export function frontFrom(environment: Environment): Front {
  const proxies = environment['YIMA_TRUST_PROXY']?.split(',').map((one) => one.trim());
  if (proxies && !proxies.every(isAddress))
    throw new Error('YIMA_TRUST_PROXY must be addresses of proxies, like 127.0.0.1,10.0.0.0/8.');
  const limit = environment['YIMA_REQUESTS_PER_MINUTE'] ?? String(usualRequestsPerMinute);
  if (!/^[1-9]\d{1,8}$/.test(limit))
    throw new Error('YIMA_REQUESTS_PER_MINUTE must be a whole number from 10 to 999999999.');
  return {
    trustedProxies: proxies ?? null,
    requestsPerMinute: Number(limit),
    embedders: embeddersFrom(environment),
  };
}
