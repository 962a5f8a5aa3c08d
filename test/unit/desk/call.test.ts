import { createCall } from '../../../desk/kit/call';

const body = { scanId: 'scan-1' };

function aCall(answer: (init: RequestInit) => Promise<Response>, token: string | null = 'tok') {
  const sent: { url: string; init: RequestInit }[] = [];
  const call = createCall({
    base: '',
    fetch: (input, init = {}) => {
      sent.push({ url: input as string, init });
      return answer(init);
    },
    token: () => token,
    timeoutMs: 20,
  });
  return { call, sent };
}

const json = (value: unknown, status = 200) => Promise.resolve(Response.json(value, { status }));

describe('a call to the cloud', () => {
  it('posts the body to the verb with the session and hands the reply on', async () => {
    const reply = { ok: true, value: { name: '李', idNumber: '1' } };
    const { call, sent } = aCall(() => json(reply));
    expect(await call('gateway', 'reveal', body)).toEqual(reply);
    expect(sent[0]?.url).toBe('/api/gateway/reveal');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: 'Bearer tok' },
    });
  });

  it('sends no header of a session that is not there', async () => {
    const { call, sent } = aCall(() => json({ ok: true, value: [] }), null);
    await call('gateway', 'recent', {});
    expect(sent[0]?.init.headers).not.toHaveProperty('authorization');
  });

  it('hands an expected no on', async () => {
    const no = { ok: false, problem: { code: 'SCAN_NOT_FOUND' } };
    const { call } = aCall(() => json(no));
    expect(await call('gateway', 'reveal', body)).toEqual(no);
  });

  it.each([
    [
      'a page of something in between',
      () => Promise.resolve(new Response('<html>')),
      'SERVICE_UNAVAILABLE',
    ],
    ['an error of the server', () => json({ statusCode: 500 }, 500), 'SERVICE_UNAVAILABLE'],
    ['half a reply', () => json({ ok: true }), 'SERVICE_UNAVAILABLE'],
    ['null', () => json(null), 'SERVICE_UNAVAILABLE'],
    ['a limit of the server', () => json({ statusCode: 429 }, 429), 'TOO_MANY_REQUESTS'],
    ['a dead line', () => Promise.reject(new TypeError('Failed to fetch')), 'NETWORK_UNREACHABLE'],
  ])('turns %s into a problem', async (_what, answer, code) => {
    const { call } = aCall(answer);
    expect(await call('gateway', 'recent', {})).toEqual({ ok: false, problem: { code } });
  });

  it('gives up on an answer that never comes', async () => {
    const { call } = aCall(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const reply = await call('gateway', 'recent', {});
    expect(reply).toEqual({ ok: false, problem: { code: 'NETWORK_UNREACHABLE' } });
  });
});
