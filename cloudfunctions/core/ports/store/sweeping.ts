/** Moments before which things are no longer needed. */
export interface SweepLimits {
  readonly nowMs: number;
  readonly codeUsesBeforeMs: number;
  readonly activationsBeforeMs: number;
  readonly repliesBeforeMs: number;
  readonly triesBeforeMs: number;
  readonly wrongTriesBeforeMs: number;
  readonly messagesBeforeMs: number;
  readonly signOnsBeforeMs: number;
  /** Results of face checks, and the audit lines of that time. */
  readonly resultsBeforeMs: number;
  /** Rows removed per table and call, so that cleaning never holds a table for long. */
  readonly rows: number;
}

/** Removes what has expired. */
export interface Sweeping {
  /** Rows removed or closed, by table. */
  sweep(limits: SweepLimits): Promise<Readonly<Record<string, number>>>;
}
