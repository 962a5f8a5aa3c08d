/** Numbers that a signed request may use once. */
export interface Nonces {
  /** False when this client has used it already. */
  spend(clientId: string, nonce: string, expiresAtMs: number): Promise<boolean>;
}
