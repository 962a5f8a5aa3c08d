import { makeAutoObservable, observableRef } from 'mobx';
import type { DynamicCode } from '@contract/credential';
import type { Problem } from '@contract/result';
import { WaitClock } from '@/api/wait-clock';
import type { CaptureEvent } from '@/platform/capture/port';
import { Asking } from './asking';
import { afterCapture } from './code-capture';
import { endOf } from './code-refusal';
import { pace, unwatched, type CodePorts } from './code-ports';
import { CodeStock } from './code-stock';
import { CodeWatch, type Watcher } from './code-watch';
import type { CodeState, CodeUse } from './code.state';
import type { CheckAct } from './holder-check';
import { ShownCodes } from './shown-codes';

type Shown = Extract<CodeState, { step: 'shown' }>;

/**
 * Shows one code after the other while the page is on the screen, with or without a network, and says when
 * one was read. @requirement D1 D2 X5 X11
 */
export class CodeStore {
  state: CodeState = { step: 'hidden' };
  /** Whole seconds, for the smallest possible update of the screen. */
  secondsLeft = 0;
  /** Until the next try at a password. */
  readonly wait: WaitClock;

  private readonly watch: CodeWatch;
  private readonly watcher: Watcher = {
    tick: () => this.tick(),
    captured: (event) => this.captured(event),
    connected: (isOnline) => this.connected(isOnline),
  };
  private readonly stock: CodeStock;
  private readonly shown: ShownCodes;
  private readonly fetching = new Asking();
  private readonly asking = new Asking();
  private isRecorded = false;
  private isOffline = false;
  private usedAtMs = 0;

  constructor(private readonly ports: CodePorts) {
    this.watch = new CodeWatch(ports, pace.tickMs);
    this.stock = new CodeStock(ports);
    this.shown = new ShownCodes(ports.api);
    this.wait = new WaitClock(ports.beat);
    makeAutoObservable<this, keyof typeof unwatched>(
      this,
      { ...unwatched, wait: false, state: observableRef },
      { autoBind: true },
    );
  }

  /** The page came to the screen: a fresh code, always. */
  async show(): Promise<void> {
    // The platform's own sheet covered the page: the verification goes on.
    if (this.isProving) return this.watch.begin(this.watcher);
    this.stock.begin();
    this.isRecorded = false;
    this.isOffline = false;
    this.enter({ step: 'loading' });
    this.watch.begin(this.watcher);
    if (this.state.step === 'loading') await this.fetch(null);
  }

  /** The page left the screen: nothing runs, no code and no verification stays. */
  hide(): void {
    this.watch.end();
    if (this.isProving) return;
    this.takeAway();
    this.wait.stop();
    this.ports.news.drop();
    this.stock.putAway();
    this.enter({ step: 'hidden' });
  }

  /** 刷新: a fresh code by hand. */
  async refresh(): Promise<void> {
    const { state } = this;
    if (state.step === 'hidden' || (this.fetching.isOn && !this.isOffline)) return;
    if (this.isRecorded) return;
    this.enter(
      state.step === 'shown' ? { ...state, busy: true, problem: null } : { step: 'loading' },
    );
    await this.fetch(null);
  }

  /** The holder shows that it is them; the code follows at once. @requirement X5 */
  async prove(act: CheckAct): Promise<void> {
    const { state } = this;
    if (state.step !== 'verify' || state.busy || this.wait.secondsLeft > 0) return;
    this.enter({ step: 'verify', busy: act.method, problem: null });
    const reply = await this.ports.check.run('show', act);
    if (!this.isProving) return;
    // Who has left the page meanwhile comes back to a page that asks again.
    if (!this.watch.isOn) return this.enter({ step: 'hidden' });
    this.wait.heed(reply.ok ? { ok: true, value: null } : reply);
    if (!reply.ok) return this.enter({ step: 'verify', busy: null, problem: reply.problem });
    this.stock.ticket = reply.value.ticket;
    this.enter({ step: 'loading' });
    await this.fetch(null);
  }

  /** 不是我: one tap, and no code is good anywhere. */
  async freeze(): Promise<void> {
    if (this.state.step === 'freezing' && !this.state.problem) return;
    this.takeAway();
    this.enter({ step: 'freezing', problem: null });
    const reply = await this.ports.api.freeze('notMe');
    // Also when the page was left meanwhile: nothing that was kept is good any more.
    if (reply.ok) this.forget();
    if (this.state.step === 'hidden' || (!reply.ok && this.state.step !== 'freezing')) return;
    this.enter(reply.ok ? { step: 'frozen' } : { step: 'freezing', problem: reply.problem });
  }

  /** 去使用自费支付. False when the person, still on this page, has to open the pay code by hand. */
  async openPay(): Promise<boolean> {
    const hasOpened = await this.ports.pay.open();
    if (hasOpened === 'now') await this.refresh();
    return hasOpened !== 'not' || this.state.step === 'hidden';
  }

  private get isProving(): boolean {
    return this.state.step === 'verify' && this.state.busy !== null;
  }

  private tick(): void {
    const isTorn = this.stock.tick(pace.tickMs);
    const now = this.stock.now();
    void this.ports.news.look(now, pace.askEveryMs);
    const { state } = this;
    const sinceFetchMs = this.fetching.sinceMs(now);
    switch (state.step) {
      case 'loading':
        if (sinceFetchMs < pace.patienceMs) return;
        this.stock.takeKept();
        if (this.stock.current()) this.showKept();
        return;
      case 'used':
        if (this.ports.isPatient() || now - this.usedAtMs < pace.usedForMs) return;
        return void this.fetch(state.use);
      case 'failed':
        if (this.stock.current()) return this.display(null);
        if (sinceFetchMs >= pace.recoverMs) void this.fetch(null);
        return;
      case 'shown':
        return this.tickShown(state, now, isTorn);
      default:
    }
  }

  private tickShown({ code, lastUse }: Shown, now: number, isTorn: boolean): void {
    const leftMs = this.stock.leftMs(code);
    this.secondsLeft = Math.ceil(leftMs / 1000);
    // The minute is over: the next code that the phone holds, or none.
    const isOver = leftMs <= 0 && this.stock.current()?.code.payload !== code.payload;
    if (isOver) this.display(lastUse);
    if (this.state.step !== 'shown') return;
    if (this.isOffline) this.sayOffline(this.state);
    const sinceMs = this.fetching.sinceMs(now);
    const isLate = leftMs <= pace.renewBeforeMs && sinceMs >= pace.renewAgainMs;
    if (isLate || isTorn || (this.isOffline && sinceMs >= pace.recoverMs))
      void this.fetch(this.state.lastUse);
    const isToAsk = !this.isOffline && this.asking.sinceMs(now) >= pace.askEveryMs;
    if (isToAsk && !this.asking.isOn) void this.askUse(now);
  }

  /** Shows the code whose time it is. A code whose time is over is not left on the screen. */
  private display(lastUse: CodeUse | null): void {
    const current = this.stock.current();
    if (!current) return this.fail({ code: 'NETWORK_UNREACHABLE' });
    if (this.isRecorded)
      return this.enter({ step: 'captured', reason: 'recording', isOver: false });
    this.shown.show(current.code, this.stock.now());
    this.watch.brighten();
    this.secondsLeft = Math.ceil(this.stock.leftMs(current.code) / 1000);
    const offlineMinutes = this.isOffline ? this.stock.minutesLeft() : null;
    const rest = { lastUse, offlineMinutes, busy: false, problem: null };
    this.enter({ step: 'shown', ...current, ...rest });
  }

  private fail(problem: Problem): void {
    const { state } = this;
    const hasRunOut = state.step === 'shown' && problem.code === 'NETWORK_UNREACHABLE';
    this.takeAway();
    // The same words twice would be read aloud twice.
    if (state.step === 'failed' && state.problem.code === problem.code) return;
    this.enter({ step: 'failed', problem, hasRunOut });
  }

  private sayOffline(state: Shown): void {
    const offlineMinutes = this.isOffline ? this.stock.minutesLeft() : null;
    const isSame = offlineMinutes === state.offlineMinutes && !state.busy;
    if (!isSame) this.enter({ ...state, offlineMinutes, busy: false });
  }

  private async fetch(lastUse: CodeUse | null): Promise<void> {
    if (this.fetching.isOn) return;
    const reply = await this.stock.fetch(this.fetching.begin(this.stock.now()));
    if (!reply) return;
    this.fetching.end();
    if (!reply.ok) return this.refused(reply.problem);
    this.isOffline = false;
    const { state } = this;
    // A scanner may be at it: a code that is still good is not taken away before its time.
    const isKept = state.step === 'shown' && !state.busy;
    if (isKept && this.stock.leftMs(state.code) > pace.renewBeforeMs) return this.sayOffline(state);
    this.display(lastUse);
  }

  private refused(problem: Problem): void {
    const end = endOf(problem);
    if (end) {
      this.forget();
      return this.enter(end);
    }
    const { state } = this;
    const isLost = problem.code === 'NETWORK_UNREACHABLE';
    if (isLost) this.isOffline = true;
    // A code that is still good stays; a later tick asks again.
    if (state.step !== 'shown') return isLost ? this.showKept() : this.fail(problem);
    if (isLost) return this.sayOffline(state);
    if (state.busy) this.enter({ ...state, busy: false, problem });
  }

  /** Codes in hand or of an earlier visit, while the cloud cannot be asked. */
  private showKept(): void {
    this.stock.takeKept();
    this.isOffline = true;
    this.display(null);
  }

  /** Has a code been read that is on the screen, or was? */
  private async askUse(nowMs: number): Promise<void> {
    const isStillOn = this.asking.begin(nowMs);
    const { use, code, isFresh, no } = await this.shown.ask(nowMs);
    if (!isStillOn()) return;
    this.asking.end();
    if (this.state.step !== 'shown') return;
    if (use && code) this.ports.news.follow(code, use);
    if (use && isFresh) return this.markUsed(use, this.state.code);
    if (use) this.enter({ ...this.state, lastUse: use });
    if (no === 'CREDENTIAL_FROZEN' || no === 'NOT_ACTIVE') return this.refused({ code: no });
    if (no === 'NETWORK_UNREACHABLE') this.connected(false);
    if (no !== 'CODE_NOT_VALID') return;
    // The codes in hand were made void elsewhere.
    this.stock.dropCodes();
    await this.refresh();
  }

  private markUsed(use: CodeUse, code: DynamicCode): void {
    this.takeAway();
    // Without a network no code is shown twice.
    this.stock.useUp(code);
    this.shown.forget();
    this.usedAtMs = this.stock.now();
    this.enter({ step: 'used', use });
  }

  /** A picture or a recording: the code goes at once, and why is said. */
  private captured(event: CaptureEvent): void {
    this.isRecorded = event === 'screenshot' ? this.isRecorded : event === 'recording';
    const next = afterCapture(this.state, event, this.isRecorded);
    if (!next) return;
    this.takeAway();
    this.enter(next);
  }

  /** The network went, or is back. */
  private connected(isOnline: boolean): void {
    if (isOnline && this.isOffline && this.state.step !== 'captured') {
      this.fetching.drop();
      const lastUse = this.state.step === 'shown' ? this.state.lastUse : null;
      return void this.fetch(lastUse);
    }
    if (isOnline) return;
    this.isOffline = true;
    if (this.state.step === 'shown') this.sayOffline(this.state);
  }

  /** No code is on the screen any more. A code on its way was asked for before: it is not the one to show. */
  private takeAway(): void {
    this.fetching.drop();
    this.asking.drop();
    this.watch.dim();
    this.shown.giveWay(this.stock.now());
  }

  /** Neither codes nor a verification are in this phone any more. */
  private forget(): void {
    this.takeAway();
    this.stock.forget();
  }

  private enter(next: CodeState): void {
    this.state = next;
  }
}
