import { ok, refuse } from '@contract/result';
import type { SignInPort } from './port';

declare const my: {
  getAuthCode(options: {
    scopes: 'auth_base';
    success(reply: { authCode?: string }): void;
    fail(): void;
  }): void;
};

/** `auth_base` asks the person nothing. https://opendocs.alipay.com/mini/api/openapi-authorize */
export const signin = {
  channel: 'alipay',
  code: () =>
    new Promise((resolve) => {
      my.getAuthCode({
        scopes: 'auth_base',
        success: ({ authCode }) => resolve(authCode ? ok(authCode) : refuse('SIGN_IN_FAILED')),
        fail: () => resolve(refuse('SIGN_IN_FAILED')),
      });
    }),
} satisfies SignInPort;
