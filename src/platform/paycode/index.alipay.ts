import { ok, refuse } from '@contract/result';
import type { PayCodePort } from './port';

declare const my: {
  readonly ap?: {
    navigateToAlipayPage(options: { appCode: 'payCode'; success(): void; fail(): void }): void;
  };
};

/** For enterprises only. https://opendocs.alipay.com/mini/api/navigatetoalipaypage */
export const payCode = {
  wantsParams: false,
  open: () =>
    new Promise((resolve) => {
      if (!my.ap) return resolve(refuse('PAY_CODE_UNAVAILABLE'));
      my.ap.navigateToAlipayPage({
        appCode: 'payCode',
        success: () => resolve(ok(null)),
        fail: () => resolve(refuse('PAY_CODE_UNAVAILABLE')),
      });
    }),
} satisfies PayCodePort;
