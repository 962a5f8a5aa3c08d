import type { InsuredRecord } from '../../ports/insured-base';

/** What a sandbox service remembers, as JSON. */
export interface ShelfItem {
  /** Which service's things these are: `login`, `face`, `sms` … */
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
  /** Whose they are, for `list`. */
  readonly owner?: string;
  /** Gone from this time on; never, when absent. */
  readonly expiresAtMs?: number;
}

/** One line of a list; `cursor` grows with each item put. */
export interface ShelfLine {
  readonly cursor: number;
  readonly value: unknown;
}

/** Where the sandbox services keep what a real vendor would keep on its own servers. */
export interface SandboxShelf {
  /** Puts or replaces. */
  put(item: ShelfItem): Promise<void>;
  /** The value, or null when there is none that is still good at `nowMs`. */
  get(kind: string, key: string, nowMs: number): Promise<unknown>;
  /** The same, and gone: of many takers exactly one has it. */
  take(kind: string, key: string, nowMs: number): Promise<unknown>;
  /** Items of one owner put after `after`, oldest first, at most `limit`. */
  list(query: {
    readonly kind: string;
    readonly owner: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly ShelfLine[]>;
  /** Forgets what has expired. */
  sweep(nowMs: number): Promise<void>;
  /** The insured base's line of a resident identity number, or null. */
  insured(idNumber: string): Promise<InsuredRecord | null>;
}
