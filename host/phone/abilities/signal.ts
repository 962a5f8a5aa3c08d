/** A list of listeners that the mini-program may add to and take from. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  /** Starts listening. */
  readonly on = (listener: (value: T) => void): void => {
    this.listeners.add(listener);
  };

  /** Stops one listener, or all when none is named. */
  readonly off = (listener?: (value: T) => void): void => {
    if (listener === undefined) this.listeners.clear();
    else this.listeners.delete(listener);
  };

  /** Tells every listener. */
  tell(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}

/** A pair of `on…` and `off…` as a platform has them: the signal's value in that platform's words. */
export function spoken<T>(signal: Signal<T>, words: (value: T) => unknown) {
  // `off…` names the function that was given, not the one that was registered.
  const wrappers = new WeakMap<(told: unknown) => void, (value: T) => void>();
  return {
    on: (listener: (told: unknown) => void): void => {
      const wrapper = (value: T): void => listener(words(value));
      wrappers.set(listener, wrapper);
      signal.on(wrapper);
    },
    off: (listener?: (told: unknown) => void): void => {
      if (listener === undefined) return signal.off();
      const wrapper = wrappers.get(listener);
      if (wrapper) signal.off(wrapper);
    },
  };
}
