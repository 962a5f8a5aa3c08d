import { pace } from '@/features/credential/code-ports';
import { aCodePage } from './kit/code-page';

/** A page with ten minutes of codes in hand, whose network has just gone. */
async function offline(page = aCodePage()) {
  const { booth, store, network } = page;
  booth.minutes = 10;
  await store.show();
  booth.outage = 'NETWORK_UNREACHABLE';
  network.tell(false);
  return page;
}

/** The payload of the code `at` minutes after the first, of the first answer. */
const codeAt = (at: number): string => `1${String(at).padStart(3, '0')}`.padStart(28, '0');

describe('codes without a network', () => {
  it('say so at once, and how long they last', async () => {
    const { store, payload } = await offline();
    expect(payload()).toBe(codeAt(0));
    expect(store.state).toMatchObject({ step: 'shown', offlineMinutes: 10 });
  });

  it('say so also where the platform tells nothing and the questions fail', async () => {
    const { booth, store, clock } = aCodePage();
    booth.minutes = 10;
    await store.show();
    booth.outage = 'NETWORK_UNREACHABLE';
    await clock.pass(2_000);
    expect(store.state).toMatchObject({ step: 'shown', offlineMinutes: 10 });
  });

  it('move on minute by minute, each in its own, on a screen that stays bright', async () => {
    const { store, clock, payload, screen } = await offline();
    await clock.pass(30_000);
    for (let minute = 0; minute < 10; minute += 1) {
      expect(payload()).toBe(codeAt(minute));
      expect(store.secondsLeft).toBe(30);
      expect(screen.holds).toBe(1);
      await clock.pass(60_000);
    }
    expect(store.state.step).toBe('failed');
  });

  it('count the minutes down and run out with a word of its own', async () => {
    const { store, clock, screen } = await offline();
    await clock.pass(5 * 60_000);
    expect(store.state).toMatchObject({ offlineMinutes: 5 });
    await clock.pass(5 * 60_000 + 500);
    expect(store.state).toEqual({
      step: 'failed',
      problem: { code: 'NETWORK_UNREACHABLE' },
      hasRunOut: true,
    });
    expect(screen.holds).toBe(0);
  });

  it('give way to fresh ones as soon as the network is back, also after they ran out', async () => {
    const { booth, store, clock, network, payload } = await offline();
    await clock.pass(11 * 60_000);
    booth.outage = null;
    network.tell(true);
    await clock.pass(pace.tickMs);
    expect(payload()).toBe(booth.minted[1]);
    expect(store.state).toMatchObject({ offlineMinutes: null });
  });

  it('do not give way under a scanner when the network is back', async () => {
    const { booth, store, clock, network, payload } = await offline();
    await clock.pass(70_000);
    booth.outage = null;
    network.tell(true);
    await clock.pass(pace.tickMs);
    expect(payload()).toBe(codeAt(1));
    expect(store.state).toMatchObject({ offlineMinutes: null });
  });

  it('are told of later when one was read meanwhile', async () => {
    const { booth, store, clock, network } = await offline();
    await clock.pass(90_000);
    booth.scan(codeAt(1));
    await clock.pass(90_000);
    booth.outage = null;
    network.tell(true);
    await clock.pass(1_500);
    expect(store.state).toMatchObject({ step: 'shown', lastUse: { institution: '海淀医院' } });
  });

  it('do not hide what is read now behind what was read without a network', async () => {
    const { booth, store, clock, network, payload } = await offline();
    booth.scan(codeAt(0), '丁村药店');
    await clock.pass(90_000);
    booth.scan(payload());
    booth.outage = null;
    network.tell(true);
    await clock.pass(1_500);
    expect(store.state).toMatchObject({ step: 'used', use: { institution: '海淀医院' } });
  });

  it('are not shown again once read', async () => {
    const { booth, store, clock, payload } = aCodePage();
    booth.minutes = 10;
    await store.show();
    booth.scan(payload());
    await clock.pass(1_250);
    expect(store.state.step).toBe('used');
    booth.outage = 'NETWORK_UNREACHABLE';
    await clock.pass(pace.usedForMs + 500);
    expect(payload()).not.toBe(codeAt(0));
    await clock.pass(60_000);
    expect(payload()).toBe(codeAt(1));
  });

  it('are made void by a cloud that does not know them any more', async () => {
    const { booth, store, clock, payload } = aCodePage();
    await store.show();
    booth.isVoid = true;
    await clock.pass(1_500);
    expect(payload()).toBe(booth.minted[1]);
    expect(store.state.step).toBe('shown');
  });
});

describe('codes on the phone', () => {
  it('open the page without a network, minutes later', async () => {
    const { store, clock, payload } = await offline();
    store.hide();
    await clock.pass(3 * 60_000);
    await store.show();
    expect(payload()).toBe(codeAt(3));
    expect(store.state).toMatchObject({ offlineMinutes: 7 });
  });

  it('come out after two seconds when the cloud does not answer', async () => {
    const page = aCodePage();
    const { booth, store, clock, payload } = page;
    booth.minutes = 10;
    await store.show();
    store.hide();
    booth.hold();
    void store.show();
    await clock.pass(1_500);
    expect(payload()).toBe('loading');
    await clock.pass(1_000);
    expect(payload()).toBe(codeAt(0));
  });

  it('are worth nothing after their minutes, and are wiped', async () => {
    const { store, clock, kept } = await offline();
    store.hide();
    await clock.pass(11 * 60_000);
    await store.show();
    expect(store.state).toMatchObject({ step: 'failed', hasRunOut: false });
    expect(kept()).toBeNull();
  });

  it('are kept only where the cloud allows it, and wiped once it does not', async () => {
    const { booth, store, kept } = aCodePage();
    await store.show();
    expect(kept()).not.toBeNull();
    booth.mayKeep = false;
    await store.refresh();
    expect(store.state.step).toBe('shown');
    expect(kept()).toBeNull();
    store.hide();
    booth.outage = 'NETWORK_UNREACHABLE';
    await store.show();
    expect(store.state.step).toBe('failed');
  });

  it.each(['NOT_ACTIVE', 'CREDENTIAL_FROZEN', 'SHOW_CHECK_NEEDED'] as const)(
    'are wiped by %s',
    async (code) => {
      const { booth, store, kept } = aCodePage();
      await store.show();
      booth.outage = code;
      await store.refresh();
      expect(kept()).toBeNull();
    },
  );
});

describe('a phone clock that is set while a code is shown', () => {
  it.each([2 * 3_600_000, -2 * 3_600_000])('by %d ms does no harm', async (byMs) => {
    const { booth, store, clock, payload } = aCodePage();
    await store.show();
    await clock.pass(20_000);
    clock.set(byMs);
    await clock.pass(1_000);
    expect(payload()).toBe(booth.minted[0]);
    expect(store.secondsLeft).toBe(39);
    await clock.pass(35_500);
    expect(payload()).not.toBe(booth.minted[0]);
    expect(store.state.step).toBe('shown');
  });

  it.each([2 * 3_600_000, -2 * 3_600_000])(
    'by %d ms without a network: the codes go on, on this visit and the next',
    async (byMs) => {
      const { store, clock, payload } = await offline();
      await clock.pass(90_000);
      clock.set(byMs);
      await clock.pass(60_000);
      expect(payload()).toBe(codeAt(2));
      store.hide();
      await clock.pass(60_000);
      await store.show();
      expect(payload()).toBe(codeAt(3));
    },
  );
});
