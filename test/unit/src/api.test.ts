import { ok, refuse, type Result } from '@contract/result';
import { activationApi } from '@/api/activation';
import { makeCaller } from '@/api/caller';
import { credentialApi } from '@/api/credential';
import { Session } from '@/api/session';
import type { CloudCall, CloudPort } from '@/platform/cloud/port';
import { storageInMemory } from './kit/phone-parts';

type Answer = (call: CloudCall) => Result<unknown> | null;

/** A cloud in memory that hands out tokens and knows which are good. */
class SmallCloud implements CloudPort {
  readonly isSandbox = true;
  readonly calls: CloudCall[] = [];
  readonly good = new Set<string>();

  constructor(
    private readonly answer: Answer = () => null,
    readonly vouches = false,
  ) {}

  call(call: CloudCall): Promise<Result<unknown>> {
    this.calls.push(call);
    return Promise.resolve(this.answer(call) ?? this.usual(call));
  }

  private usual({ name, verb, token }: CloudCall): Result<unknown> {
    if (name === 'session') {
      const fresh = `token-${this.calls.length}`;
      this.good.add(fresh);
      return ok({ token: this.vouches ? null : fresh, expiresAtMs: 1 });
    }
    const isKnown = this.vouches || (token !== null && this.good.has(token));
    return isKnown ? ok(verb) : refuse('SIGN_IN_REQUIRED');
  }
}

function aPhone(
  cloud: SmallCloud,
  { storage = storageInMemory(), model = null as string | null } = {},
) {
  let codes = 0;
  const signin = {
    channel: 'wechat' as const,
    code: () => Promise.resolve(ok(`code-${(codes += 1)}`)),
  };
  const device = { model: () => model };
  const call = makeCaller(cloud, new Session({ cloud, signin, storage, device }));
  return { call, storage, api: credentialApi(call), activation: activationApi(call) };
}

const verbs = (cloud: SmallCloud) => cloud.calls.map(({ verb }) => verb);

describe('calling the cloud', () => {
  it('signs in on the first call and keeps the session for the next opening', async () => {
    const cloud = new SmallCloud();
    const { api, storage } = aPhone(cloud);
    await api.home();
    await aPhone(cloud, { storage }).api.home();
    expect(verbs(cloud)).toEqual(['signIn', 'home', 'home']);
  });

  it('says which phone it is, for the list of channels, and nothing when the phone does not', async () => {
    const cloud = new SmallCloud();
    await aPhone(cloud, { model: 'Mate 70 Pro' }).api.home();
    await aPhone(cloud).api.home();
    const bodies = cloud.calls.filter(({ verb }) => verb === 'signIn').map(({ body }) => body);
    expect(bodies).toEqual([
      { channel: 'wechat', code: 'code-1', device: 'Mate 70 Pro' },
      { channel: 'wechat', code: 'code-1' },
    ]);
  });

  it('signs in once for two calls at the same time', async () => {
    const cloud = new SmallCloud();
    const { api } = aPhone(cloud);
    await Promise.all([api.home(), api.showCode(null)]);
    expect(verbs(cloud).filter((verb) => verb === 'signIn')).toHaveLength(1);
  });

  it('signs in once more when the session has ended, and no third time', async () => {
    const cloud = new SmallCloud();
    const { api } = aPhone(cloud);
    await api.home();
    cloud.good.clear();
    expect(await api.home()).toEqual(ok('home'));
    expect(verbs(cloud)).toEqual(['signIn', 'home', 'home', 'signIn', 'home']);
    const closed = new SmallCloud(({ verb }) =>
      verb === 'home' ? refuse('SIGN_IN_REQUIRED') : null,
    );
    expect(await aPhone(closed).api.home()).toEqual(refuse('SIGN_IN_REQUIRED'));
    expect(closed.calls).toHaveLength(4);
  });

  it('sends a call that the network lost once more, with the same key', async () => {
    let isFirst = true;
    const cloud = new SmallCloud(({ verb }) => {
      if (verb !== 'start' || !isFirst) return null;
      isFirst = false;
      return refuse('NETWORK_UNREACHABLE');
    });
    await aPhone(cloud).activation.start({ entry: 'search' });
    const keys = cloud.calls
      .filter(({ verb }) => verb === 'start')
      .map(({ body }) => (body as { requestId: string }).requestId);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/^[\w-]{8,64}$/);
  });

  it('does not repeat a refusal', async () => {
    const cloud = new SmallCloud(({ verb }) => (verb === 'prove' ? refuse('NOT_INSURED') : null));
    const { activation } = aPhone(cloud);
    const reply = await activation.prove('a', { step: 'face', verifyId: 'v' });
    expect(reply).toEqual(refuse('NOT_INSURED'));
    expect(verbs(cloud)).toEqual(['signIn', 'prove']);
  });

  it('gives every wish a key of its own', async () => {
    const cloud = new SmallCloud();
    const { api } = aPhone(cloud);
    await api.sendSms({ purpose: 'password' });
    await api.sendSms({ purpose: 'password' });
    const keys = cloud.calls.slice(1).map(({ body }) => (body as { requestId: string }).requestId);
    expect(new Set(keys).size).toBe(2);
  });

  it('sends no sign-in code where the platform vouches for the caller', async () => {
    const cloud = new SmallCloud(undefined, true);
    expect(await aPhone(cloud).api.home()).toEqual(ok('home'));
    expect(cloud.calls[0]).toMatchObject({ verb: 'signIn', body: { channel: 'wechat' } });
    expect(cloud.calls[0]?.body).not.toHaveProperty('code');
  });
});
