import type { Templates } from '../vendor/fill-template';

/** The merchant whose real-name flow is used; WeChat Pay grants it to single merchants. */
export interface WechatRealNameSettings {
  readonly merchantId: string;
  /** Key of the merchant's second interface version (API v2). */
  readonly apiKey: string;
  /** Serial number of the merchant's certificate and its private key (PEM): names come encrypted to it. */
  readonly certSerial: string;
  readonly privateKey: string;
  readonly tokenEndpoint: string;
  readonly infoEndpoint: string;
  /** What is signed with the private key; `{serial}` and `{timestamp}` stand for the two values. */
  readonly certSignText: string;
}

/** A mini-program of WeChat and what it may use. */
export interface WechatSettings {
  readonly appId: string;
  readonly appSecret: string;
  readonly endpoint: string;
  readonly timeoutMs: number;
  readonly realName?: WechatRealNameSettings | undefined;
  readonly face?: { readonly mismatchCodes: readonly number[] } | undefined;
  readonly phoneNumber?: Readonly<Record<string, never>> | undefined;
  readonly subscriptions?:
    | {
        readonly state: 'formal' | 'trial' | 'developer';
        readonly templates: Templates;
      }
    | undefined;
}
