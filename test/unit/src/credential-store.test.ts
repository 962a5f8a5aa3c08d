import type { HomeView } from '@contract/home';
import { ok, refuse, type Result } from '@contract/result';
import { CredentialStore } from '@/features/credential/credential.store';
import { aCredential } from './kit/activation-town';

const holder = { name: '张三', idNumber: '110108199001011234' };
const reveal = () => Promise.resolve(ok(holder));
const homeThat = (view: Result<HomeView>) => () => Promise.resolve(view);
const active = homeThat(ok({ status: 'active', credential: aCredential }));

describe('the credential at home', () => {
  it('offers to go on with an activation left half-way', async () => {
    const unfinished = { activationId: 'a', next: 'face' } as const;
    const store = new CredentialStore({
      home: homeThat(ok({ status: 'none', unfinished })),
      reveal,
    });
    await store.load();
    expect(store.state).toEqual({ step: 'none', unfinished });
  });

  it('shows name and number only on request, and hides them again', async () => {
    const store = new CredentialStore({ home: active, reveal });
    await store.load();
    expect(JSON.stringify(store.state)).not.toContain('张三');
    await store.toggleReveal();
    expect(store.state).toMatchObject({ holder });
    await store.toggleReveal();
    expect(store.state).toMatchObject({ holder: null });
  });

  it('masks everything when the page is left, even when the answer is still on its way', async () => {
    const store = new CredentialStore({ home: active, reveal });
    await store.load();
    const asking = store.toggleReveal();
    store.conceal();
    await asking;
    expect(store.state).toMatchObject({ holder: null, busy: false });
  });

  it('keeps the newer answer when an older question is answered last', async () => {
    const answers: ((view: Result<HomeView>) => void)[] = [];
    const home = () => new Promise<Result<HomeView>>((resolve) => answers.push(resolve));
    const store = new CredentialStore({ home, reveal });
    const older = store.load();
    const newer = store.load();
    answers[1]?.(ok({ status: 'active', credential: aCredential }));
    await newer;
    answers[0]?.(ok({ status: 'none', unfinished: null }));
    await older;
    expect(store.state.step).toBe('active');
  });

  it('says why nothing could be loaded', async () => {
    const home = homeThat(refuse('NETWORK_UNREACHABLE'));
    const store = new CredentialStore({ home, reveal });
    await store.load();
    expect(store.state).toEqual({ step: 'failed', problem: { code: 'NETWORK_UNREACHABLE' } });
  });
});
