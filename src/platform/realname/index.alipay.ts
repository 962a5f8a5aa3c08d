import { ok, refuse } from '@contract/result';
import type { RealNamePort } from './port';

declare const my: {
  getAuthCode(options: {
    scopes: 'auth_user';
    success(reply: { authCode?: string }): void;
    fail(error: { error?: number }): void;
  }): void;
};

// The person closed the consent sheet.
const closed = 11;

/** `auth_user` shows Alipay's consent sheet. https://opendocs.alipay.com/mini/api/openapi-authorize */
export const realName = {
  prove: () =>
    new Promise((resolve) => {
      my.getAuthCode({
        scopes: 'auth_user',
        success: ({ authCode }) => resolve(authCode ? ok(authCode) : refuse('USER_CANCELLED')),
        fail: ({ error }) =>
          resolve(refuse(error === closed ? 'USER_CANCELLED' : 'REAL_NAME_DOWN')),
      });
    }),
} satisfies RealNamePort;
