import { makeAutoObservable } from 'mobx';
import type { Result } from '@contract/result';
import type { Beat, Stop } from '@/platform/beat';

/** An answer that may say how long to wait until the next of its kind. */
type Reply = Result<{ readonly resendAfterMs?: number } | null>;

const waitOf = (reply: Reply): unknown =>
  reply.ok ? reply.value?.resendAfterMs : reply.problem.detail?.['waitMs'];

/** Counts down as long as the cloud asks to wait: until another SMS, or until another try. */
export class WaitClock {
  secondsLeft = 0;
  private stopBeat: Stop | null = null;

  constructor(private readonly beat: Beat) {
    makeAutoObservable<this, 'beat' | 'stopBeat'>(this, { beat: false, stopBeat: false });
  }

  /** Waits as long as the answer says: after a message, and when something was asked for too soon. */
  heed(reply: Reply): void {
    const waitMs = waitOf(reply);
    if (typeof waitMs === 'number') this.start(waitMs);
  }

  private start(forMs: number): void {
    this.stop();
    const endsAtMs = this.beat.now() + forMs;
    const count = (): void => this.count(endsAtMs);
    this.stopBeat = this.beat.every(500, count);
    count();
  }

  /** The page is left: nothing runs. */
  stop(): void {
    this.stopBeat?.();
    this.stopBeat = null;
    this.secondsLeft = 0;
  }

  private count(endsAtMs: number): void {
    const seconds = Math.max(0, Math.ceil((endsAtMs - this.beat.now()) / 1000));
    if (seconds !== this.secondsLeft) this.secondsLeft = seconds;
    if (seconds === 0) this.stop();
  }
}
