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
  readonly hasPassword: boolean;
  /** 138****1234, or null when the insured base knows no number. */
  readonly phone: string | null;
  readonly activatedAtMs: number;
  readonly channels: readonly Channel[];
}

/** One dynamic code. @requirement D1 X11 */
export interface CodeView {
  /** 28 digits, opaque. */
  readonly payload: string;
  readonly issuedAtMs: number;
  /** After this (plus the server's grace) a scan is refused. */
  readonly expiresAtMs: number;
  /** The server's clock, so that a wrong phone clock does no harm. */
  readonly serverNowMs: number;
  readonly holderName: string;
  readonly insuredRegion: Region;
}

/** Whether a shown code has been read, by whom and for what. */
export interface CodeUseView {
  readonly use: {
    readonly institution: string;
    readonly business: string;
    readonly atMs: number;
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

/** Arguments of `wx.openOfflinePayView`; Alipay needs none. @requirement D2 */
export interface PayCodeParams {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'HMAC-SHA256';
  readonly paySign: string;
}
