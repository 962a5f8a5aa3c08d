/** A signed-in channel account. In a WeChat cloud function the platform vouches and no token is needed. */
export interface SessionView {
  /** Opaque; sent as `Authorization: Bearer`. Null where the platform itself names the caller. */
  readonly token: string | null;
  readonly expiresAtMs: number;
}
