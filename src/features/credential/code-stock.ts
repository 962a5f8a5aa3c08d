import type { DynamicCode } from '@contract/credential';
import { ok, type Result } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import type { Beat } from '@/platform/beat';
import { HeldCodes, type CodeOwner } from './held-codes';
import type { KeptCodes } from './kept-codes';
import { SteadyClock } from './steady-clock';

/** What a stock of codes needs from outside. */
export interface StockPorts {
  readonly api: Pick<CredentialApi, 'showCode'>;
  readonly beat: Beat;
  readonly kept: KeptCodes;
}

/** A code whose time it is, and whose it is. */
export interface CurrentCode {
  readonly code: DynamicCode;
  readonly owner: CodeOwner;
}

/** The codes in this phone's hand, their time, and the verification they were given for. @requirement X5 X11 */
export class CodeStock {
  /** Of the verification; forgotten when the page is left. */
  ticket: string | null = null;
  private clock: SteadyClock;
  private held: HeldCodes | null = null;
  private mayKeep = false;

  constructor(private readonly ports: StockPorts) {
    this.clock = new SteadyClock(ports.beat);
  }

  /** The page came to the screen: time is taken anew. */
  begin(): void {
    this.clock = new SteadyClock(this.ports.beat);
  }

  /** Milliseconds; only differences mean something. */
  now(): number {
    return this.clock.now();
  }

  /** True when the phone's clock was changed since the last tick. */
  tick(periodMs: number): boolean {
    const isTorn = this.clock.tick(periodMs);
    if (isTorn) this.keep();
    return isTorn;
  }

  /** Codes from the cloud, of which the first is good now. */
  async fetch(isStillWanted: () => boolean): Promise<Result<null> | null> {
    const askedAtMs = this.now();
    const reply = await this.ports.api.showCode(this.ticket);
    if (!isStillWanted()) return null;
    if (!reply.ok) return reply;
    this.held = HeldCodes.of(reply.value, { askedAtMs, cameAtMs: this.now() });
    this.mayKeep = reply.value.mayKeep;
    this.keep();
    return ok(null);
  }

  /** The code whose time it is, of those in hand or of an earlier visit. */
  current(): CurrentCode | null {
    const code = this.held?.at(this.now());
    return this.held && code ? { code, owner: this.held.holding.owner } : null;
  }

  /** Takes the codes of an earlier visit in hand, while the cloud cannot be asked. */
  takeKept(): void {
    if (this.held) return;
    const kept = this.ports.kept.read(this.ports.beat.now());
    this.held = kept?.by(-this.clock.aheadMs) ?? null;
    this.mayKeep = kept !== null;
  }

  /** Milliseconds that this code is still good for. */
  leftMs(code: DynamicCode): number {
    return this.held?.leftMs(code, this.now()) ?? 0;
  }

  /** Minutes that the codes in hand last. */
  minutesLeft(): number {
    return Math.max(1, Math.round((this.held?.allLeftMs(this.now()) ?? 0) / 60_000));
  }

  /** This code was read: neither it nor one before it is shown again. */
  useUp(code: DynamicCode): void {
    this.held = this.held?.after(code) ?? null;
    this.keep();
  }

  /** No code in hand or kept is good any more; the verification is. */
  dropCodes(): void {
    this.held = null;
    this.ports.kept.wipe();
  }

  /** The page is left: what may be kept is on the phone already. */
  putAway(): void {
    this.ticket = null;
    this.held = null;
  }

  /** Neither codes nor a verification are in this phone any more. */
  forget(): void {
    this.putAway();
    this.ports.kept.wipe();
  }

  private keep(): void {
    const { kept } = this.ports;
    if (this.held && this.mayKeep) kept.write(this.held.by(this.clock.aheadMs));
    else kept.wipe();
  }
}
