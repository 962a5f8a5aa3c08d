import { refuse } from '@contract/result';
import type { CloudPort } from './port';
import { readReply } from './reply';
import { apiBase, isSandbox, timeoutMs } from './settings';

declare const my: {
  request(options: {
    url: string;
    method: 'POST';
    data: unknown;
    dataType: 'json';
    headers: Readonly<Record<string, string>>;
    timeout: number;
    success(reply: { status: number; data: unknown }): void;
    fail(error: { error?: number; status?: number }): void;
  }): void;
};

// A status of 400 and above reaches `fail` with this number, not `success`.
const httpStatusError = 19;

/** Alipay: HTTP. https://opendocs.alipay.com/mini/api/owycmh */
export const cloud = {
  vouches: false,
  isSandbox,
  call: ({ name, verb, body, token }) =>
    new Promise((resolve) => {
      my.request({
        url: `${apiBase}/api/${name}/${verb}`,
        method: 'POST',
        data: body,
        dataType: 'json',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        timeout: timeoutMs,
        success: ({ status, data }) => resolve(readReply(status, data)),
        fail: ({ error, status }) =>
          resolve(
            error === httpStatusError
              ? readReply(status ?? 500, null)
              : refuse('NETWORK_UNREACHABLE'),
          ),
      });
    }),
} satisfies CloudPort;
