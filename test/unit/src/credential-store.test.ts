import type { HomeView } from '@contract/home';
import { ok, refuse, type Result } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import { CredentialStore } from '@/features/credential/credential.store';
import { KeptCodes } from '@/features/credential/kept-codes';
import { aCredential } from './kit/activation-town';
import { HandClock } from './kit/hand-clock';
import { aCheck, rightPassword, storageInMemory } from './kit/phone-parts';

const holder = { name: '张三', idNumber: '110108199001011234' };
const reveal = () => Promise.resolve(ok(holder));
const homeThat = (view: Result<HomeView>) => () => Promise.resolve(view);
const active = homeThat(ok({ status: 'active', credential: aCredential, unfinished: null }));

function storeWith(home: CredentialApi['home']) {
  const storage = storageInMemory();
  storage.write('codes', 'some');
  const clock = new HandClock();
  const { check, verified } = aCheck();
  const switched: [boolean, string | null][] = [];
  const frozen: string[] = [];
  const api = {
    home,
    reveal,
    freeze: (reason: string) => {
      frozen.push(reason);
      return Promise.resolve(ok({ ...aCredential, status: 'frozen' as const }));
    },
    setShowCheck: (isOn: boolean, ticket: string | null) => {
      switched.push([isOn, ticket]);
      return Promise.resolve(ok({ ...aCredential, showCheck: isOn ? 'on' : 'off' } as const));
    },
  };
  const store = new CredentialStore({ api, check, kept: new KeptCodes(storage), beat: clock });
  return { store, clock, verified, switched, frozen, kept: () => storage.read('codes') };
}

describe('the credential at home', () => {
  it('offers to go on with an activation left half-way', async () => {
    const unfinished = { activationId: 'a', next: 'face' } as const;
    const store = storeWith(homeThat(ok({ status: 'none', unfinished }))).store;
    await store.load();
    expect(store.state).toEqual({ step: 'none', unfinished });
  });

  it('shows name and number only on request, and hides them again', async () => {
    const store = storeWith(active).store;
    await store.load();
    expect(JSON.stringify(store.state)).not.toContain('张三');
    await store.toggleReveal();
    expect(store.state).toMatchObject({ holder });
    await store.toggleReveal();
    expect(store.state).toMatchObject({ holder: null });
  });

  it('masks everything when the page is left, even when the answer is still on its way', async () => {
    const store = storeWith(active).store;
    await store.load();
    const asking = store.toggleReveal();
    store.conceal();
    await asking;
    expect(store.state).toMatchObject({ holder: null, busy: null });
  });

  it('keeps the newer answer when an older question is answered last', async () => {
    const answers: ((view: Result<HomeView>) => void)[] = [];
    const home = () => new Promise<Result<HomeView>>((resolve) => answers.push(resolve));
    const store = storeWith(home).store;
    const older = store.load();
    const newer = store.load();
    answers[1]?.(ok({ status: 'active', credential: aCredential, unfinished: null }));
    await newer;
    answers[0]?.(ok({ status: 'none', unfinished: null }));
    await older;
    expect(store.state.step).toBe('active');
  });

  it('says why nothing could be loaded', async () => {
    const home = homeThat(refuse('NETWORK_UNREACHABLE'));
    const store = storeWith(home).store;
    await store.load();
    expect(store.state).toEqual({ step: 'failed', problem: { code: 'NETWORK_UNREACHABLE' } });
  });
});

describe('不是我', () => {
  it('freezes with one tap, says that it was done here, and keeps no code', async () => {
    const { store, frozen, kept } = storeWith(active);
    await store.load();
    expect(kept()).not.toBeNull();
    await store.freeze();
    expect(frozen).toEqual(['notMe']);
    expect(store.state).toMatchObject({ step: 'frozen', isNew: true });
    expect(kept()).toBeNull();
  });

  it('holds against an answer of home that is older, and when the page was left', async () => {
    const { store, kept } = storeWith(active);
    await store.load();
    const freezing = store.freeze();
    store.conceal();
    const loading = store.load();
    await freezing;
    await loading;
    expect(store.state).toMatchObject({ step: 'frozen' });
    expect(kept()).toBeNull();
  });

  it('is heard of by a phone that was not the one: it keeps no code either', async () => {
    const frozen = { ...aCredential, status: 'frozen' as const };
    const { store, kept } = storeWith(
      homeThat(ok({ status: 'frozen', credential: frozen, unfinished: null })),
    );
    await store.load();
    expect(store.state).toMatchObject({ step: 'frozen', isNew: false });
    expect(kept()).toBeNull();
  });
});

describe('每次展码前验证', () => {
  const on = { ...aCredential, showCheck: 'on' as const };
  const switchedOn = homeThat(ok({ status: 'active', credential: on, unfinished: null }));

  it('is switched on at once, and no code stays on the phone', async () => {
    const { store, switched, kept } = storeWith(active);
    await store.load();
    await store.toggleShowCheck();
    expect(switched).toEqual([[true, null]]);
    expect(store.state).toMatchObject({ credential: { showCheck: 'on' }, busy: null });
    expect(kept()).toBeNull();
  });

  it('is switched off only by its holder', async () => {
    const { store, switched, verified } = storeWith(switchedOn);
    await store.load();
    await store.toggleShowCheck();
    expect(store.state).toMatchObject({ checking: { busy: null, problem: null } });
    expect(switched).toEqual([]);
    await store.prove({ method: 'password', password: rightPassword });
    expect(verified).toMatchObject([{ purpose: 'showCheck' }]);
    expect(switched).toEqual([[false, 'ticket-1']]);
    expect(store.state).toMatchObject({ credential: { showCheck: 'off' }, checking: null });
  });

  it('stays on after a wrong password, and the next try waits', async () => {
    const { store, switched, clock } = storeWith(switchedOn);
    await store.load();
    await store.toggleShowCheck();
    await store.prove({ method: 'password', password: '314159' });
    expect(store.state).toMatchObject({ checking: { problem: { code: 'PASSWORD_WRONG' } } });
    await store.prove({ method: 'password', password: rightPassword });
    expect(switched).toEqual([]);
    await clock.pass(30_500);
    await store.prove({ method: 'password', password: rightPassword });
    expect(switched).toEqual([[false, 'ticket-1']]);
  });
});
