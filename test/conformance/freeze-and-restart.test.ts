import { startServer, type RunningServer } from '../../host/server';
import { aFolder } from '../fixtures/folders';
import { freezeMany, peopleFor } from '../fixtures/freezing';
import { activateOver, callOver, postTo, type Json } from '../fixtures/hospital-line';
import { aClock } from '../ports/cloud/movable-clock';

const freezes = 200;
const consentVersion = '2026-11';

describe('不是我, over HTTP', () => {
  it(`refuses ${freezes} of ${freezes} codes at another institution once the freeze is answered`, async () => {
    const folder = aFolder('freeze');
    const server = await startServer({
      ...{ port: 0, dataDir: folder.path, distDir: folder.path, environment: {} },
      ...{ sandboxPeople: peopleFor(freezes), limit: { burst: 1e9, perSecond: 1e9 } },
      requestsPerMinute: 1e9,
    });
    const { heard } = await freezeMany(server.url, freezes);
    await server.stop();
    folder.remove();
    expect(heard).toEqual({ CREDENTIAL_NOT_ACTIVE: freezes });
  }, 180_000);
});

describe('what a restart must not undo', () => {
  const folder = aFolder('restart');
  const clock = aClock();
  let server: RunningServer;
  const start = () =>
    startServer({
      ...{ port: 0, dataDir: folder.path, distDir: folder.path, environment: {}, clock },
      sandboxPeople: 0,
    });
  const post: ReturnType<typeof postTo> = (...request) => postTo(server.url)(...request);
  const restart = async () => {
    await server.stop();
    server = await start();
  };
  const say = (verb: string, token: string, body: Json = {}) =>
    callOver(post, verb, { body, token });
  const no = async (verb: string, token: string, body: Json): Promise<Json> => {
    const { json } = await post(`/api/${verb}`, body, { authorization: `Bearer ${token}` });
    return (json['problem'] ?? { code: 'a yes' }) as Json;
  };
  const signIn = async (platform: string, person: string): Promise<string> => {
    const { json } = await post(`/sandbox/${platform}/login`, { person });
    const body = { channel: platform, code: json['code'] };
    return String((await callOver(post, 'session/signIn', { body }))['token']);
  };
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  }, 30_000);

  it('wrong tries stay counted, and their lock stays shut to its last moment', async () => {
    const token = await activateOver(post, 'zhang-wei');
    const proof = { method: 'slip', number: '123456789012' };
    const guess = () => no('credential/verify', token, { purpose: 'password', proof });
    expect(await guess()).toMatchObject({ code: 'SLIP_WRONG', detail: { triesLeft: 2 } });
    await restart();
    expect(await guess()).toMatchObject({ code: 'SLIP_WRONG', detail: { triesLeft: 1 } });
    expect(await guess()).toMatchObject({ code: 'SLIP_WRONG', detail: { waitMs: 30_000 } });
    await restart();
    clock.pass(29_999);
    expect(await guess()).toEqual({ code: 'TRIES_LOCKED', detail: { waitMs: 1 } });
    clock.pass(1);
    expect(await guess()).toMatchObject({ code: 'SLIP_WRONG', detail: { waitMs: 90_000 } });
  }, 60_000);

  it('a freeze stays, and so does the recipe that thaws', async () => {
    const token = await activateOver(post, 'wang-xiuying');
    await say('credential/freeze', token, { reason: 'lost' });
    await restart();
    expect(await no('credential/showCode', token, {})).toEqual({ code: 'CREDENTIAL_FROZEN' });
    await activateOver(post, 'wang-xiuying');
    await restart();
    expect(await say('credential/home', token)).toMatchObject({ status: 'active' });
  }, 60_000);

  it('channels and their switches stay, and an ended one stays ended', async () => {
    const token = await activateOver(post, 'sun-wei');
    await say('credential/setShowCheck', token, { isOn: true });
    await restart();
    expect(await no('credential/showCode', token, {})).toEqual({ code: 'SHOW_CHECK_NEEDED' });
    const rows = (await say('credential/channels', token)) as unknown as readonly Json[];
    expect(rows).toMatchObject([{ channel: 'wechat', isHere: true }]);
    await say('credential/endChannel', token, { linkId: rows[0]?.['linkId'] });
    await restart();
    expect(await no('credential/showCode', token, {})).toEqual({ code: 'NOT_ACTIVE' });
  }, 60_000);

  it('a slip is good after it, once', async () => {
    const seen = { person: 'li-guihua', forGuardian: false };
    const { json: printed } = await post('/sandbox/slips', seen);
    const token = await signIn('alipay', 'li-guihua');
    const { activationId } = await say('activation/start', token, { entry: 'search' });
    const consent = await post('/sandbox/alipay/real-name', { person: 'li-guihua' });
    const agreement = { step: 'agreement', consentVersion, code: consent.json['code'] };
    await say('activation/prove', token, { activationId, proof: agreement });
    await restart();
    const slip = { step: 'slip', number: printed['number'] };
    const granted = await say('activation/prove', token, { activationId, proof: slip });
    expect(granted).toMatchObject({ state: 'granted' });
    await restart();
    const again = { purpose: 'password', proof: { method: 'slip', number: printed['number'] } };
    expect(await no('credential/verify', token, again)).toMatchObject({ code: 'SLIP_EXPIRED' });
  }, 60_000);
});
