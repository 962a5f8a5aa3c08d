import { makeAutoObservable, observableRef } from 'mobx';
import type { Problem } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import type { Beat, Stop } from '@/platform/beat';
import type { PayCodePort } from '@/platform/paycode/port';
import type { Release, ScreenPort } from '@/platform/screen/port';
import { CodeClock } from './code-clock';
import type { CodeState, CodeUse } from './code.state';
import { Turns } from './turns';

/** What showing a code needs from outside. */
export interface CodePorts {
  readonly api: Pick<CredentialApi, 'showCode' | 'codeUse' | 'payCode'>;
  readonly screen: ScreenPort;
  readonly payCode: PayCodePort;
  readonly beat: Beat;
}

/** How the page keeps time, in milliseconds. */
export const pace = {
  tickMs: 250,
  /** A scan is on the screen within two seconds: asked every second, answered within one. */
  askEveryMs: 1000,
  /** The next code is fetched when the present one has no more than this left. */
  renewBeforeMs: 5000,
  renewAgainMs: 2000,
  /** After a failure the page asks again by itself: the person is standing at a counter. */
  recoverMs: 5000,
  /** How long a code that gave way may still be read: what was left of it, and the server's grace. */
  formerMs: 10_000,
  /** How long "used" stands alone before the next code comes. */
  usedForMs: 4000,
} as const;

interface Former {
  readonly payload: string;
  readonly untilMs: number;
}

/** What the screen does not watch. */
const hidden = {
  ports: false,
  clock: false,
  former: false,
  stopBeat: false,
  release: false,
  turns: false,
  whyNot: false,
  isFetching: false,
  isAsking: false,
  isPaying: false,
  fetchedAtMs: false,
  askedAtMs: false,
  usedAtMs: false,
} as const;

type Hidden = keyof typeof hidden;

/**
 * Shows one code after the other while the page is on the screen, and says when one was read.
 * @requirement D1 D2 X11
 */
export class CodeStore {
  state: CodeState = { step: 'hidden' };
  /** Whole seconds, for the smallest possible update of the screen. */
  secondsLeft = 0;

  private clock: CodeClock | null = null;
  private former: Former | null = null;
  private stopBeat: Stop | null = null;
  private release: Release | null = null;
  /** Answers to questions of an earlier turn are dropped. */
  private readonly turns = new Turns();
  /** Why the last renewal failed. */
  private whyNot: Problem | null = null;
  private isFetching = false;
  private isAsking = false;
  private isPaying = false;
  private fetchedAtMs = 0;
  private askedAtMs = 0;
  private usedAtMs = 0;

  constructor(private readonly ports: CodePorts) {
    makeAutoObservable<this, Hidden>(this, { ...hidden, state: observableRef }, { autoBind: true });
  }

  /** The page came to the screen: a fresh code, always. */
  async show(): Promise<void> {
    this.turns.begin();
    this.isFetching = false;
    this.isAsking = false;
    this.former = null;
    this.enter({ step: 'loading' });
    this.stopBeat ??= this.ports.beat.every(pace.tickMs, () => this.tick());
    await this.fetch(null);
  }

  /** The page left the screen: nothing runs, the screen is as the person had it. */
  hide(): void {
    this.turns.begin();
    this.stopBeat?.();
    this.stopBeat = null;
    this.release?.();
    this.release = null;
    this.clock = null;
    this.enter({ step: 'hidden' });
  }

  /** 刷新: a fresh code by hand. */
  async refresh(): Promise<void> {
    const { state } = this;
    if (state.step === 'hidden' || this.isFetching) return;
    this.enter(
      state.step === 'shown' ? { ...state, busy: true, problem: null } : { step: 'loading' },
    );
    await this.fetch(null);
  }

  /** 去使用自费支付. False when the person, still on this page, has to open the pay code by hand. */
  async openPay(): Promise<boolean> {
    if (this.isPaying) return true;
    this.isPaying = true;
    const opened = await this.tryPay();
    this.isPaying = false;
    if (opened) await this.refresh();
    return opened || this.state.step === 'hidden';
  }

  private async tryPay(): Promise<boolean> {
    const { api, payCode } = this.ports;
    const params = payCode.wantsParams ? await api.payCode() : null;
    const opened = params && !params.ok ? params : await payCode.open(params?.value ?? null);
    return opened.ok;
  }

  private tick(): void {
    const now = this.ports.beat.now();
    if (this.state.step === 'used' && now - this.usedAtMs >= pace.usedForMs) {
      void this.fetch(this.state.use);
    }
    if (this.state.step === 'failed' && now - this.fetchedAtMs >= pace.recoverMs) {
      void this.fetch(null);
    }
    if (this.state.step !== 'shown') return;
    const leftMs = this.clock?.leftMs(now) ?? 0;
    this.count(leftMs);
    const mayAskAgain = now - this.fetchedAtMs >= pace.renewAgainMs;
    if (leftMs <= 0) return this.fail();
    if (leftMs <= pace.renewBeforeMs && mayAskAgain) void this.fetch(this.state.lastUse);
    if (!this.isAsking && now - this.askedAtMs >= pace.askEveryMs) void this.askUse(now);
  }

  private count(leftMs: number): void {
    const seconds = Math.max(0, Math.ceil(leftMs / 1000));
    if (seconds !== this.secondsLeft) this.secondsLeft = seconds;
  }

  /** A code whose time is over is not left on the screen. */
  private fail(): void {
    this.clock = null;
    this.enter({ step: 'failed', problem: this.whyNot ?? { code: 'NETWORK_UNREACHABLE' } });
  }

  private async fetch(lastUse: CodeUse | null): Promise<void> {
    if (this.isFetching) return;
    const isStillOn = this.turns.watch();
    const askedAtMs = this.ports.beat.now();
    this.isFetching = true;
    this.fetchedAtMs = askedAtMs;
    const reply = await this.ports.api.showCode();
    if (!isStillOn()) return;
    this.isFetching = false;
    if (reply.ok) {
      this.whyNot = null;
      this.keepFormer();
      this.clock = new CodeClock(reply.value, askedAtMs);
      this.count(this.clock.leftMs(this.ports.beat.now()));
      this.release ??= this.ports.screen.hold();
      return this.enter({ step: 'shown', code: reply.value, lastUse, busy: false, problem: null });
    }
    const { problem } = reply;
    this.whyNot = problem;
    if (problem.code === 'NOT_ACTIVE') return this.enter({ step: 'inactive', problem });
    // A code that is still good stays; the next tick asks again.
    // The same words twice would be read aloud twice.
    if (this.state.step === 'failed' && this.state.problem.code === problem.code) return;
    if (this.state.step !== 'shown') return this.enter({ step: 'failed', problem });
    if (this.state.busy) this.enter({ ...this.state, busy: false, problem });
  }

  private keepFormer(): void {
    if (this.state.step !== 'shown') return;
    const untilMs = this.ports.beat.now() + pace.formerMs;
    this.former = { payload: this.state.code.payload, untilMs };
  }

  /** Has the code been read, or the one before it that a scanner may still have caught? */
  private async askUse(nowMs: number): Promise<void> {
    if (this.state.step !== 'shown') return;
    const isStillOn = this.turns.watch();
    this.isAsking = true;
    this.askedAtMs = nowMs;
    if (this.former && this.former.untilMs < nowMs) this.former = null;
    const payloads = [this.state.code.payload, ...(this.former ? [this.former.payload] : [])];
    const replies = await Promise.all(payloads.map((one) => this.ports.api.codeUse(one)));
    if (!isStillOn()) return;
    this.isAsking = false;
    const use = replies.map((reply) => (reply.ok ? reply.value.use : null)).find(Boolean);
    if (use) this.markUsed(use);
  }

  private markUsed(use: CodeUse): void {
    // A code on its way was asked for before the scan: it is not the one to show after it.
    this.turns.begin();
    this.isFetching = false;
    this.former = null;
    this.clock = null;
    this.usedAtMs = this.ports.beat.now();
    this.enter({ step: 'used', use });
  }

  private enter(next: CodeState): void {
    this.state = next;
  }
}
