import * as v from 'valibot';
import { ask, codeOf, readFields, type Answer } from '../vendor/ask';
import type { VendorParts } from '../vendor/vendor-parts';
import { createAccessToken } from './access-token';
import type { WechatSettings } from './wechat-settings';

/** Fields of an answer of WeChat. */
export type WechatFields = Readonly<Record<string, unknown>>;

/** A yes with its fields, WeChat's own error code, or no answer at all. */
export type WechatReply =
  | { readonly kind: 'yes'; readonly fields: WechatFields }
  | { readonly kind: 'no'; readonly errcode: number }
  | { readonly kind: 'none' };

/** One call of the server interface. */
export interface WechatCall {
  readonly path: string;
  readonly body: object;
  readonly isRepeatable: boolean;
}

/** The server interface of WeChat (api.weixin.qq.com). */
export interface WechatApi {
  /** Posts with a token, and with a new one when WeChat says that the token is no longer good. */
  post(call: WechatCall): Promise<WechatReply>;
  /** Gets with parameters of its own, without a token. */
  get(path: string, query: Readonly<Record<string, string>>): Promise<WechatReply>;
}

// https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html
const tokenIsNoGood: ReadonlySet<number> = new Set([40001, 40014, 41001, 42001]);
/** System busy, and asked too often: the same call may work in a moment. */
const isPassing = (errcode: number): boolean => [-1, 45009, 45011].includes(errcode);

const errcodeSchema = v.optional(v.pipe(v.number(), v.integer()), 0);

/** What an answer says; a text that is not theirs counts as none. */
export function replyOf(answer: Answer): WechatReply {
  const fields = answer.ok ? readFields(answer.text) : null;
  const errcode = v.safeParse(errcodeSchema, fields?.['errcode']);
  if (!fields || !errcode.success) return { kind: 'none' };
  if (errcode.output === 0) return { kind: 'yes', fields };
  return isPassing(errcode.output) ? { kind: 'none' } : { kind: 'no', errcode: errcode.output };
}

/** The code under which a call that failed is told. */
export function faultCode(answer: Answer): string {
  if (!answer.ok) return answer.cause;
  return codeOf(readFields(answer.text)?.['errcode']);
}

/** Calls WeChat for one mini-program. */
export function createWechatApi(settings: WechatSettings, parts: VendorParts): WechatApi {
  const { endpoint, timeoutMs } = settings;
  const token = createAccessToken(settings, parts);
  const told = (path: string, answer: Answer): WechatReply => {
    const reply = replyOf(answer);
    if (reply.kind !== 'yes') parts.tell(`wechat ${path}`, faultCode(answer));
    return reply;
  };
  const postWith = (accessToken: string, { path, body, isRepeatable }: WechatCall) =>
    ask({
      url: `${endpoint}${path}?access_token=${encodeURIComponent(accessToken)}`,
      method: 'POST',
      body: JSON.stringify(body),
      timeoutMs,
      isRepeatable,
    });
  return {
    async post(call) {
      const first = await token.current();
      if (first === null) return { kind: 'none' };
      const answer = await postWith(first, call);
      const reply = told(call.path, answer);
      if (reply.kind !== 'no' || !tokenIsNoGood.has(reply.errcode)) return reply;
      const second = await token.insteadOf(first);
      return second === null ? { kind: 'none' } : told(call.path, await postWith(second, call));
    },
    async get(path, query) {
      const url = `${endpoint}${path}?${new URLSearchParams(query).toString()}`;
      // What is got without a token spends a code of the phone: never asked twice.
      return told(path, await ask({ url, method: 'GET', timeoutMs, isRepeatable: false }));
    },
  };
}
