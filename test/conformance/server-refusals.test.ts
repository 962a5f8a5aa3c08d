import { startServer, type RunningServer } from '../../host/server';
import { aFolder } from '../fixtures/folders';

const plain = '/localcfc/api/hsecfc/localQrCodeQuery';
const fsi = '/fsi/api/hsecfc/localQrCodeQuery';
const perMinute = 5;

describe('what the server refuses by itself', () => {
  const folder = aFolder('refusals');
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer({
      port: 0,
      dataDir: folder.path,
      distDir: folder.path,
      environment: {},
      sandboxPeople: 0,
      requestsPerMinute: perMinute,
    });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  });

  async function post(path: string, body: string) {
    const response = await fetch(`${server?.url}${path}`, { method: 'POST', body });
    return { status: response.status, json: (await response.json()) as object };
  }

  it('is said in the form of the address: too large, then too often', async () => {
    // More than the server takes at each: a file comes in at the institutions' door.
    const [large, largest] = ['x'.repeat(70_000), 'x'.repeat(4_200_000)];
    const asEnvelope = (code: number) => ({
      status: 200,
      json: { infcode: -1, err_msg: expect.stringMatching(`\\[${code}\\]$`) as string },
    });
    expect(await post(fsi, largest)).toMatchObject(asEnvelope(500413));
    expect(await post(plain, large)).toMatchObject({
      status: 200,
      json: { code: 500413, success: false },
    });
    expect(await post('/api/session/signIn', large)).toMatchObject({
      status: 413,
      json: { ok: false, problem: { code: 'TOO_LARGE' } },
    });
    for (let n = 3; n < perMinute; n += 1) await post(plain, '');
    expect(await post(fsi, '')).toMatchObject(asEnvelope(500429));
    expect(await post(plain, '')).toMatchObject({ status: 200, json: { code: 500429 } });
    expect((await post('/api/session/signIn', '{}')).status).toBe(429);
  });
});
