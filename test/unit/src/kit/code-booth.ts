import type {
  CodesView,
  CodeUseView,
  CredentialView,
  DynamicCode,
  PayCodeParams,
} from '@contract/credential';
import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import type { CredentialApi, ShownCode } from '@/api/credential';
import type { PayCodePort } from '@/platform/paycode/port';
import { aCredential } from './activation-town';
import type { HandClock } from './hand-clock';

const region = { code: '110108', name: '北京市海淀区' };

/** The cloud's side of showing codes, in memory, with a server clock that is hours off the phone's. */
export class CodeBooth implements Pick<
  CredentialApi,
  'showCode' | 'codeUse' | 'payCode' | 'freeze'
> {
  /** The first code of each answer. */
  readonly minted: string[] = [];
  readonly asked: string[] = [];
  /** The tickets that came with the wish for codes. */
  readonly tickets: (string | null)[] = [];
  /** Set to make every answer a refusal. */
  outage: ProblemCode | null = null;
  /** Each show wants a ticket. */
  wantsTicket = false;
  mayKeep = true;
  /** The next question about a code says that it is not good any more. */
  isVoid = false;
  /** How many minutes of codes an answer carries. */
  minutes = 1;
  frozen: string[] = [];
  private readonly used = new Map<string, NonNullable<CodeUseView['use']>>();
  private held: (() => void)[] | null = null;

  constructor(
    private readonly clock: HandClock,
    private readonly validMs = 60_000,
  ) {}

  async showCode(ticket: string | null): Promise<Result<CodesView>> {
    this.tickets.push(ticket);
    const serverNowMs = this.clock.trueNow() + 5 * 3_600_000;
    if (this.held) await new Promise<void>((resolve) => this.held?.push(resolve));
    if (this.outage) return refuse(this.outage);
    if (this.frozen.length > 0) return refuse('CREDENTIAL_FROZEN');
    if (this.wantsTicket && ticket === null) return refuse('SHOW_CHECK_NEEDED');
    const codes = Array.from({ length: this.minutes }, (_, at) => this.code(serverNowMs, at));
    this.minted.push(codes[0]?.payload ?? '');
    const { mayKeep } = this;
    return ok({ codes, serverNowMs, mayKeep, holderName: '张*', insuredRegion: region });
  }

  private code(serverNowMs: number, at: number): DynamicCode {
    const issuedAtMs = serverNowMs + at * this.validMs;
    const payload = `${this.minted.length + 1}${String(at).padStart(3, '0')}`.padStart(28, '0');
    return { payload, issuedAtMs, expiresAtMs: issuedAtMs + this.validMs };
  }

  /** 不是我 */
  freeze(reason: string): Promise<Result<CredentialView>> {
    if (this.outage) return Promise.resolve(refuse(this.outage));
    this.frozen.push(reason);
    return Promise.resolve(ok({ ...aCredential, status: 'frozen' }));
  }

  codeUse({ payload }: ShownCode): Promise<Result<CodeUseView>> {
    this.asked.push(payload);
    if (this.isVoid) {
      this.isVoid = false;
      return Promise.resolve(refuse('CODE_NOT_VALID'));
    }
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
  scan(payload: string, institution = '海淀医院'): void {
    this.used.set(payload, { institution, business: '门诊挂号', atMs: 1, templates: ['t1'] });
  }

  /** What was read with a code is settled, and there is a message about it. */
  settle(payload: string, messageId = 'msg_1'): void {
    const use = this.used.get(payload);
    if (use) this.used.set(payload, { ...use, messageId });
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
