/** A counter slip about to be given out; its number is nowhere at rest. */
export interface NewSlip {
  readonly slipKey: string;
  /** Fingerprint of the person whom the clerk saw. */
  readonly personKey: string;
  /** A guardian stood beside the child. */
  readonly forGuardian: boolean;
  readonly issuedBy: string;
  readonly atMs: number;
  readonly expiresAtMs: number;
}

/** A slip that is to be spent. */
export interface SpentSlip {
  readonly slipKey: string;
  readonly personKey: string;
  /** Is one asked for that was given out with a guardian beside the child? */
  readonly needsGuardian: boolean;
}

/**
 * How spending a slip ended; `spent` covers used and expired ones of that very person, `alone` one that is
 * good but was given out without a guardian: it is not spent.
 */
export type SlipEnd = 'good' | 'unknown' | 'spent' | 'alone';

/** Counter slips: each is good once, for one person. */
export interface Slips {
  /** Ends what was given out for a person and is not spent yet. */
  voidOf(personKey: string, nowMs: number): Promise<void>;
  issue(slip: NewSlip): Promise<void>;
  /** Of many who spend one at once exactly one finds it good. */
  spend(slip: SpentSlip, nowMs: number): Promise<SlipEnd>;
}
