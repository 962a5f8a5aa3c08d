import type { Channel } from '@contract/channel';
import type { Result } from '@contract/result';

/** A person as an identity document names them. Ports speak it; only the vault stores it. */
export interface Identity {
  readonly name: string;
  /** `01` = resident identity card (dictionary psn_cert_type). */
  readonly idType: string;
  readonly idNumber: string;
}

/** Turns the phone's one-time sign-in code into the platform's own account id (openid, user_id). */
export interface ChannelSignIn {
  /** Noes: SIGN_IN_FAILED, SERVICE_UNAVAILABLE. */
  exchange(channel: Channel, code: string): Promise<Result<{ readonly subject: string }>>;
}

/** The platform's real-name service: redeems the ticket that its own sheets gave to the phone. */
export interface RealName {
  /**
   * WeChat: the ticket follows a pay password; Alipay: a consent sheet. Good once, for `subject`.
   * Noes: REAL_NAME_DOWN (may be repeated with the same ticket), REAL_NAME_EXPIRED, PAY_PASSWORD_WRONG.
   */
  redeem(ticket: {
    readonly channel: Channel;
    readonly subject: string;
    readonly code: string;
  }): Promise<Result<Identity>>;
}

/** The platform's face check. It keeps the images; we only ever hear the outcome. */
export interface FaceCheck {
  /** Opens a check of exactly this person. Noes: FACE_DOWN. */
  begin(check: {
    readonly channel: Channel;
    readonly subject: string;
    readonly identity: Identity;
    /** Our own number of this check, unique, 5–32 characters of [0-9A-Za-z_-]. */
    readonly outSeqNo: string;
    /**
     * `quick`: the platform's own sheet of several factors, pay password or face (Alipay's SMART_FACE), for
     * a person who is known already. A platform without one looks at the face. `face` unless said otherwise.
     */
    readonly mode?: 'face' | 'quick';
  }): Promise<Result<{ readonly verifyId: string; readonly url?: string }>>;

  /**
   * Asks the platform's server, never the phone, how the check of `identity` ended.
   * Noes: FACE_NO_MATCH, FACE_TIMEOUT, FACE_CAPTURE_FAILED, FACE_NO_PERMISSION, FACE_NETWORK,
   * FACE_DEVICE, FACE_DOWN, USER_CANCELLED; EVIDENCE_MISSING when the check has not been done yet.
   */
  outcome(check: {
    readonly channel: Channel;
    readonly subject: string;
    readonly identity: Identity;
    readonly outSeqNo: string;
    readonly verifyId: string;
    /** When we began it: the earliest time at which it can have passed, for a platform that tells none. */
    readonly begunAtMs?: number;
  }): Promise<Result<{ readonly passedAtMs: number }>>;
}
