/** A request that must be carried out once however often it is sent. */
export interface RequestKey {
  /** Account or operator. */
  readonly caller: string;
  /** `function.verb` */
  readonly verb: string;
  readonly requestId: string;
  /** Fingerprint of the body: the same key with other content is a mistake of the caller. */
  readonly bodyKey: string;
}

/** What is known of a request key. */
export type Claim =
  /** `fence` tells this claim from a later one of the same key. */
  | { readonly kind: 'mine'; readonly fence: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'different' }
  | { readonly kind: 'done'; readonly reply: string };

/** Replies kept per request key. */
export interface Replies {
  /** Takes the key, also one whose owner has been silent since `abandonedBeforeMs`. */
  claim(key: RequestKey, nowMs: number, abandonedBeforeMs: number): Promise<Claim>;
  /** Does nothing when the key has been taken over since: its new owner answers. */
  keep(key: RequestKey, fence: number, reply: string): Promise<void>;
  /** As `keep`. */
  release(key: RequestKey, fence: number): Promise<void>;
}
