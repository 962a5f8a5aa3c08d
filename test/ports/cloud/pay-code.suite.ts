import type { PayCodeParams } from '@contract/credential';
import type { PayCode } from '@core/ports/pay-code';

/** An adapter, and the platform that opens the pay code. */
export interface PayCodeHarness {
  readonly port: PayCode;
  readonly subject: string;
  /** Would the platform open it? */
  opens(params: PayCodeParams): boolean;
  refuse(isRefused: boolean): Promise<void>;
  nowMs(): number;
}

/** What any signer of pay codes does. */
export function describePayCodePort(name: string, make: () => Promise<PayCodeHarness>): void {
  describe(`the pay code by ${name}`, () => {
    let at: PayCodeHarness;
    beforeEach(async () => {
      at = await make();
    });

    const signed = async (): Promise<PayCodeParams> => {
      const reply = await at.port.params(at.subject);
      if (!reply.ok) throw new Error(reply.problem.code);
      return reply.value;
    };

    it('is signed so that the platform opens it', async () => {
      const params = await signed();
      expect(params.signType).toBe('HMAC-SHA256');
      expect(params.timeStamp).toBe(String(Math.floor(at.nowMs() / 1000)));
      expect(params.package).toMatch(/^mch_id=\d+$/);
      expect(params.nonceStr).toMatch(/^[0-9A-Za-z]{16,32}$/);
      expect(at.opens(params)).toBe(true);
    });

    it('is another one each time', async () => {
      expect((await signed()).nonceStr).not.toBe((await signed()).nonceStr);
    });

    it('opens nothing once any part of it was changed', async () => {
      const params = await signed();
      for (const part of ['appId', 'timeStamp', 'nonceStr', 'package', 'paySign'] as const)
        expect(at.opens({ ...params, [part]: `${params[part]}0` })).toBe(false);
    });

    it('is a plain no where the platform does not allow it', async () => {
      await at.refuse(true);
      const reply = await at.port.params(at.subject);
      expect(reply).toEqual({ ok: false, problem: { code: 'PAY_CODE_UNAVAILABLE' } });
    });
  });
}
