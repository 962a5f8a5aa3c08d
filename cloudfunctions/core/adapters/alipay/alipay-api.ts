import type { AlipaySdk } from 'alipay-sdk';
import { civilStamp } from '../../domain/civil-time';
import type { Clock } from '../../ports/clock';
import { ask, codeOf, readFields } from '../vendor/ask';
import type { TellFault } from '../vendor/vendor-faults';
import type { AlipaySettings } from './alipay-settings';

/** Fields of an answer of Alipay. */
export type AlipayFields = Readonly<Record<string, unknown>>;

/** A yes with its fields, Alipay's own sub code, or no answer at all. */
export type AlipayReply =
  | { readonly kind: 'yes'; readonly fields: AlipayFields }
  | { readonly kind: 'no'; readonly subCode: string }
  | { readonly kind: 'none' };

/** One call of the gateway; `isRepeatable`: asking twice does what asking once does. */
export interface AlipayCall {
  readonly method: string;
  /** Parameters beside the content, for the interfaces that have them. */
  readonly params?: Readonly<Record<string, string>>;
  readonly content?: object;
  readonly isRepeatable?: boolean;
}

/** The gateway of Alipay. */
export interface AlipayApi {
  /** Sends a signed call; a yes counts only with Alipay's signature under it. */
  call(call: AlipayCall): Promise<AlipayReply>;
  /** Address of a page of Alipay's, signed. */
  page(call: AlipayCall): Promise<string>;
}

/** Busy and unknown errors of the gateway (20000), and too many calls: the same may work in a moment. */
const isPassing = (code: unknown, subCode: string): boolean =>
  code === '20000' || /unknow-error|call-limited|SYSTEM_ERROR/i.test(subCode);

/** What the fields of an answer say. `alipay.system.oauth.token` has no code in its yes. */
export function replyOf(fields: AlipayFields): AlipayReply {
  const { code, sub_code: subCode } = fields;
  if (code === undefined || code === '10000') return { kind: 'yes', fields };
  const said = typeof subCode === 'string' ? subCode : codeOf(code);
  return isPassing(code, said) ? { kind: 'none' } : { kind: 'no', subCode: said };
}

/** What an answer says; a yes counts only with Alipay's signature, a no may come without one. */
function readAnswer(client: AlipaySdk, method: string, text: string): AlipayReply {
  const told = readFields(text);
  const name = `${method.replaceAll('.', '_')}_response`;
  const answer = told?.[name] ?? told?.['error_response'];
  if (typeof answer !== 'object' || answer === null) return { kind: 'none' };
  const reply = replyOf(answer as AlipayFields);
  if (reply.kind !== 'yes') return reply;
  try {
    client.checkResponseSign(text, name, String(told?.['sign']), '');
    return reply;
  } catch {
    return { kind: 'no', subCode: 'signature' }; // The error quotes the answer: it goes no further.
  }
}

/** Parameters that stand in the address; names and numbers of people never do. */
const inAddress = /^(app_id|method|format|charset|sign_type|sign|timestamp|version|auth_token)$/;

/** Splits a signed request as the gateway wants it. */
function requestOf(signed: string, gateway: string) {
  const fields = [...new URLSearchParams(signed)];
  const partOf = (isAddress: boolean) =>
    new URLSearchParams(fields.filter(([name]) => inAddress.test(name) === isAddress)).toString();
  return { url: `${gateway}?${partOf(true)}`, body: partOf(false) };
}

// Loaded when it is first needed: a function without Alipay need not read the vendor's client.
async function createClient(settings: AlipaySettings): Promise<AlipaySdk> {
  const { AlipaySdk: Client } = await import('alipay-sdk');
  const { appId, privateKey, keyType, alipayPublicKey, gateway, timeoutMs } = settings;
  return new Client({
    appId,
    privateKey,
    keyType,
    alipayPublicKey,
    gateway,
    timeout: timeoutMs,
    camelcase: false,
    signType: 'RSA2',
  });
}

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, whatever the machine's own zone is: cloud functions run in UTC. */
const timestampOf = (atMs: number): string =>
  civilStamp(atMs).replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d*$/, '$1-$2-$3 $4:$5:$6');

const bare = ({ params, content }: AlipayCall, nowMs: number) => ({
  timestamp: timestampOf(nowMs),
  ...params,
  ...(content === undefined ? {} : { bizContent: { ...content } }),
});

/**
 * Calls Alipay for one mini-program. The vendor's own client signs and verifies (RSA2); the way there is
 * ours, for its errors quote whole answers and its time-outs could not be told from refusals.
 */
export function createAlipayApi(
  settings: AlipaySettings,
  { clock, tell }: { readonly clock: Clock; readonly tell: TellFault },
): AlipayApi {
  const { gateway, timeoutMs } = settings;
  let made: Promise<AlipaySdk> | null = null;
  const client = () => (made ??= createClient(settings));
  return {
    async call(call) {
      const sdk = await client();
      const answer = await ask({
        ...requestOf(sdk.sdkExecute(call.method, bare(call, clock.now())), gateway),
        method: 'POST',
        contentType: 'application/x-www-form-urlencoded;charset=utf-8',
        timeoutMs,
        isRepeatable: call.isRepeatable ?? false,
      });
      const reply: AlipayReply = answer.ok
        ? readAnswer(sdk, call.method, answer.text)
        : { kind: 'none' };
      const code = reply.kind === 'no' ? reply.subCode : answer.ok ? 'busy' : answer.cause;
      if (reply.kind !== 'yes') tell(`alipay ${call.method}`, code);
      return reply;
    },
    page: async (call) =>
      (await client()).pageExecute(call.method, { method: 'GET', ...bare(call, clock.now()) }),
  };
}
