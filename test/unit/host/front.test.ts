import fastify from 'fastify';
import { frontFrom } from '../../../host/server/http/front';

describe('how the server stands to the network', () => {
  it('believes no proxy unless told, and lets a hospital behind one address work', () => {
    expect(frontFrom({})).toEqual({
      trustedProxies: null,
      requestsPerMinute: 60_000,
      embedders: [],
    });
  });

  it('takes addresses and networks of proxies, in a form that the web server reads', async () => {
    const { trustedProxies } = frontFrom({ YIMA_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' });
    const app = fastify({ trustProxy: [...(trustedProxies ?? [])] });
    app.get('/', (request) => Promise.resolve(request.ip));
    const headers = { 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.1.2.3' };
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await (await fetch(url, { headers })).text()).toBe('203.0.113.9');
    await app.close();
  });

  it.each(['', 'true', '1', '10.0.0.0/33', 'proxy.example', '127.0.0.1,'])(
    'refuses %j as proxies in one sentence',
    (text) => {
      expect(() => frontFrom({ YIMA_TRUST_PROXY: text })).toThrow(/^YIMA_TRUST_PROXY must be/);
    },
  );

  it('takes a limit, and no crooked one', () => {
    expect(frontFrom({ YIMA_REQUESTS_PER_MINUTE: '600' }).requestsPerMinute).toBe(600);
    for (const text of ['', '0', '-1', '1e9', 'many'])
      expect(() => frontFrom({ YIMA_REQUESTS_PER_MINUTE: text })).toThrow(
        /^YIMA_REQUESTS_PER_MINUTE must be/,
      );
  });

  it('takes origins of apps that embed the pages, and nothing wider', () => {
    const text = 'https://app.bank.example, http://localhost:5173';
    expect(frontFrom({ YIMA_EMBEDDERS: text }).embedders).toEqual([
      'https://app.bank.example',
      'http://localhost:5173',
    ]);
    for (const wide of [
      '*',
      'https://*',
      'http://app.bank.example',
      'https://a.example/',
      "'self'",
    ])
      expect(() => frontFrom({ YIMA_EMBEDDERS: wide })).toThrow(/^YIMA_EMBEDDERS must be/);
  });
});
