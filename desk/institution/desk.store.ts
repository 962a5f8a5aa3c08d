import { makeAutoObservable, observableRef } from 'mobx';
import type { OperatorView } from '@contract/desk';
import type { Problem } from '@contract/result';
import type { OperatorSignInRequest } from '@contract/schema/desk';
import type { Call } from '../kit/call';
import type { DeskClock } from '../kit/clock';
import { digitsOff, readPrinted } from '../kit/printed-code';
import type { Tone } from '../kit/tones';
import { adviceFor } from './advice.copy';
import {
  atWork,
  mergeRows,
  rowOf,
  signedOut,
  type Attempt,
  type AtWork,
  type DeskState,
  type NoticeWhy,
  type SignedOutWhy,
} from './desk.state';
import type { DeskMemory } from './memory';
import { revealedForMs, sameCodeQuietMs } from './settings';

/** What the desk needs from outside. */
export interface DeskPorts {
  readonly call: Call;
  readonly clock: DeskClock;
  readonly memory: DeskMemory;
  readonly newRequestId: () => string;
  readonly play: (tone: Tone) => void;
}

/** Walks one operator from sign-in through the day's scans. @requirement E1 E2 E3 E5 */
export class DeskStore {
  state: DeskState = signedOut(null);
  soundOn: boolean;
  private serial = 0;
  private stopHiding = (): void => undefined;

  constructor(private readonly ports: DeskPorts) {
    this.soundOn = ports.memory.sound.read() ?? true;
    makeAutoObservable<this, 'ports' | 'serial' | 'stopHiding'>(
      this,
      { state: observableRef, ports: false, serial: false, stopHiding: false },
      { autoBind: true },
    );
  }

  /** The operator's session for the next call. Held here: the browser may keep nothing. */
  get token(): string | null {
    return this.state.step === 'at-work' ? this.state.operator.token : null;
  }

  /** Goes on with the session of this tab after a reload. */
  async resume(): Promise<void> {
    const operator = this.ports.memory.session.read();
    if (operator !== null) await this.beginWork(operator);
  }

  async signIn(form: OperatorSignInRequest): Promise<void> {
    if (this.state.step !== 'signed-out' || this.state.busy) return;
    this.enter({ step: 'signed-out', busy: true, why: null, problem: null });
    const reply = await this.ports.call('gateway', 'signIn', form);
    if (!reply.ok)
      return this.enter({ step: 'signed-out', busy: false, why: null, problem: reply.problem });
    this.ports.memory.session.write(reply.value);
    await this.beginWork(reply.value);
  }

  private async beginWork(operator: OperatorView): Promise<void> {
    this.enter(atWork(operator, this.ports.memory.business(operator.institution.code).read()));
    await this.loadRecent();
  }

  /** Ends the session here at once, at the gateway when it can be reached. */
  async signOut(why: SignedOutWhy | null = null): Promise<void> {
    if (this.state.step !== 'at-work') return;
    const told = this.ports.call('gateway', 'signOut', {});
    this.leave(why);
    await told;
  }

  chooseBusiness(code: string): void {
    if (this.state.step !== 'at-work') return;
    this.ports.memory.business(this.state.operator.institution.code).write(code);
    this.enter({ ...this.state, businessType: code, notice: null });
  }

  /** Takes a whole text, scanned or typed by hand. Only a code goes on; all else is told and dropped. */
  async scan(text: string, how: 'scanned' | 'typed' = 'scanned'): Promise<void> {
    if (this.state.step !== 'at-work') return;
    const reading = readPrinted(text);
    if (reading.kind === 'not-a-code') {
      if (reading.why === 'empty' && this.isBusyOrJustAnswered()) return;
      return this.tell(reading.why, how === 'typed' ? digitsOff(text) : null);
    }
    const { scan, businessType } = this.state;
    const ecQrCode = reading.payload;
    if (scan.kind === 'reading')
      // The scanner fired twice: the first request is the one.
      return scan.attempt.ecQrCode === ecQrCode ? undefined : this.tell('still-reading');
    if (businessType === null) return this.tell('business-missing');
    if (scan.kind === 'shown' && scan.attempt.ecQrCode === ecQrCode) {
      const sinceMs = this.ports.clock.now() - scan.answeredAtMs;
      if (sinceMs < sameCodeQuietMs) return this.tell('same-code');
    }
    if (scan.kind !== 'refused')
      return this.ask({ ecQrCode, businessType, requestId: this.ports.newRequestId(), nth: 1 });
    const { attempt, problem } = scan;
    const sameWish = attempt.ecQrCode === ecQrCode && attempt.businessType === businessType;
    if (sameWish && adviceFor(problem.code).act === 'retry') return this.ask(attempt);
    const requestId = this.ports.newRequestId();
    // Another code may be another patient's: only the same one counts on.
    const nth = attempt.ecQrCode === ecQrCode ? attempt.nth + 1 : 1;
    await this.ask({ ecQrCode, businessType, requestId, nth });
  }

  /** Sends the kept code again under its first key, so that an answer lost on the way is found. */
  async retry(): Promise<void> {
    if (this.state.step !== 'at-work' || this.state.scan.kind !== 'refused') return;
    await this.ask(this.state.scan.attempt);
  }

  /** Takes the person off the screen. */
  clear(): void {
    if (this.state.step !== 'at-work' || this.state.scan.kind === 'reading') return;
    this.stopHiding();
    this.enter({ ...this.state, scan: { kind: 'ready' }, notice: null });
  }

  /** The clerk says that the person on the screen is still the one at the counter. */
  keepPerson(): void {
    if (this.state.step !== 'at-work' || this.state.scan.kind !== 'shown') return;
    const scan = { ...this.state.scan, overtaken: false };
    this.enter({ ...this.state, scan, notice: null });
  }

  /** Name and number unmasked, for a short while. */
  async reveal(): Promise<void> {
    if (this.state.step !== 'at-work' || this.state.scan.kind !== 'shown') return;
    const { scan } = this.state;
    if (scan.holder.kind === 'asking' || scan.holder.kind === 'revealed') return;
    const { scanId } = scan.scan;
    this.enter({ ...this.state, scan: { ...scan, holder: { kind: 'asking' } } });
    const reply = await this.ports.call('gateway', 'reveal', { scanId });
    const now = this.state;
    // Another person may be on the screen by now, or at the counter.
    if (now.step !== 'at-work' || now.scan.kind !== 'shown' || now.scan.scan.scanId !== scanId)
      return;
    if (now.scan.holder.kind !== 'asking') return;
    if (!reply.ok) {
      if (this.isSessionOver(reply.problem)) return;
      const holder = { kind: 'refused', problem: reply.problem } as const;
      return this.enter({ ...now, scan: { ...now.scan, holder } });
    }
    const holder = { kind: 'revealed', holder: reply.value } as const;
    this.enter({ ...now, scan: { ...now.scan, holder } });
    this.stopHiding = this.ports.clock.later(revealedForMs, () => this.hide());
  }

  hide(): void {
    this.stopHiding();
    if (this.state.step !== 'at-work' || this.state.scan.kind !== 'shown') return;
    this.enter({ ...this.state, scan: { ...this.state.scan, holder: { kind: 'masked' } } });
  }

  async loadRecent(): Promise<void> {
    const before = this.state;
    if (before.step !== 'at-work') return;
    this.enter({ ...before, recent: { kind: 'loading', rows: before.recent.rows } });
    const reply = await this.ports.call('gateway', 'recent', {});
    const now = this.state;
    if (now.step !== 'at-work' || now.operator.token !== before.operator.token) return;
    if (!reply.ok) {
      if (this.isSessionOver(reply.problem)) return;
      return this.enter({ ...now, recent: { kind: 'failed', rows: now.recent.rows } });
    }
    const rows = mergeRows(now.recent.rows, reply.value);
    this.enter({ ...now, recent: { kind: 'listed', rows } });
  }

  switchSound(): void {
    this.soundOn = !this.soundOn;
    this.ports.memory.sound.write(this.soundOn);
    this.play('success');
  }

  private async ask(attempt: Attempt): Promise<void> {
    if (this.state.step !== 'at-work') return;
    this.stopHiding();
    this.enter({ ...this.state, scan: { kind: 'reading', attempt }, notice: null });
    const { ecQrCode, businessType, requestId } = attempt;
    const reply = await this.ports.call('gateway', 'scan', { ecQrCode, businessType, requestId });
    const now = this.state;
    if (!isWaitingFor(now, attempt)) return; // Signed out meanwhile.
    if (!reply.ok) {
      if (this.isSessionOver(reply.problem)) return;
      const answeredAtMs = this.ports.clock.now();
      this.enter({
        ...now,
        scan: { kind: 'refused', attempt, problem: reply.problem, answeredAtMs },
      });
      return this.play('failure');
    }
    const rows = mergeRows([rowOf(reply.value)], now.recent.rows);
    this.enter({
      ...now,
      recent: { ...now.recent, rows },
      scan: {
        kind: 'shown',
        attempt,
        scan: reply.value,
        holder: { kind: 'masked' },
        answeredAtMs: this.ports.clock.now(),
        overtaken: false,
      },
    });
    this.play('success');
  }

  /** A line for the clerk. A person on the screen is covered: the text may have been the next one's. */
  private tell(why: NoticeWhy, off: number | null = null): void {
    if (this.state.step !== 'at-work') return;
    this.serial += 1;
    const isOther = why !== 'empty' && why !== 'same-code';
    if (isOther) this.hide();
    const { scan } = this.state;
    this.enter({
      ...this.state,
      scan: isOther && scan.kind === 'shown' ? { ...scan, overtaken: true } : scan,
      notice: { why, serial: this.serial, off },
    });
    if (isOther) this.play('failure');
  }

  /** The second press of a double click finds the field empty already. */
  private isBusyOrJustAnswered(): boolean {
    if (this.state.step !== 'at-work' || this.state.scan.kind === 'ready') return false;
    const { scan } = this.state;
    if (scan.kind === 'reading') return true;
    return this.ports.clock.now() - scan.answeredAtMs < sameCodeQuietMs;
  }

  private isSessionOver({ code }: Problem): boolean {
    if (code !== 'SIGN_IN_REQUIRED') return false;
    this.leave('expired');
    return true;
  }

  private leave(why: SignedOutWhy | null): void {
    this.stopHiding();
    this.ports.memory.session.forget();
    this.enter(signedOut(why));
  }

  private play(tone: Tone): void {
    if (this.soundOn) this.ports.play(tone);
  }

  private enter(next: DeskState): void {
    this.state = next;
  }
}

const isWaitingFor = (state: DeskState, { requestId }: Attempt): state is AtWork =>
  state.step === 'at-work' &&
  state.scan.kind === 'reading' &&
  state.scan.attempt.requestId === requestId;
