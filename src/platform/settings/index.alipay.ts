import { ok, refuse } from '@contract/result';
import type { SettingsPort } from './port';

declare const my: {
  openSetting(options: { success(): void; fail(): void }): void;
};

/** https://opendocs.alipay.com/mini/api/qflu8f */
export const settings = {
  canOpen: true,
  open: () =>
    new Promise((resolve) => {
      my.openSetting({
        success: () => resolve(ok(null)),
        fail: () => resolve(refuse('USER_CANCELLED')),
      });
    }),
} satisfies SettingsPort;
