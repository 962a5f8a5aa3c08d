import { ok, refuse } from '@contract/result';
import type { SubscribePort } from './port';

declare const my: {
  requestSubscribeMessage(options: {
    readonly entityIds: readonly string[];
    success(answer: { readonly behavior?: string }): void;
    fail(failure: { readonly error?: number | string }): void;
  }): void;
};

/** The person closed the sheet. */
const closed = '11';

/** https://opendocs.alipay.com/mini/api/requestSubscribeMessage */
export const subscribe = {
  ask: (templates) =>
    new Promise((resolve) => {
      my.requestSubscribeMessage({
        entityIds: templates,
        success: ({ behavior }) =>
          resolve(behavior === 'subscribe' ? ok(null) : refuse('USER_CANCELLED')),
        fail: ({ error }) =>
          resolve(refuse(String(error) === closed ? 'USER_CANCELLED' : 'MESSAGE_DOWN')),
      });
    }),
} satisfies SubscribePort;
