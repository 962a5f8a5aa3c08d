/** What a dynamic code carries, once opened. */
export interface CodeContent {
  /** Number of the credential, 0 … 2^34 − 1; never shown, never a person's number. */
  readonly credentialIndex: number;
  /** Number of the time slot in which the code was issued (slot length: `slotMs`). */
  readonly slot: number;
}

/** Makes and opens dynamic codes without a store. Pure given its keys: no clock, no chance. @requirement D1 A7 */
export interface CodeCipher {
  /** Length of a slot in ms; two codes of one credential and one slot are the same code. */
  readonly slotMs: number;
  /** Code of a credential for the slot that contains `atMs`: 28 digits under the newest key. */
  mint(credentialIndex: number, atMs: number): string;
  /**
   * Opens a code near `aroundMs` (the slot's low bits are inside; the rest comes from the time), or null
   * when it is not authentic: wrong length, unknown key id, altered, or issued too far from `aroundMs`.
   */
  open(payload: string, aroundMs: number): CodeContent | null;
}
