import { absentServices } from '@core/adapters/absent/services';
import { checkMixing, chooseServices } from '@core/adapters/providers/choose-services';
import { overviewOf } from '@core/adapters/providers/overview';
import { noProviders, providersSchema } from '@core/adapters/providers/providers-schema';
import { providersFrom } from '@core/adapters/providers/read-providers';
import { createMemoryShelf, createSandbox } from '@core/adapters/sandbox';
import { createIds } from '@core/adapters/sm';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { reportProviders } from '../../../../scripts/providers';
import { aNonceBook } from '../../../fixtures/vendors/vendor-town';
import { aClock } from '../../../ports/cloud/movable-clock';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'yima-providers-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'ab'.repeat(16);
const wechat = { appId: 'wx0123456789abcdef', appSecret: secret };
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const alipay = {
  appId: '2021000000000001',
  privateKey: privatePem,
  alipayPublicKey: publicPem.replace(/-----.*-----|\s/g, ''),
  account: 'open_id',
};
const h5 = { apps: { 'city-app': { key: 'cd'.repeat(32) } } };

/** The environment of a deployment with this providers file. */
function withFile(text: string, more: Record<string, string> = {}): Record<string, string> {
  const file = join(folder, 'providers.json');
  writeFileSync(file, text);
  return { YIMA_PROVIDERS: file, YIMA_SANDBOX: '0', ...more };
}
const reading = (content: object, more?: Record<string, string>) => () =>
  providersFrom(withFile(JSON.stringify(content), more));

describe('the providers file', () => {
  it('need not be there', () => {
    expect(providersFrom({})).toBe(noProviders);
  });

  it('takes secrets from variables and from files beside it', () => {
    writeFileSync(join(folder, 'secret.txt'), `${secret}\n`);
    for (const appSecret of [{ env: 'WX_SECRET' }, { file: 'secret.txt' }])
      expect(
        reading({ wechat: { ...wechat, appSecret } }, { WX_SECRET: secret })().wechat,
      ).toMatchObject({ ...wechat, endpoint: 'https://api.weixin.qq.com', timeoutMs: 5_000 });
  });

  it.each<[string, object, string]>([
    ['an unknown name', { wechat: { ...wechat, apId: 1 } }, 'wechat.apId is not a setting'],
    ['a name that lacks', { wechat: { appId: wechat.appId } }, 'wechat.appSecret is missing'],
    ['a kind that is wrong', { allowSandbox: 'yes' }, 'allowSandbox must be boolean'],
    [
      'a secret of the wrong shape',
      { wechat: { ...wechat, appSecret: 'hunter2' } },
      'wechat.appSecret must be the 32 hex digits',
    ],
    [
      'an address without TLS',
      { alipay: { ...alipay, gateway: 'http://openapi.alipay.com/gateway.do' } },
      'alipay.gateway must be an https address',
    ],
    ['a variable that lacks', { wechat: { ...wechat, appSecret: { env: 'NOT_SET' } } }, 'NOT_SET'],
    ['a file that lacks', { wechat: { ...wechat, appSecret: { file: 'no.txt' } } }, 'no.txt'],
    [
      'a key that cannot be read',
      { alipay: { ...alipay, privateKey: 'hunter2' } },
      'alipay.privateKey must be a private RSA key',
    ],
    [
      'a key of the other party',
      { alipay: { ...alipay, alipayPublicKey: 'hunter2' } },
      'alipay.alipayPublicKey must be a public RSA key',
    ],
    ['a choice that is none', { alipay: { ...alipay, account: 'uid' } }, 'alipay.account must be'],
  ])('names %s, and quotes no value', (_, content, sentence) => {
    expect(reading(content)).toThrow(sentence);
    try {
      reading(content)();
    } catch (error) {
      expect(String(error)).toContain('providers.json');
      expect(String(error)).not.toMatch(/hunter2|abababab/);
    }
  });

  it('says when it is no JSON or not there', () => {
    expect(() => providersFrom(withFile('{'))).toThrow('is not JSON');
    expect(() => providersFrom({ YIMA_PROVIDERS: join(folder, 'none.json') })).toThrow(
      'which cannot be read',
    );
  });
});

/** Names of every field of a schema, however deep. */
function fieldsOf(schema: unknown): readonly string[] {
  const { entries, wrapped, value } = schema as Readonly<Record<string, unknown>>;
  if (wrapped !== undefined) return fieldsOf(wrapped);
  if (entries === undefined) return typeof value === 'object' ? fieldsOf(value) : [];
  return Object.entries(entries as object).flatMap(([name, one]) => [name, ...fieldsOf(one)]);
}

describe('docs/providers.md', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/providers.md'), 'utf8');

  it('says what every field of the file is', () => {
    const fields = fieldsOf(providersSchema).filter((name) => !['id', 'fields'].includes(name));
    expect(fields.length).toBeGreaterThan(30);
    const rows = [...page.matchAll(/^\| `(\w+)` /gm)].map((row) => row[1]);
    const parts = ['wechat', 'alipay', 'h5'];
    for (const field of fields) expect([...rows, ...parts]).toContain(field);
  });

  it('shows a whole file that is right', () => {
    const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    for (const file of ['merchant-key.pem', 'alipay-app-key.txt'])
      writeFileSync(join(folder, file), privatePem);
    writeFileSync(join(folder, 'alipay-public-key.txt'), publicPem);
    const secrets = {
      WECHAT_APP_SECRET: secret,
      WECHAT_MERCHANT_KEY: secret,
      ALIPAY_AES_KEY: Buffer.alloc(16).toString('base64'),
      CITY_APP_KEY: h5.apps['city-app'].key,
    };
    expect(providersFrom(withFile(shown, secrets)).alipay?.face?.quickCode).toBe('SMART_FACE');
  });
});

describe('real people and the sandbox', () => {
  it('stand beside each other only where that was asked for', () => {
    const real = v.parse(providersSchema, { wechat });
    expect(() => checkMixing(real, true)).toThrow('allowSandbox');
    expect(() => checkMixing(real, false)).not.toThrow();
    expect(() => checkMixing(noProviders, true)).not.toThrow();
    expect(() => checkMixing({ ...real, allowSandbox: true }, true)).not.toThrow();
  });

  it('are served by their own when they do, each channel by itself', async () => {
    const clock = aClock();
    const ids = createIds();
    const sandbox = createSandbox({ shelf: createMemoryShelf(), clock, ids });
    const providers = v.parse(providersSchema, { h5, allowSandbox: true });
    const parts = { clock, ids, nonces: aNonceBook(), tell: () => undefined };
    const { signIn } = chooseServices(providers, parts, sandbox);
    const login = await sandbox.vendor.login('wechat', 'zhang-wei');
    const code = login.ok ? login.value.code : '';
    expect(await signIn.exchange('h5', code)).toMatchObject({ ok: false });
    expect(await signIn.exchange('wechat', code)).toMatchObject({ ok: true });
  });

  it('what is configured nowhere says so itself', async () => {
    const parts = {
      clock: aClock(),
      ids: createIds(),
      nonces: aNonceBook(),
      tell: () => undefined,
    };
    const services = chooseServices(noProviders, parts, absentServices);
    expect(await services.signIn.exchange('alipay', 'x')).toEqual({
      ok: false,
      problem: { code: 'SERVICE_UNAVAILABLE' },
    });
  });
});

describe('npm run providers', () => {
  it('says of the sandbox that nobody is real', () => {
    const { lines, isComplete } = reportProviders({});
    expect(isComplete).toBe(true);
    expect(lines.join('\n')).toContain('The sandbox is on');
  });

  it('says who is real with the host, and what is missing, in one row a port and channel', () => {
    const content = { wechat: { ...wechat, face: {} }, h5 };
    const { lines, isComplete } = reportProviders(withFile(JSON.stringify(content)));
    expect(isComplete).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^face +wechat +real +WeChat api\.weixin/));
    expect(lines).toContainEqual(expect.stringMatching(/^realName +wechat +missing .*mandatory/));
    expect(lines).toContainEqual(expect.stringMatching(/^signIn +h5 +real +tickets of city-app/));
    expect(lines).toContainEqual(expect.stringMatching(/^signIn +alipay +missing +channel not/));
    expect(lines).toContainEqual(expect.stringMatching(/^sms +all +missing .*mandatory/));
    expect(lines.at(-1)).toContain('Not ready for real people: 4');
    expect(lines.join('\n')).not.toContain(secret);
  });

  it('knows every port', () => {
    const rows = overviewOf(noProviders, false);
    expect(new Set(rows.map(({ port }) => port))).toEqual(new Set(Object.keys(absentServices)));
    expect(rows.every(({ state, isMandatory }) => state === 'missing' || !isMandatory)).toBe(true);
  });

  it('calls a deployment that serves nobody not ready', () => {
    expect(reportProviders({ YIMA_SANDBOX: '0' }).isComplete).toBe(false);
  });
});
