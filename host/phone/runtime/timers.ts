type Timer = ReturnType<typeof setTimeout>;

/** The timers of one running mini-program: when it ends, none of them fires any more. */
export class Timers {
  private readonly running = new Set<Timer>();

  /** What the mini-program sees as its timer functions. */
  scope(): Record<string, unknown> {
    const stop = (timer: Timer) => {
      this.running.delete(timer);
      clearTimeout(timer);
    };
    return {
      setTimeout: (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
        const timer = setTimeout(() => {
          this.running.delete(timer);
          task(...args);
        }, ms);
        this.running.add(timer);
        return timer;
      },
      setInterval: (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
        const timer = setInterval(task, ms, ...args);
        this.running.add(timer);
        return timer;
      },
      clearTimeout: stop,
      clearInterval: stop,
    };
  }

  /** Stops every timer that has not fired. */
  end(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }
}
