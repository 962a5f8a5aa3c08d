/** How often one caller may ask. */
export interface RateLimit {
  /** Null when the caller may go on, else the wait in ms. */
  take(caller: string): number | null;
}
