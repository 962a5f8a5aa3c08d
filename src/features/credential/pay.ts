import type { CredentialApi } from '@/api/credential';
import type { PayCodePort } from '@/platform/paycode/port';

/** What opening the pay code needs from outside. */
export interface PayPorts {
  readonly api: Pick<CredentialApi, 'payCode'>;
  readonly payCode: PayCodePort;
}

/** Opens the platform's pay code, with arguments of the cloud where it wants them. @requirement D2 */
export class PayDesk {
  private isOpening = false;

  constructor(private readonly ports: PayPorts) {}

  /** `already`: a second tap while the first is on its way. */
  async open(): Promise<'now' | 'already' | 'not'> {
    if (this.isOpening) return 'already';
    this.isOpening = true;
    const hasOpened = await this.tryOpen();
    this.isOpening = false;
    return hasOpened ? 'now' : 'not';
  }

  private async tryOpen(): Promise<boolean> {
    const { api, payCode } = this.ports;
    const params = payCode.wantsParams ? await api.payCode() : null;
    if (params && !params.ok) return false;
    return (await payCode.open(params?.value ?? null)).ok;
  }
}
