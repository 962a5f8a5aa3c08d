import type { PhoneProbe, SetDataRecord } from '../probe';

/** What a phone remembers about the mini-program it runs: faults, missing abilities, payloads. */
export class Recorder {
  readonly missing: string[] = [];
  readonly errors: string[] = [];
  readonly setData: SetDataRecord[] = [];
  private readonly listeners: (() => void)[] = [];

  /** Notes an ability the mini-program asked for and this phone lacks; each name once. */
  lacks(ability: string): void {
    if (this.missing.includes(ability)) return;
    this.missing.push(ability);
    this.changed();
  }

  /** Notes a fault of the mini-program: an uncaught error, a console error, a missing page. */
  fault(what: unknown): void {
    this.errors.push(describe(what));
    this.changed();
  }

  /** Notes one setData call. */
  payload(entry: SetDataRecord): void {
    this.setData.push(entry);
  }

  /** Calls back whenever a fault or a missing ability was noted. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** The console a mini-program sees: the browser's own, with errors noted as faults. */
  console(real: Console): Partial<Console> {
    const { log, info, warn, debug, error, time, timeEnd, group, groupEnd } = real;
    return {
      ...{ log, info, warn, debug, time, timeEnd, group, groupEnd },
      error: (...args: unknown[]) => {
        this.fault(args.map(describe).join(' '));
        error.apply(real, args);
      },
    };
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function describe(what: unknown): string {
  if (what instanceof Error) return what.stack ?? `${what.name}: ${what.message}`;
  if (typeof what === 'string') return what;
  try {
    return JSON.stringify(what) ?? String(what);
  } catch {
    return String(what);
  }
}

declare global {
  /** What tests read; see {@link PhoneProbe}. */
  var yimaPhone: PhoneProbe | undefined;
}
