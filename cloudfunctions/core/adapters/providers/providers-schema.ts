import * as v from 'valibot';
import { isKey } from '../vendor/pem';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(8192, 'is too long'));
const code = (pattern: RegExp, sentence: string) => v.pipe(v.string(), v.regex(pattern, sentence));

const isEndpoint = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username } = new URL(address);
  const isBare = search === '' && hash === '' && username === '' && !address.endsWith('/');
  // Over plain HTTP only to this machine, which is where tests and relays stand.
  return isBare && (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'));
};
const endpoint = (usual: string) =>
  v.optional(
    v.pipe(v.string(), v.check(isEndpoint, 'must be an https address without a slash at its end')),
    usual,
  );
const timeoutMs = v.optional(
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(100, 'must be 100 at least'),
    v.maxValue(20_000, 'must be 20000 at most'),
  ),
  5_000,
);
const name = code(/^[\w.-]{1,64}$/, 'must be 1–64 letters, digits, _ . or -');
const templates = v.record(name, v.strictObject({ id: text, fields: v.record(name, name) }));
const empty = v.strictObject({});

const merchant = v.strictObject({
  merchantId: code(/^\d{6,32}$/, 'must be the digits of a merchant number'),
  apiKey: code(/^[\x21-\x7e]{32}$/, 'must be the 32 characters of the merchant’s API key'),
  certSerial: code(/^[0-9A-Fa-f]{8,64}$/, 'must be the hex digits of a certificate’s number'),
  privateKey: v.pipe(
    text,
    v.check((key) => isKey(key, 'PRIVATE KEY'), 'must be a private RSA key in PEM'),
  ),
  tokenEndpoint: endpoint('https://api.mch.weixin.qq.com'),
  infoEndpoint: endpoint('https://fraud.mch.weixin.qq.com'),
  certSignText: v.optional(
    code(/\{serial\}.*\{timestamp\}/, 'must contain {serial} and {timestamp}'),
    'cert_serialno={serial}&timestamp={timestamp}',
  ),
});

const wechat = v.strictObject({
  appId: code(/^wx[0-9a-z]{16}$/, 'must be wx and 16 letters or digits'),
  appSecret: code(/^[0-9a-f]{32}$/, 'must be the 32 hex digits of the AppSecret'),
  endpoint: endpoint('https://api.weixin.qq.com'),
  timeoutMs,
  realName: v.optional(merchant),
  face: v.optional(
    v.strictObject({
      mismatchCodes: v.optional(v.array(v.pipe(v.number(), v.integer('must be whole'))), []),
    }),
  ),
  phoneNumber: v.optional(empty),
  subscriptions: v.optional(
    v.strictObject({
      state: v.optional(v.picklist(['formal', 'trial', 'developer']), 'formal'),
      templates,
    }),
  ),
});

const alipay = v.pipe(
  v.strictObject({
    appId: code(/^\d{16}$/, 'must be 16 digits'),
    privateKey: text,
    keyType: v.optional(v.picklist(['PKCS1', 'PKCS8']), 'PKCS8'),
    alipayPublicKey: v.pipe(
      text,
      v.check((key) => isKey(key, 'PUBLIC KEY'), 'must be a public RSA key'),
    ),
    gateway: endpoint('https://openapi.alipay.com/gateway.do'),
    timeoutMs,
    account: v.picklist(['open_id', 'user_id']),
    realName: v.optional(empty),
    face: v.optional(
      v.strictObject({
        returnUrl: text,
        faceCode: v.optional(v.picklist(['FACE', 'CERT_PHOTO_FACE']), 'FACE'),
        quickCode: v.optional(v.picklist(['SMART_FACE', 'FACE']), 'SMART_FACE'),
      }),
    ),
    phoneNumber: v.optional(
      v.strictObject({ aesKey: code(/^[A-Za-z0-9+/]{22}==$/, 'must be 16 bytes in base64') }),
    ),
    subscriptions: v.optional(v.strictObject({ templates })),
  }),
  v.forward(
    v.partialCheck(
      [['privateKey'], ['keyType']],
      ({ privateKey, keyType }) =>
        isKey(privateKey, keyType === 'PKCS1' ? 'RSA PRIVATE KEY' : 'PRIVATE KEY'),
      'must be a private RSA key of the kind that keyType says',
    ),
    ['privateKey'],
  ),
);

const appKey = v.strictObject({
  key: code(/^([0-9a-f]{2}){32,}$/i, 'must be 64 or more hex digits'),
});

/** The file that YIMA_PROVIDERS names; docs/providers.md says what each field is. */
export const providersSchema = v.strictObject({
  allowSandbox: v.optional(v.boolean(), false),
  wechat: v.optional(wechat),
  alipay: v.optional(alipay),
  h5: v.optional(v.strictObject({ apps: v.record(name, appKey) })),
});

/** Who serves a deployment. */
export type Providers = v.InferOutput<typeof providersSchema>;

/** Nobody but the sandbox, or nobody at all. */
export const noProviders: Providers = { allowSandbox: false };
