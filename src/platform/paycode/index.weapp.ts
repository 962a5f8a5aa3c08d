import type { PayCodeParams } from '@contract/credential';
import { ok, refuse } from '@contract/result';
import type { PayCodePort } from './port';

declare const wx: {
  readonly openOfflinePayView?: (
    options: PayCodeParams & { success(): void; fail(): void },
  ) => void;
};

/** Granted on application. https://pay.weixin.qq.com/doc/v2/merchant/4011936652 */
export const payCode = {
  wantsParams: true,
  open: (params) =>
    new Promise((resolve) => {
      if (!wx.openOfflinePayView || !params) return resolve(refuse('PAY_CODE_UNAVAILABLE'));
      wx.openOfflinePayView({
        ...params,
        success: () => resolve(ok(null)),
        fail: () => resolve(refuse('PAY_CODE_UNAVAILABLE')),
      });
    }),
} satisfies PayCodePort;
