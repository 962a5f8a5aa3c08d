/** Keeps personal data unreadable at rest. @requirement A7 */
export interface Vault {
  /** Encrypts (SM4) and authenticates (HMAC-SM3) a text under the newest key. */
  seal(plain: string): string;
  /** Opens what `seal` made under any known key; throws when it was altered, for that is never expected. */
  open(sealed: string): string;
  /** A keyed fingerprint (HMAC-SM3) for unique indexes and look-ups of document numbers. */
  fingerprint(text: string): string;
}

/** Slow salted hashes for secrets that people choose. @requirement C2 */
export interface Passwords {
  hash(secret: string): Promise<string>;
  /** Constant-time; false for a wrong secret and for a hash it cannot read. */
  matches(secret: string, hash: string): Promise<boolean>;
}
