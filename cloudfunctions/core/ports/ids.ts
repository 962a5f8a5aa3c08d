/** Chance, as a port. */
export interface Ids {
  /** An opaque id such as `cred_4f…`: the prefix, an underscore, 22 or more characters of [0-9A-Za-z]. */
  next(prefix: string): string;
  /** An unguessable secret of at least 128 bits, URL-safe. */
  secret(): string;
  /** Uniformly chosen decimal digits. */
  digits(count: number): string;
}
