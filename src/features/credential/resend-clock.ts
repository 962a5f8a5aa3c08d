import { makeAutoObservable } from 'mobx';
import type { SmsSentView } from '@contract/credential';
import type { Result } from '@contract/result';
import type { Beat, Stop } from './beat';

/** Counts down until another SMS may be asked for. */
export class ResendClock {
  secondsLeft = 0;
  private stopBeat: Stop | null = null;

  constructor(private readonly beat: Beat) {
    makeAutoObservable<this, 'beat' | 'stopBeat'>(this, { beat: false, stopBeat: false });
  }

  /** Waits as long as the cloud says: after a message, and when one was asked for too soon. */
  heed(reply: Result<SmsSentView>): void {
    const waitMs = reply.ok ? reply.value.resendAfterMs : reply.problem.detail?.['waitMs'];
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
