import type { Channel } from './channel';

/** An administrative region: six digits of GB/T 2260 (or the insurers' own) and its name. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** A person's active credential as screens may show it: everything masked. */
export interface CredentialView {
  readonly holderName: string;
  readonly insuredRegion: Region;
  readonly insurance: 'active' | 'paused';
  /** Frozen: shown nowhere and read nowhere until its holder thaws it. */
  readonly status: 'active' | 'frozen';
  readonly hasPassword: boolean;
  /** Whether the password was set or typed rightly in this channel. */
  readonly isPasswordKnownHere: boolean;
  /** Whether this channel verifies its holder before each show. @requirement X5 */
  readonly showCheck: 'always' | 'on' | 'off';
  /** 138****1234, or null when the insured base knows no number. */
  readonly phone: string | null;
  readonly activatedAtMs: number;
  readonly channels: readonly Channel[];
  /** When the photo of the last activation reaches the consulting rooms at the latest; null when it has. @requirement G7 */
  readonly photoDueAtMs: number | null;
}

/** One dynamic code. @requirement D1 X11 */
export interface DynamicCode {
  /** 28 digits, opaque. */
  readonly payload: string;
  readonly issuedAtMs: number;
  /** After this (plus the server's grace) a scan is refused. */
  readonly expiresAtMs: number;
}

/** The codes of the next minutes, each good only in its own, so that a phone without a network goes on. */
export interface CodesView {
  /** In order; the first one is good now. */
  readonly codes: readonly DynamicCode[];
  /** The server's clock, so that a wrong phone clock does no harm. */
  readonly serverNowMs: number;
  /** May the phone keep the codes for a page that is opened without a network? Not where each show is verified. */
  readonly mayKeep: boolean;
  readonly holderName: string;
  readonly insuredRegion: Region;
}

/** Whether a shown code has been read, by whom and for what. */
export interface CodeUseView {
  readonly use: {
    readonly institution: string;
    readonly business: string;
    readonly atMs: number;
    /** The newest message about a settlement of that institution since then. @requirement E4 */
    readonly messageId?: string;
    /** The platform's ids of messages that this person may subscribe to. */
    readonly templates: readonly string[];
  } | null;
}

/** The holder's own data, only on request. */
export interface RevealedHolder {
  readonly name: string;
  readonly idNumber: string;
}

/** An SMS is on its way. */
export interface SmsSentView {
  /** 138****1234 */
  readonly phone: string;
  readonly resendAfterMs: number;
  readonly expiresAfterMs: number;
}

/** What a verification is for; one that was done for one purpose counts for no other. */
export type VerifyPurpose = 'show' | 'showCheck' | 'password' | 'deregister';

/** The holder has just been verified. */
export interface VerifiedView {
  /** Opaque, good for its purpose in this channel alone. */
  readonly ticket: string;
  readonly expiresAtMs: number;
}

/** The credential has been given up: every channel is ended. @requirement G7 */
export interface DeregisteredView {
  readonly endedAtMs: number;
  /** The insured base takes new photos over once a month: a new one is in force by this time. */
  readonly photoDueAtMs: number;
}

/** Arguments of `wx.openOfflinePayView`; Alipay needs none. @requirement D2 */
export interface PayCodeParams {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'HMAC-SHA256';
  readonly paySign: string;
}
