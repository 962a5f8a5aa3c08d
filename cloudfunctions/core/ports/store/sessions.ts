/** Who a session speaks for. */
export type SessionCaller =
  | { readonly kind: 'holder'; readonly accountId: string }
  | { readonly kind: 'operator'; readonly institutionCode: string; readonly operatorId: string };

/** A session, known by the keyed fingerprint of its token; the token itself is nowhere at rest. */
export interface StoredSession {
  readonly tokenKey: string;
  readonly caller: SessionCaller;
  readonly expiresAtMs: number;
}

/** Open sessions. */
export interface Sessions {
  open(session: StoredSession): Promise<void>;
  /** Null when there is none or it has ended. */
  find(tokenKey: string, nowMs: number): Promise<StoredSession | null>;
  renew(tokenKey: string, expiresAtMs: number): Promise<void>;
  close(tokenKey: string): Promise<void>;
  /** Ends every session of an account. */
  closeOf(accountId: string): Promise<void>;
}
