import { cloudMain, cloudOrigin, instanceParts, readEvent } from '@core/adapters/cloud-main';
import { cloudCaller } from '@core/adapters/wechat/cloud-caller';
import type { Handler } from '@core/door/door';

const hex = 'ab'.repeat(32);
const environment = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  YIMA_CODE_KEYS: `1:${hex}`,
  YIMA_VAULT_KEYS: `1:${hex}`,
  YIMA_PEPPER: hex,
};

describe('the caller of a cloud function', () => {
  const openIdOf = (context: object) => cloudCaller(context).openId;
  beforeAll(() => {
    process.env['WX_OPENID'] = 'the caller before';
    process.env['WX_CLIENTIP'] = '192.0.2.1';
  });
  afterAll(() => {
    delete process.env['WX_OPENID'];
    delete process.env['WX_CLIENTIP'];
  });

  it('is whom the context of this call names, as text, object or pairs', () => {
    const said = { WX_OPENID: 'me', WX_CLIENTIP: '203.0.113.7' };
    const me = { openId: 'me', address: '203.0.113.7' };
    expect(cloudCaller({ environment: JSON.stringify(said) })).toEqual(me);
    expect(cloudCaller({ environment: said })).toEqual(me);
    expect(cloudCaller({ environ: said })).toEqual(me);
    expect(openIdOf({ environ: 'A=1;WX_OPENID=me=;B=2' })).toBe('me=');
  });

  it.each([
    {},
    { environment: undefined },
    { environment: null },
    { environment: 7 },
    { environment: {} },
    { environment: '{}' },
    { environment: 'no json' },
    { environment: '{"WX_OPENID":7}' },
    { environment: { WX_OPENID: '' } },
    { environ: '' },
    { WX_OPENID: 'forged' },
  ])('is nobody when the context is %j, whoever came before', (context) => {
    expect(cloudCaller(context)).toEqual({ openId: null, address: null });
  });

  it('comes from the address of this call', () => {
    const from = cloudOrigin({ environment: { WX_CLIENTIP: '203.0.113.7' } });
    expect(from).toEqual({ address: '203.0.113.7', platformSubject: null });
    expect(cloudOrigin({}).address).toBe('cloud');
  });
});

describe('an event', () => {
  it('gives verb, body and a token of bearable length, and nothing else', () => {
    const token = 't'.repeat(200);
    expect(readEvent({ verb: 'home', body: { a: 1 }, token, userInfo: 1 })).toEqual({
      verb: 'home',
      body: { a: 1 },
      token,
    });
    expect(readEvent({ verb: 'home', token: `${token}t` })).toEqual({ verb: 'home', body: {} });
    for (const event of [null, 'text', {}, { verb: 7, token: 7 }, { token: '' }])
      expect(readEvent(event)).toEqual({ verb: '', body: {} });
  });
});

describe('the parts of an instance', () => {
  it('are built once, at the first call', async () => {
    const made: unknown[] = [];
    const parts = instanceParts(environment);
    const handler: Handler = () => Promise.resolve({ ok: true, value: null });
    const create = (given: unknown) => {
      made.push(given);
      return handler;
    };
    const [one, two] = [cloudMain(create, parts), cloudMain(create, parts)];
    expect(made).toEqual([]);
    await one({ verb: 'a' }, {});
    await one({ verb: 'a' }, {});
    await two({ verb: 'a' }, {});
    expect(made).toHaveLength(2);
    expect(made[0]).toBe(made[1]);
    await parts().store.close();
  });
});
