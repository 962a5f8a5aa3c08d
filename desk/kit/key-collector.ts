/** One key press, as far as a scanner is concerned. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  /** Ctrl, Alt or Meta is down. */
  readonly chord: boolean;
  readonly repeat: boolean;
  readonly atMs: number;
}

/** What a press came to. All but `passed` are ours: the page must not act on the key as well. */
export type Press =
  | { readonly kind: 'passed' }
  | { readonly kind: 'collected'; readonly length: number }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'swallowed' }
  | { readonly kind: 'ended'; readonly text: string };

/** More than any code; what comes after is counted as too long, never cut to fit. */
const mostKeys = 256;

/** A scanner that ends with CR and LF sends two ends within this time; the second must press no button. */
const secondEndMs = 500;

const isEnd = ({ key, code, chord }: Stroke): boolean =>
  chord
    ? code === 'KeyJ' || code === 'KeyM' // Line feed and carriage return as control keys.
    : key === 'Enter' || code === 'Enter' || code === 'NumpadEnter';

/** The character of a press; with an input method switched on only the position of the key is known. */
function characterOf({ key, code, chord }: Stroke): string | null {
  if (chord) return null;
  if ([...key].length === 1) return key;
  if (key !== 'Process' && key !== 'Unidentified') return null;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? '\ufffd';
}

/**
 * Collects what a keyboard scanner types until its Enter. It looks at no time between keys: slow
 * wireless scanners, and fast ones on a busy computer, lose or gain characters under any time limit.
 */
export class KeyCollector {
  private collected: string[] = [];
  private endedAtMs = Number.NEGATIVE_INFINITY;

  /** Takes one press. */
  press(stroke: Stroke): Press {
    if (isEnd(stroke)) return this.end(stroke);
    if (stroke.key === 'Tab' && this.isWhole()) return this.end(stroke);
    if (stroke.key === 'Backspace' && this.collected.length > 0) {
      this.collected.pop();
      return { kind: 'collected', length: this.collected.length };
    }
    if (stroke.key === 'Escape' && this.collected.length > 0) {
      this.clear();
      return { kind: 'dropped' };
    }
    const character = characterOf(stroke);
    // A space that starts nothing belongs to the button it presses.
    if (character === null || (character === ' ' && this.collected.length === 0))
      return { kind: 'passed' };
    if (this.collected.length < mostKeys) this.collected.push(character);
    return { kind: 'collected', length: this.collected.length };
  }

  /** Forgets what was collected. */
  clear(): void {
    this.collected = [];
  }

  private isWhole(): boolean {
    return /^\d{28}$/.test(this.collected.join('').normalize('NFKC'));
  }

  private end({ atMs, repeat, chord }: Stroke): Press {
    if (this.collected.length === 0) {
      const echo = !chord && (repeat || atMs - this.endedAtMs < secondEndMs);
      return { kind: echo ? 'swallowed' : 'passed' };
    }
    const text = this.collected.join('');
    this.clear();
    this.endedAtMs = atMs;
    return { kind: 'ended', text };
  }
}
