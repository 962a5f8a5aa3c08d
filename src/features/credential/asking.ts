import { Turns, type StillOn } from './turns';

/** A question to the cloud that is asked again and again, one at a time. */
export class Asking {
  /** Is an answer awaited? */
  isOn = false;
  private readonly turns = new Turns();
  private beganAtMs = 0;

  /** Asked now: only the answer to the newest question counts. */
  begin(nowMs: number): StillOn {
    this.isOn = true;
    this.beganAtMs = nowMs;
    return this.turns.begin();
  }

  /** The answer is there. */
  end(): void {
    this.isOn = false;
  }

  /** Nobody waits for the answer any more. */
  drop(): void {
    this.turns.begin();
    this.isOn = false;
  }

  /** Milliseconds since it was asked last. */
  sinceMs(nowMs: number): number {
    return nowMs - this.beganAtMs;
  }
}
