import type { Templates } from '../vendor/fill-template';

/** A mini-program of Alipay and what it may use. */
export interface AlipaySettings {
  readonly appId: string;
  readonly privateKey: string;
  readonly keyType: 'PKCS1' | 'PKCS8';
  /** Alipay's own key, with which its answers are verified. */
  readonly alipayPublicKey: string;
  readonly gateway: string;
  readonly timeoutMs: number;
  /** Which of Alipay's two ids of an account is ours; must never be changed later. */
  readonly account: 'open_id' | 'user_id';
  readonly realName?: Readonly<Record<string, never>> | undefined;
  readonly face?:
    | {
        readonly returnUrl: string;
        readonly faceCode: string;
        readonly quickCode: string;
      }
    | undefined;
  readonly phoneNumber?: { readonly aesKey: string } | undefined;
  readonly subscriptions?: { readonly templates: Templates } | undefined;
}
