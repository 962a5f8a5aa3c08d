import type { Beat } from '@/platform/beat';

interface Running {
  readonly periodMs: number;
  readonly act: () => void;
  nextMs: number;
}

/** A beat that moves only when the test says so, and lets answers arrive in between. */
export class HandClock implements Beat {
  private nowMs = 1_000;
  private setByMs = 0;
  private readonly running = new Set<Running>();

  now(): number {
    return this.nowMs;
  }

  every(periodMs: number, act: () => void): () => void {
    const one = { periodMs, act, nextMs: this.nowMs + periodMs };
    this.running.add(one);
    return () => this.running.delete(one);
  }

  /** The time as it is, whatever the phone's clock was set to. */
  trueNow(): number {
    return this.nowMs - this.setByMs;
  }

  /** Somebody sets the phone's clock: timers go on as they were. */
  set(byMs: number): void {
    this.setByMs += byMs;
    this.nowMs += byMs;
    for (const one of this.running) one.nextMs += byMs;
  }

  /** How many timers run: none may on a hidden page. */
  get timers(): number {
    return this.running.size;
  }

  async pass(spanMs: number): Promise<void> {
    const endMs = this.nowMs + spanMs;
    for (let due = this.due(endMs); due; due = this.due(endMs)) {
      this.nowMs = due.nextMs;
      due.nextMs += due.periodMs;
      due.act();
      await settled();
    }
    this.nowMs = endMs;
    await settled();
  }

  private due(endMs: number): Running | undefined {
    return [...this.running]
      .filter(({ nextMs }) => nextMs <= endMs)
      .sort((a, b) => a.nextMs - b.nextMs)[0];
  }
}

/** Lets every answer that is ready arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
