/** Where faults are told; lines never hold personal data. */
export interface Log {
  /** A bug: the id that the person was shown, where it happened, and what kind of error it was. */
  fault(line: { readonly faultId: string; readonly verb: string; readonly error: unknown }): void;
}
