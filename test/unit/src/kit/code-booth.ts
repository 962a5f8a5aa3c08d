import type { CodeUseView, CodeView, PayCodeParams } from '@contract/credential';
import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import type { PayCodePort } from '@/platform/paycode/port';
import type { ScreenPort } from '@/platform/screen/port';
import type { HandClock } from './hand-clock';

const region = { code: '110108', name: '北京市海淀区' };

/** The cloud's side of showing codes, in memory, with a server clock that is hours off the phone's. */
export class CodeBooth implements Pick<CredentialApi, 'showCode' | 'codeUse' | 'payCode'> {
  readonly minted: string[] = [];
  readonly asked: string[] = [];
  /** Set to make every answer a refusal. */
  outage: ProblemCode | null = null;
  private readonly used = new Map<string, NonNullable<CodeUseView['use']>>();
  private held: (() => void)[] | null = null;

  constructor(
    private readonly clock: HandClock,
    private readonly validMs = 60_000,
  ) {}

  async showCode(): Promise<Result<CodeView>> {
    const serverNowMs = this.clock.now() + 5 * 3_600_000;
    if (this.held) await new Promise<void>((resolve) => this.held?.push(resolve));
    if (this.outage) return refuse(this.outage);
    const payload = String(this.minted.length + 1).padStart(28, '0');
    this.minted.push(payload);
    return ok({
      payload,
      issuedAtMs: serverNowMs,
      expiresAtMs: serverNowMs + this.validMs,
      serverNowMs,
      holderName: '张*',
      insuredRegion: region,
    });
  }

  codeUse(payload: string): Promise<Result<CodeUseView>> {
    this.asked.push(payload);
    return Promise.resolve(
      this.outage ? refuse(this.outage) : ok({ use: this.used.get(payload) ?? null }),
    );
  }

  payCode(): Promise<Result<PayCodeParams>> {
    if (this.outage) return Promise.resolve(refuse(this.outage));
    const signType = 'HMAC-SHA256' as const;
    const rest = { timeStamp: '1', nonceStr: 'n', package: 'mch_id=1', paySign: 'p' };
    return Promise.resolve(ok({ appId: 'wx', signType, ...rest }));
  }

  /** A desk reads a code. */
  scan(payload: string): void {
    this.used.set(payload, { institution: '海淀医院', business: '门诊挂号', atMs: 1 });
  }

  /** From now on codes wait on their way, until the returned act lets them through. */
  hold(): () => void {
    const waiting: (() => void)[] = [];
    this.held = waiting;
    return () => {
      this.held = null;
      waiting.forEach((go) => go());
    };
  }
}

/** A screen that remembers what was done to it. */
export class GlowScreen implements ScreenPort {
  holds = 0;

  hold(): () => void {
    this.holds += 1;
    return () => {
      this.holds -= 1;
    };
  }
}

/** A pay code that opens or not. */
export const payCodeThat = (opens: boolean, wantsParams = true) => {
  const opened: (PayCodeParams | null)[] = [];
  const port: PayCodePort = {
    wantsParams,
    open(params) {
      opened.push(params);
      return Promise.resolve(opens ? ok(null) : refuse('PAY_CODE_UNAVAILABLE'));
    },
  };
  return { port, opened };
};
